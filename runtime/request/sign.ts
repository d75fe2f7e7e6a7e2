import type { KeyObject } from "node:crypto";
import type { Operation, RequestField, SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { redactedCanonical } from "../signature/redacted.js";
import type { CompletedField } from "./completed-field.js";
import { textsOf } from "./completed-field.js";
import { isSensitive } from "../wire/sensitive-fields.js";

export interface SignedRequest {
  readonly fields: readonly CompletedField[];
  /** What was signed, fit for an error message. */
  readonly canonical: string;
}

/** Step 3: signs the fields that the spec says are signed, and puts the signature in its place. */
export function sign(
  operation: Operation,
  fields: readonly CompletedField[],
  type: SignType,
  key: KeyObject,
): SignedRequest {
  const signed = textsOf(fields)
    .filter((field) => field.signed)
    .map((field) => [field.name, field.value] as const);
  const value = signature(canonical(signed), type, key);
  const namesOf = (specified: readonly RequestField[]): ReadonlySet<string> =>
    new Set(specified.map(({ name }) => name));
  const places = namesOf(operation.request.fields.filter(({ filledBy }) => filledBy === "sign"));
  const sensitive = namesOf(operation.request.fields.filter(isSensitive));
  return {
    fields: fields.map((field) =>
      places.has(field.name) ? { ...field, type: "text", value } : field,
    ),
    canonical: redactedCanonical(signed, (name) => sensitive.has(name)),
  };
}
