import { createHash, createHmac } from "node:crypto";
import type { SignType } from "../../runtime/operation.js";
import { canonicalVariants } from "./canonical-variants.js";
import { digestVariants } from "./digest-variants.js";
import { keyedCanonicalString } from "./invalid-signature.js";
import type { InvalidSignature } from "./invalid-signature.js";

/** There are several variants for each field, so larger requests are not searched for a mistake. */
const maxFields = 100;
const maxCharacters = 64 * 1024;

/**
 * Explains an invalid signature by making the common mistakes until one yields the signature received. Hints never
 * contain the key.
 */
export function diagnoseSignature(invalid: InvalidSignature): string[] {
  const { received, type, types, fields, apiKey, names } = invalid;
  if (received === "") return [`${names.sign} is missing`];
  const valid = { mistake: undefined, key: undefined, text: keyedCanonicalString(fields, apiKey) };
  const isSmall = fields.size <= maxFields && valid.text.length <= maxCharacters;
  for (const { mistake, text, key } of [valid, ...(isSmall ? canonicalVariants(invalid) : [])]) {
    for (const candidate of new Set([type, ...types])) {
      if (sign(text, candidate, key ?? apiKey) !== received.toUpperCase()) continue;
      return [
        ...(mistake === undefined ? [] : [mistake]),
        ...(candidate === type ? [] : [explainType(invalid, candidate)]),
        ...(received === received.toUpperCase() ? [] : ["write the signature in upper case"]),
      ];
    }
  }
  const variant = digestVariants(invalid).find(({ signature }) => signature === received);
  return [variant?.mistake ?? explainShape(invalid)];
}

function explainType({ type, isDefaultType, names }: InvalidSignature, actual: SignType): string {
  return isDefaultType
    ? `it is a valid ${actual} signature, but without ${names.type} it is verified as ${type}`
    : `it is a valid ${actual} signature, but ${names.type} is ${type}`;
}

/** The fallback if no mistake yields the signature. */
function explainShape({ received, expected, names }: InvalidSignature): string {
  const shape = `${names.sign} must be ${expected.length} hexadecimal characters`;
  if (received.length !== expected.length) return `${shape}, not ${received.length} characters`;
  if (!/^[0-9a-f]+$/i.test(received)) return `${shape}, but contains others`;
  return "no common mistake explains it: the API key is a different one (an APIv3 key, another merchant's), or a value changed after signing";
}

function sign(text: string, type: SignType, key: string): string {
  const hash = type === "MD5" ? createHash("md5") : createHmac("sha256", key);
  return hash.update(text, "utf8").digest("hex").toUpperCase();
}
