import type { KeyObject } from "node:crypto";
import type { ExtraSignature, Operation } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import type { CompletedField } from "./completed-field.js";
import { textsOf } from "./completed-field.js";
import type { Configuration } from "../configuration/configuration.js";

/** Puts signatures in their places that are fields themselves, over other fields as they are sent. */
export function withExtraSignatures(
  { request }: Operation,
  fields: readonly CompletedField[],
  { workWxSecret }: Configuration,
): readonly CompletedField[] {
  // Without the secret, a call that needs it was refused in the step before.
  if (workWxSecret === undefined) return fields;
  const fillers = new Map(request.fields.map(({ name, filledBy }) => [name, filledBy]));
  return fields.map((field): CompletedField => {
    const filler = fillers.get(field.name);
    return typeof filler === "object" && "signature" in filler
      ? { ...field, type: "text", value: extraSignature(filler, fields, workWxSecret) }
      : field;
  });
}

function extraSignature(
  { signature: type, over }: ExtraSignature,
  fields: readonly CompletedField[],
  secret: KeyObject,
): string {
  const signed = textsOf(fields)
    .filter(({ name }) => over.includes(name))
    .map(({ name, value }) => [name, value] as const);
  return signature(canonical(signed), type, secret, "secret");
}
