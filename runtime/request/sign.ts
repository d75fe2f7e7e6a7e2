import type { KeyObject } from "node:crypto";
import type { Operation, SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { masked } from "../signature/masked.js";
import type { CompletedField } from "./complete.js";
import { isSensitive } from "./sensitive.js";

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
  const signed = fields.flatMap((field): [string, string][] =>
    field.type === "text" && field.signed ? [[field.name, field.value]] : [],
  );
  const value = signature(canonical(signed), type, key);
  const specified = new Map(operation.request.fields.map((field) => [field.name, field]));
  const sensitive = new Set(operation.request.fields.filter(isSensitive).map(({ name }) => name));
  return {
    fields: fields.map((field) => {
      const shape = specified.get(field.name);
      return field.type === "text" && shape?.filledBy === "sign" ? { ...field, value } : field;
    }),
    canonical: masked(signed, (name) => sensitive.has(name)),
  };
}
