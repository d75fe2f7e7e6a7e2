import { createHash } from "node:crypto";
import type { ExtraSignature } from "../../runtime/operation.js";
import { canonicalString, signaturesMatch } from "../wire/signature.js";
import type { Call } from "./call.js";
import { masked, shown, textFields, valueOf } from "./call.js";
import type { Problem } from "./problem.js";

/** Whether signatures that are fields themselves are right, where the gateway was told what they are made with. */
export function validateExtraSignatures(call: Call): Problem | undefined {
  const { operation, form, merchant } = call;
  for (const field of textFields(operation)) {
    const { filledBy, name } = field;
    if (typeof filledBy !== "object" || !("signature" in filledBy)) continue;
    const secret = merchant[filledBy.secret];
    const came = valueOf(form, field);
    if (secret === undefined || (came === "" && !field.required)) continue;
    const over = new Map([...form.texts].filter(([each]) => filledBy.over.includes(each)));
    const expected = signed(filledBy, canonicalString(over), secret);
    if (signaturesMatch(came, expected)) continue;
    const text = canonicalString(masked(operation, over));
    const mistake =
      came.toUpperCase() === expected ? "it has to be in upper case" : `${shown(field, came)} came`;
    return {
      when: "wrong_extra_signature",
      field: name,
      diagnosis: `expected ${name} to be ${expected}; ${mistake}; expected is the ${filledBy.signature} over ${text}&secret=(the ${filledBy.secret})`,
    };
  }
  return undefined;
}

function signed({ signature }: ExtraSignature, text: string, secret: string): string {
  const hash = createHash(signature.toLowerCase());
  return hash.update(`${text}&secret=${secret}`, "utf8").digest("hex").toUpperCase();
}
