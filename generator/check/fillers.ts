import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isFile, isFilledByClient, isJson } from "./field-kinds.js";
import { findField } from "./nodes.js";
import type { BodyNode, FieldNode } from "./nodes.js";
import { fillers } from "./shape/choices.js";

/** Checks that the client is able to fill in a field. */
export function checkFiller({ node }: FieldNode, request: BodyNode): Diagnostic[] {
  return [
    ...checkDigest(node, request),
    ...checkExtraSignature(node, request),
    ...checkFilledType(node),
  ];
}

function checkDigest(field: SpecNode, request: BodyNode): Diagnostic[] {
  const of = field.at("x-filled-by", "of");
  const file = findField(request, of.text);
  return file === undefined || isFile(file)
    ? []
    : [
        of.report(
          "A digest must cover a file: a field with contentMediaType: application/octet-stream.",
        ),
      ];
}

/** The signed values must be complete before any signature is made. */
function checkExtraSignature(field: SpecNode, request: BodyNode): Diagnostic[] {
  return field
    .at("x-filled-by", "over")
    .items.filter(({ text }) => {
      const filler = findField(request, text)?.at("x-filled-by");
      return filler?.text === "sign" || filler?.at("signature").exists === true;
    })
    .map((name) => name.report("A signature cannot cover another signature."));
}

function checkFilledType(field: SpecNode): Diagnostic[] {
  if (!isFilledByClient(field)) return [];
  const filler = field.at("x-filled-by");
  if (isJson(field))
    return [filler.report("The client cannot fill in JSON text. Expected caller.")];
  return field.at("type").text === "integer"
    ? [filler.report("The client cannot fill in an integer. Expected caller.")]
    : [];
}

/** Checks that a request has a field for its signature, and one for the signature type if it can vary. */
export function checkRequestSignature(request: BodyNode, signing: SpecNode): Diagnostic[] {
  const types = signing.at("types");
  const defaultType = signing.at("default").text;
  const hasOtherType =
    defaultType !== undefined && types.items.some(({ text }) => text !== defaultType);
  return [
    ...(signing.exists && isMissing("sign", request)
      ? [signing.reportKey("A signed request needs a field with x-filled-by: sign.")]
      : []),
    ...(hasOtherType && isMissing("sign_type", request)
      ? [
          types.report(
            `Expected only ${defaultType}: without a field with x-filled-by: sign_type, the gateway assumes it.`,
          ),
        ]
      : []),
  ];
}

/** Checks that a signed reply has a field for its signature. */
export function checkReplySignature(reply: BodyNode, signing: SpecNode): Diagnostic[] {
  const signature = signing.at("reply");
  return signature.text === "required" && isMissing("sign", reply)
    ? [signature.report("A signed reply needs a field with x-filled-by: sign.")]
    : [];
}

/** Checks that no two fields have the same filler. Only the caller fills in several. */
export function checkRepeatedFillers(body: BodyNode): Diagnostic[] {
  return fillers
    .filter((filler) => filler !== "caller")
    .flatMap((filler) =>
      fillersOf(body, filler)
        .slice(1)
        .map((node) => node.report(`Only one field can have x-filled-by: ${filler}.`)),
    );
}

/** A field that could not be read may be the one with the filler. */
function isMissing(filler: string, body: BodyNode): boolean {
  return fillersOf(body, filler).length === 0 && body.fields.every(({ node }) => node.exists);
}

function fillersOf({ fields }: BodyNode, filler: string): SpecNode[] {
  return fields.map(({ node }) => node.at("x-filled-by")).filter(({ text }) => text === filler);
}
