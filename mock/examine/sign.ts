import type { SignType } from "../../runtime/operation.js";
import { sameSignature, signatureOver, textToSign } from "../signature.js";
import type { Fields } from "../signature.js";
import type { Call } from "./call.js";
import { fieldFilledBy, shown, signTypeOf, valueOf, writtenFields } from "./call.js";
import type { Problem } from "./problem.js";
import { signatureMistakes } from "./mistakes/signature.js";

/** What the gateway found out about a signature. */
export interface SignatureVerdict {
  readonly valid: boolean;
  /** The type that it was checked as. */
  readonly type: SignType;
  /** Whether the request named no type, so that the gateway assumed one. */
  readonly assumed: boolean;
  /** The text that was signed, without the key; values of sensitive fields are masked. */
  readonly text: string;
}

/** Computes the signature of a request anew and compares. */
export function examineSign(call: Call): { verdict: SignatureVerdict; problem?: Problem } {
  const { operation, form, merchant } = call;
  const { type, named } = signTypeOf(operation, form);
  const signField = fieldFilledBy(operation, "sign");
  const came = valueOf(form, signField);
  const signed = signedAmong(call, form.texts);
  const expected = signatureOver(textToSign(signed), type, merchant.apiKey);
  const verdict = {
    valid: sameSignature(came, expected),
    type,
    assumed: !named,
    text: textToSign(masked(call, signed)),
  };
  if (verdict.valid) return { verdict };
  const name = signField?.name ?? "sign";
  const mistakes = signatureMistakes({
    ...{ came, expected, type, named, types: operation.signing.types },
    ...{
      fields: signed,
      written: signedAmong(call, form.written),
      files: form.files.values(),
      apiKey: merchant.apiKey,
    },
    names: { sign: name, type: fieldFilledBy(operation, "sign_type")?.name ?? "the sign type" },
  });
  // The text comes last: of a long diagnosis the end is cut off.
  const diagnosis = [
    `expected ${name} to be ${expected}; ${shown(signField, came)} came`,
    ...mistakes,
    `expected is the ${type}${named ? "" : ", which is assumed where no sign type is sent,"} over ${verdict.text}&key=(the API key)`,
  ].join("; ");
  return { verdict, problem: { when: "wrong_signature", field: name, diagnosis } };
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

function masked({ operation }: Call, fields: Fields): Fields {
  const secret = new Set(
    writtenFields(operation)
      .filter(({ sensitive }) => sensitive)
      .map(({ name }) => name),
  );
  return new Map([...fields].map(([name, value]) => [name, secret.has(name) ? "***" : value]));
}
