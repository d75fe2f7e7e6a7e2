import type { KeyObject } from "node:crypto";
import type { Operation, RequestField, SignType } from "../operation.js";
import { canonical, redactedCanonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { isSensitive } from "../wire/sensitive-fields.js";
import type { CompletedField } from "./completed-field.js";
import { textsOf } from "./completed-field.js";

export interface SignedRequest {
  readonly fields: readonly CompletedField[];
  /** The canonical string, redacted for error messages. */
  readonly canonical: string;
}

/** Step 3: signs the fields that the descriptor marks as signed, and fills in the signature. */
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
  const namesOf = (requestFields: readonly RequestField[]): ReadonlySet<string> =>
    new Set(requestFields.map(({ name }) => name));
  const signatureNames = namesOf(
    operation.request.fields.filter(({ filledBy }) => filledBy === "sign"),
  );
  const sensitiveNames = namesOf(operation.request.fields.filter(isSensitive));
  return {
    fields: fields.map((field) =>
      signatureNames.has(field.name) ? { ...field, type: "text", value } : field,
    ),
    canonical: redactedCanonical(signed, (name) => sensitiveNames.has(name)),
  };
}
