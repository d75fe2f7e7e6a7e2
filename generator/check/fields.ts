import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import { isObject } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { LocatedFields, LocatedOperation } from "./operations.js";

/** Whether each field has what its kind needs, and the signature has its field. */
export function fieldsFit(operation: LocatedOperation): Complaint[] {
  const signing = operation.node.at("x-signing");
  return [
    ...requestOf(operation).flatMap((body) => [
      ...files(body, signing),
      ...body.fields.flatMap(([, field]) => digests(body, field)),
      ...once(body, ["sign", "sign_type", "merchant"]),
    ]),
    ...replyOf(operation).flatMap((body) => [
      ...once(body, ["sign"]),
      ...(signing.at("reply").text === "required" && filledBy(body, "sign").length === 0
        ? [
            signing
              .at("reply")
              .complain("The reply is signed, and has no field with x-filled-by: sign."),
          ]
        : []),
    ]),
  ];
}

function isFile(field: Located): boolean {
  return field.at("contentMediaType").exists;
}

function files({ fields, content }: LocatedFields, signing: Located): Complaint[] {
  const unsigned = new Set(signing.at("unsigned").items.map(({ text }) => text));
  return fields.flatMap(([name, field]) => {
    if (!isFile(field)) {
      const typed = field.at("type").exists;
      const encoding = content.at("encoding", name);
      return [
        ...(typed || !isObject(field.value)
          ? []
          : [
              field.complainOfKey("type is missing: a field is a string, or has contentMediaType."),
            ]),
        ...(encoding.exists
          ? [encoding.complainOfKey(`${name} is no file, so nothing encodes it.`)]
          : []),
      ];
    }
    const missing: string[] = [];
    if (!field.at("maxLength").exists)
      missing.push("maxLength is missing: a file has a limit, in bytes.");
    if (!content.at("encoding", name, "contentType").exists) {
      missing.push(
        `encoding.${name}.contentType is missing: the media types that the gateway takes.`,
      );
    }
    if (!unsigned.has(name))
      missing.push("A file cannot be signed: name it in x-signing.unsigned.");
    const filler = field.at("x-filled-by");
    if (filler.exists && filler.text !== "caller")
      missing.push("A file is filled in by the caller.");
    for (const key of ["type", "enum", "pattern", "example"]) {
      if (field.at(key).exists) missing.push(`A file has no ${key}.`);
    }
    return missing.map((message) => field.complainOfKey(message));
  });
}

function digests({ fields }: LocatedFields, field: Located): Complaint[] {
  const of = field.at("x-filled-by", "of");
  const file = fields.find(([name]) => name === of.text)?.[1];
  return file === undefined || isFile(file)
    ? []
    : [of.complain("A digest is taken of a file; this field has no contentMediaType.")];
}

function filledBy({ fields }: LocatedFields, filler: string): Located[] {
  return fields.map(([, field]) => field.at("x-filled-by")).filter(({ text }) => text === filler);
}

function once(body: LocatedFields, fillers: readonly string[]): Complaint[] {
  return fillers.flatMap((filler) =>
    filledBy(body, filler)
      .slice(1)
      .map((again) => again.complain(`Two fields are filled in by ${filler}; there can be one.`)),
  );
}
