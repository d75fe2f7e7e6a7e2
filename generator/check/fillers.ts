import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";
import { isFile, isJson } from "./values.js";

/** Whether the client can fill in what it has to, and each signature has its field. */
export function checkFillers(operation: OperationNode): Diagnostic[] {
  const signing = operation.node.at("x-signing");
  const reply = signing.at("reply");
  return [
    ...requestOf(operation).flatMap((body) => [
      ...body.fields.flatMap(([, field]) => [
        ...digests(body, field),
        ...signatures(body, field),
        ...texts(field),
      ]),
      ...once(body, ["sign", "sign_type", "merchant", "application", "nonce", "timestamp"]),
      ...signed(body, signing),
    ]),
    ...replyOf(operation).flatMap((body) => [
      ...once(body, ["sign"]),
      ...(reply.text === "required" && lacks(body, "sign")
        ? [reply.report("The reply is signed, and has no field with x-filled-by: sign.")]
        : []),
    ]),
  ];
}

/** A request carries its signature, and says of which type it is unless that goes without saying. */
function signed(body: FieldNodes, signing: SpecNode): Diagnostic[] {
  const [types, defaultType] = [signing.at("types"), signing.at("default").text];
  return [
    ...(signing.exists && lacks(body, "sign")
      ? [signing.reportKey("A request is signed, and has no field with x-filled-by: sign.")]
      : []),
    ...(defaultType !== undefined && others(types, defaultType) && lacks(body, "sign_type")
      ? [
          types.report(
            `Without a field filled in by sign_type, the gateway takes a request for ${defaultType}: name that alone.`,
          ),
        ]
      : []),
  ];
}

function others(types: SpecNode, defaultType: string): boolean {
  return types.items.some(({ text }) => text !== defaultType);
}

/** What could not be read may be the field. */
function lacks(body: FieldNodes, filler: string): boolean {
  return filledBy(body, filler).length === 0 && body.fields.every(([, field]) => field.exists);
}

function digests({ fields }: FieldNodes, field: SpecNode): Diagnostic[] {
  const of = field.at("x-filled-by", "of");
  const file = fields.find(([name]) => name === of.text)?.[1];
  return file === undefined || isFile(file)
    ? []
    : [of.report("A digest is taken of a file; this field has no contentMediaType.")];
}

/** A signature over fields needs their values, which are there before any signature is. */
function signatures({ fields }: FieldNodes, field: SpecNode): Diagnostic[] {
  return field
    .at("x-filled-by", "over")
    .items.filter(({ text }) => {
      const filler = fields.find(([name]) => name === text)?.[1].at("x-filled-by");
      return filler?.text === "sign" || filler?.at("signature").exists === true;
    })
    .map((name) => name.report("A signature is not made over a signature."));
}

/** What the client fills in is text: the caller alone knows an amount, or what is in JSON text. */
function texts(field: SpecNode): Diagnostic[] {
  const filler = field.at("x-filled-by");
  if (!filler.exists || filler.text === "caller") return [];
  const what = isJson(field) ? "JSON text" : "An integer";
  return isJson(field) || field.at("type").text === "integer"
    ? [filler.report(`${what} is filled in by the caller.`)]
    : [];
}

function filledBy({ fields }: FieldNodes, filler: string): SpecNode[] {
  return fields.map(([, field]) => field.at("x-filled-by")).filter(({ text }) => text === filler);
}

export function once(body: FieldNodes, fillers: readonly string[]): Diagnostic[] {
  return fillers.flatMap((filler) =>
    filledBy(body, filler)
      .slice(1)
      .map((again) => again.report(`Two fields are filled in by ${filler}; there can be one.`)),
  );
}
