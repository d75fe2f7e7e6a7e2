import { createHash } from "node:crypto";
import type { ExtraSignature } from "../../runtime/operation.js";
import { signaturesMatch, canonicalString } from "../wire/signature.js";
import type { Call } from "./call.js";
import { describeFieldValue, redactFields, textFields, valueOf } from "./call.js";
import type { Problem } from "./problem.js";

/** Rejects an invalid additional signature, which has its own field and secret. Skips it if the secret is unknown. */
export function validateExtraSignatures(call: Call): Problem | undefined {
  const { operation, form, merchant } = call;
  for (const field of textFields(operation)) {
    const { filledBy, name } = field;
    if (typeof filledBy !== "object" || !("signature" in filledBy)) continue;
    const secret = merchant[filledBy.secret];
    const received = valueOf(form, field);
    if (secret === undefined || (received === "" && !field.required)) continue;
    const signedFields = new Map([...form.texts].filter(([text]) => filledBy.over.includes(text)));
    const expected = sign(filledBy, canonicalString(signedFields), secret);
    if (signaturesMatch(received, expected)) continue;
    const hint = received.toUpperCase() === expected ? "; write it in upper case" : "";
    const text = canonicalString(redactFields(operation, signedFields));
    return {
      when: "wrong_extra_signature",
      field: name,
      diagnosis: `expected ${name} to be ${expected}, received ${describeFieldValue(field, received)}${hint}; the expected value is the ${filledBy.signature} of ${text}&secret=(the ${filledBy.secret})`,
    };
  }
  return undefined;
}

function sign({ signature }: ExtraSignature, text: string, secret: string): string {
  const hash = createHash(signature.toLowerCase());
  return hash.update(`${text}&secret=${secret}`, "utf8").digest("hex").toUpperCase();
}
