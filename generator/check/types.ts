import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isEncryptedObject, isFile, isForm, isJson, isList } from "./field-kinds.js";

/** Checks that a field of a request has a type that a request can carry. */
export function checkRequestType(field: SpecNode): Diagnostic[] {
  if (isFile(field)) return [];
  return [...checkRequestFieldType(field), ...(isForm(field) ? checkForm(field) : [])];
}

function checkRequestFieldType(field: SpecNode): Diagnostic[] {
  const type = field.at("type");
  if (!type.exists && field.members.length > 0) {
    return [field.reportKey("Missing type. Only a file has no type.")];
  }
  if (isList(field) && !isJson(field)) {
    const message =
      "A request cannot have a list. For JSON text, write type: string with contentMediaType and contentSchema.";
    return [type.report(message)];
  }
  return checkValueType(field);
}

/** Checks that a field of a reply or a notification has a type that they can carry. */
export function checkReplyType(field: SpecNode): Diagnostic[] {
  if (!isList(field) || isJson(field)) return checkValueType(field);
  const [isIndexed, isWrapped] = [field.at("x-indexed").value === true, field.at("xml").exists];
  if (!isIndexed && !isWrapped) {
    const message = "Missing x-indexed or xml. A list has either indexed fields or XML elements.";
    return [field.reportKey(message)];
  }
  return isIndexed && isWrapped
    ? [field.at("xml").reportKey("A list with x-indexed: true cannot have xml.")]
    : checkValueType(field);
}

function checkForm(field: SpecNode): Diagnostic[] {
  const content = field.at("contentSchema");
  if (!content.exists) return [];
  const [type, members] = [content.at("type"), content.at("properties").members];
  return [
    ...(type.text === "object" ? [] : [type.report(onlyTexts)]),
    ...members
      .map(([, member]) => member.at("type"))
      .filter(({ text }) => text !== "string")
      .map((memberType) => memberType.report(onlyTexts)),
  ];
}

const onlyTexts = "A form must be an object whose members have type: string.";

interface Kind {
  readonly name: string;
  /** Which of the keys that only some kinds can have this kind can have. */
  readonly allowedKeys: readonly string[];
  readonly requiredKey?: readonly [key: string, reason: string];
}

const json: Kind = {
  name: "JSON text",
  allowedKeys: ["maxLength", "contentSchema", "x-free-text"],
  requiredKey: ["contentSchema", "It describes the JSON text"],
};

const kindByType: Readonly<Record<string, Kind>> = {
  string: {
    name: "Text",
    allowedKeys: [
      "maxLength",
      "pattern",
      "enum",
      "x-unique",
      "x-encrypted",
      "x-decides",
      "x-free-text",
    ],
  },
  integer: { name: "An integer", allowedKeys: ["minimum", "maximum"] },
  array: {
    name: "A list",
    allowedKeys: ["items", "x-indexed", "xml"],
    requiredKey: ["items", "It describes the items of the list"],
  },
  object: {
    name: "An object",
    allowedKeys: ["properties", "required"],
    requiredKey: ["properties", "It describes the members of the object"],
  },
};

/** Needs no `properties`: every encrypted object has the same members on the wire. */
const encryptedObject: Kind = {
  name: "An encrypted object",
  allowedKeys: ["properties", "required", "x-encrypted"],
};

const kindSpecificKeys = [
  ...new Set([json, ...Object.values(kindByType)].flatMap(({ allowedKeys }) => allowedKeys)),
];

/** Checks that a field or a value in JSON text has the keys that its type needs, and no others. */
export function checkValueType(value: SpecNode): Diagnostic[] {
  const type = value.at("type").text ?? "";
  if (isJson(value) && type !== "string") {
    return [value.reportKey("JSON text must have type: string.")];
  }
  const kind = isJson(value) ? json : isEncryptedObject(value) ? encryptedObject : kindByType[type];
  if (kind === undefined) return [];
  const [requiredKey, reason = ""] = kind.requiredKey ?? [];
  return [
    ...kindSpecificKeys
      .filter((key) => !kind.allowedKeys.includes(key) && value.at(key).exists)
      .map((key) => value.at(key).reportKey(`${kind.name} cannot have ${key}.`)),
    ...(requiredKey === undefined || value.at(requiredKey).exists
      ? []
      : [value.reportKey(`Missing ${requiredKey}. ${reason}.`)]),
    ...checkRange(value),
  ];
}

function checkRange(value: SpecNode): Diagnostic[] {
  const minimum = value.at("minimum").value;
  const maximum = value.at("maximum");
  return typeof minimum === "number" && typeof maximum.value === "number" && minimum > maximum.value
    ? [maximum.report(`maximum must be at least minimum, which is ${minimum}.`)]
    : [];
}
