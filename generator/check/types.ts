import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { OperationNode } from "./operations.js";
import { everyField, isEncrypted, isFile, isForm, isJson, isList, valuesOf } from "./values.js";

/** Whether each value has what its type needs, and nothing that another type has. */
export function checkTypes(operation: OperationNode): Diagnostic[] {
  const asked = requestOf(operation).flatMap(({ fields }) => fields.map(([, field]) => field));
  const told = replyOf(operation).flatMap(({ fields }) =>
    fields.flatMap(([, field]) => everyField(field)),
  );
  return [
    ...asked.filter((field) => !isFile(field)).flatMap(requestField),
    ...checkContentTypes(told),
    ...asked.filter(isForm).flatMap(form),
    ...asked.flatMap(valuesOf).flatMap(value),
  ];
}

/** The same of what the gateway says. */
export function checkContentTypes(told: readonly SpecNode[]): Diagnostic[] {
  return [...told.flatMap(replyField), ...told.flatMap(valuesOf).flatMap(value)];
}

function requestField(field: SpecNode): Diagnostic[] {
  if (!field.at("type").exists && field.members.length > 0) {
    return [field.reportKey("type is missing: every field has one, but for a file.")];
  }
  return isList(field) && !isJson(field)
    ? [
        field
          .at("type")
          .report(
            "A request has no list; one in JSON text has contentMediaType and contentSchema.",
          ),
      ]
    : value(field);
}

function replyField(field: SpecNode): Diagnostic[] {
  if (!isList(field) || isJson(field)) return value(field);
  const [indexed, wrapped] = [field.at("x-indexed").value === true, field.at("xml").exists];
  if (!indexed && !wrapped) {
    const message =
      "x-indexed or xml is missing: a list is made of fields with an index, or of elements.";
    return [field.reportKey(message)];
  }
  return indexed && wrapped
    ? [field.at("xml").reportKey("A list of fields with an index has no elements.")]
    : value(field);
}

/** What a form can carry. */
function form(field: SpecNode): Diagnostic[] {
  const content = field.at("contentSchema");
  if (!content.exists) return [];
  const members = content.at("properties").members.map(([, member]) => member.at("type"));
  return [
    ...(content.at("type").text === "object" ? [] : [content.at("type").report(onlyTexts)]),
    ...members.filter(({ text }) => text !== "string").map((type) => type.report(onlyTexts)),
  ];
}

const onlyTexts = "A form is an object of texts.";

interface Kind {
  readonly name: string;
  /** What only values of this kind have, and others perhaps. */
  readonly keys: readonly string[];
  readonly needs?: readonly [key: string, why: string];
}

const json: Kind = {
  name: "JSON text",
  keys: ["maxLength", "contentSchema"],
  needs: ["contentSchema", "it says what the JSON text is"],
};

const kinds: Readonly<Record<string, Kind>> = {
  string: { name: "A text", keys: ["maxLength", "pattern", "enum", "x-unique", "x-encrypted"] },
  integer: { name: "An integer", keys: ["minimum", "maximum"] },
  array: {
    name: "A list",
    keys: ["items", "x-indexed", "xml"],
    needs: ["items", "a list says of what"],
  },
  object: {
    name: "An object",
    keys: ["properties", "required"],
    needs: ["properties", "an object says what is in it"],
  },
};

/** What is on the wire of it is the same everywhere. */
const encrypted: Kind = {
  name: "An encrypted object",
  keys: ["properties", "required", "x-encrypted"],
};

const allKeys = [...new Set([json, ...Object.values(kinds)].flatMap(({ keys }) => keys))];

function value(node: SpecNode): Diagnostic[] {
  const type = node.at("type");
  if (isJson(node) && type.text !== "string") {
    return [node.reportKey("JSON text is of type string.")];
  }
  const kind = isJson(node) ? json : isEncrypted(node) ? encrypted : kinds[type.text ?? ""];
  if (kind === undefined) return [];
  const { name, keys, needs } = kind;
  const [needed, why] = needs ?? [];
  return [
    ...allKeys
      .filter((key) => !keys.includes(key) && node.at(key).exists)
      .map((key) => node.at(key).reportKey(`${name} has no ${key}.`)),
    ...(needed === undefined || node.at(needed).exists
      ? []
      : [node.reportKey(`${needed} is missing: ${why ?? ""}.`)]),
    ...range(node),
  ];
}

function range(node: SpecNode): Diagnostic[] {
  const minimum = node.at("minimum").value;
  const maximum = node.at("maximum");
  return typeof minimum === "number" && typeof maximum.value === "number" && minimum > maximum.value
    ? [maximum.report(`maximum is less than minimum, which is ${minimum}.`)]
    : [];
}
