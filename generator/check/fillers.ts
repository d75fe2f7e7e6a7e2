import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { LocatedFields, LocatedOperation } from "./operations.js";
import { isFile, isJson } from "./values.js";

/** Whether the client can fill in what it has to, and the signature has its field. */
export function fillersFit(operation: LocatedOperation): Complaint[] {
  const signed = operation.node.at("x-signing", "reply");
  return [
    ...requestOf(operation).flatMap((body) => [
      ...body.fields.flatMap(([, field]) => [
        ...digests(body, field),
        ...signatures(body, field),
        ...texts(field),
      ]),
      ...once(body, ["sign", "sign_type", "merchant", "application", "nonce", "timestamp"]),
    ]),
    ...replyOf(operation).flatMap((body) => [
      ...once(body, ["sign"]),
      ...(signed.text === "required" && filledBy(body, "sign").length === 0
        ? [signed.complain("The reply is signed, and has no field with x-filled-by: sign.")]
        : []),
    ]),
  ];
}

function digests({ fields }: LocatedFields, field: Located): Complaint[] {
  const of = field.at("x-filled-by", "of");
  const file = fields.find(([name]) => name === of.text)?.[1];
  return file === undefined || isFile(file)
    ? []
    : [of.complain("A digest is taken of a file; this field has no contentMediaType.")];
}

/** A signature over fields needs their values, which are there before any signature is. */
function signatures({ fields }: LocatedFields, field: Located): Complaint[] {
  return field
    .at("x-filled-by", "over")
    .items.filter(({ text }) => {
      const filler = fields.find(([name]) => name === text)?.[1].at("x-filled-by");
      return filler?.text === "sign" || filler?.at("signature").exists === true;
    })
    .map((name) => name.complain("A signature is not made over a signature."));
}

/** What the client fills in is text: the caller alone knows an amount, or what is in JSON text. */
function texts(field: Located): Complaint[] {
  const filler = field.at("x-filled-by");
  if (!filler.exists || filler.text === "caller") return [];
  const what = isJson(field) ? "JSON text" : "An integer";
  return isJson(field) || field.at("type").text === "integer"
    ? [filler.complain(`${what} is filled in by the caller.`)]
    : [];
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
