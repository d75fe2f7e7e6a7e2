import type { SignType } from "../../runtime/operation.js";
import { signingKey } from "../signing-key.js";
import { canonicalString, computeSignature, signaturesMatch } from "../wire/signature.js";
import type { Fields } from "../wire/signature.js";
import type { Call } from "./call.js";
import { fieldFilledBy, masked, shown, signTypeOf, valueOf, writtenFields } from "./call.js";
import type { Problem } from "./problem.js";
import { signatureMistakes } from "../diagnose/signature.js";

/** What the gateway found out about a signature. */
export interface SignatureVerdict {
  readonly valid: boolean;
  /** The type that it was checked as. */
  readonly type: SignType;
  /** Whether the request named no type, so that the gateway assumed one. */
  readonly isDefaultType: boolean;
  /** The text that was signed, without the key; values of sensitive fields are masked. */
  readonly text: string;
}

/** Computes the signature of a request anew and compares. */
export function validateSign(call: Call): { verdict: SignatureVerdict; problem?: Problem } {
  const { operation, form, merchant } = call;
  const { type, named } = signTypeOf(operation, form);
  const apiKey = signingKey(operation, merchant);
  const signField = fieldFilledBy(operation, "sign");
  const came = valueOf(form, signField);
  const signed = signedAmong(call, form.texts);
  const expected = computeSignature(canonicalString(signed), type, apiKey);
  const verdict = {
    valid: signaturesMatch(came, expected),
    type,
    isDefaultType: !named,
    text: canonicalString(masked(operation, signed)),
  };
  if (verdict.valid) return { verdict };
  const name = signField?.name ?? "sign";
  const mistakes =
    bySandboxKey(call, signed, came) ??
    signatureMistakes({
      ...{ came, expected, type, named, types: operation.signing.types },
      ...{
        fields: signed,
        written: signedAmong(call, form.written),
        files: form.files.values(),
        apiKey,
      },
      names: { sign: name, type: fieldFilledBy(operation, "sign_type")?.name ?? "the sign type" },
    });
  // The text comes last: of a long diagnosis the end is cut off.
  const diagnosis = [
    `expected ${name} to be ${expected}; ${shown(signField, came)} came`,
    ...mistakes,
    `expected is the ${type}${named ? "" : ", which is assumed where no sign type is sent,"} over ${verdict.text}&key=(the ${operation.signing.key?.field ?? "API key"})`,
  ].join("; ");
  return { verdict, problem: { when: "wrong_signature", field: name, diagnosis } };
}

/** The commonest mistake with another key than the merchant's: it was not asked for. */
function bySandboxKey(
  { operation, merchant: { apiKey } }: Call,
  signed: Fields,
  came: string,
): string[] | undefined {
  const { key, types } = operation.signing;
  if (key === undefined) return undefined;
  const text = canonicalString(signed);
  return types.some((type) => signaturesMatch(came, computeSignature(text, type, apiKey)))
    ? [
        `it was signed with the API key, in place of the ${key.field} that ${key.from.id} answers with`,
      ]
    : undefined;
}

/** Every field takes part, unknown ones too, except those that the spec takes out. */
function signedAmong({ operation }: Call, fields: Fields): Fields {
  const unsigned = new Set(
    writtenFields(operation)
      .filter(({ signed }) => !signed)
      .map(({ name }) => name),
  );
  return new Map([...fields].filter(([name]) => !unsigned.has(name)));
}
