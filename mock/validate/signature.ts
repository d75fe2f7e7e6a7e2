import type { SignType } from "../../runtime/operation.js";
import { diagnoseSignature } from "../diagnose/signature.js";
import { signaturesMatch, computeSignature, canonicalString } from "../wire/signature.js";
import type { Fields } from "../wire/signature.js";
import { signingKey } from "../signing-key.js";
import type { Call } from "./call.js";
import {
  describeFieldValue,
  fieldFilledBy,
  nonFileFields,
  redactFields,
  signTypeOf,
  valueOf,
} from "./call.js";
import type { Problem } from "./problem.js";

/** The result of verifying a request's signature. */
export interface SignatureVerdict {
  readonly valid: boolean;
  /** The type that it was verified as. */
  readonly type: SignType;
  /** Whether the request named no type, so that `type` is the operation's default. */
  readonly isDefaultType: boolean;
  /** The canonical string without the key; the values of sensitive fields are redacted. */
  readonly text: string;
}

/** Verifies the signature of a request. */
export function validateSignature(call: Call): {
  readonly verdict: SignatureVerdict;
  readonly problem?: Problem;
} {
  const { operation, form, merchant } = call;
  const { type, isDefault } = signTypeOf(operation, form);
  const apiKey = signingKey(operation, merchant);
  const field = fieldFilledBy(operation, "sign");
  const received = valueOf(form, field);
  const fields = selectSigned(call, form.texts);
  const expected = computeSignature(canonicalString(fields), type, apiKey);
  const verdict = {
    valid: signaturesMatch(received, expected),
    type,
    isDefaultType: isDefault,
    text: canonicalString(redactFields(operation, fields)),
  };
  if (verdict.valid) return { verdict };
  const name = field?.name ?? "sign";
  const typeName = fieldFilledBy(operation, "sign_type")?.name ?? "a sign type";
  const hints =
    diagnoseSandboxKey(call, fields, received) ??
    diagnoseSignature({
      ...{ received, expected, type, isDefaultType: isDefault, types: operation.signing.types },
      ...{ fields, rawFields: selectSigned(call, form.rawTexts), files: form.files.values() },
      ...{ apiKey, names: { sign: name, type: typeName } },
    });
  // The text comes last, because a long diagnosis is truncated at its end.
  const diagnosis = [
    `expected ${name} to be ${expected}, received ${describeFieldValue(field, received)}`,
    ...hints,
    `the expected value is the ${type}${isDefault ? " (the default, because no sign type was sent)" : ""} of ${verdict.text}&key=(the ${operation.signing.key?.field ?? "API key"})`,
  ].join("; ");
  return { verdict, problem: { when: "wrong_signature", field: name, diagnosis } };
}

/** Recognizes a call to the sandbox that was signed with the merchant's API key. */
function diagnoseSandboxKey(
  { operation, merchant: { apiKey } }: Call,
  fields: Fields,
  received: string,
): string[] | undefined {
  const { key, types } = operation.signing;
  if (key === undefined) return undefined;
  const text = canonicalString(fields);
  return types.some((type) => signaturesMatch(received, computeSignature(text, type, apiKey)))
    ? [
        `it was signed with the API key, but must be signed with the ${key.field} from ${key.from.id}`,
      ]
    : undefined;
}

/** Selects the fields that are signed: all fields, unknown ones too, except those that the spec excludes. */
function selectSigned({ operation }: Call, fields: Fields): Fields {
  const unsigned = new Set(
    nonFileFields(operation)
      .filter(({ signed }) => !signed)
      .map(({ name }) => name),
  );
  return new Map([...fields].filter(([name]) => !unsigned.has(name)));
}
