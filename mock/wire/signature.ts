import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { SignType } from "../../runtime/operation.js";
import type { ReplyFields } from "./xml.js";
import { textsOf } from "./xml.js";

/** Field values by wire name. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Joins every non-empty field except `sign` as `name=value`, sorted by the bytes of the name. The key is not included.
 *
 * The client's signing code is tested against this function, so the two share no code.
 */
export function canonicalString(fields: Fields): string {
  const entries: { name: Buffer; pair: string }[] = [];
  for (const [name, value] of fields) {
    if (name === "sign" || value === "") continue;
    entries.push({ name: Buffer.from(name, "utf8"), pair: `${name}=${value}` });
  }
  entries.sort((left, right) => Buffer.compare(left.name, right.name));
  return entries.map(({ pair }) => pair).join("&");
}

/** Signs a canonical string: 32 upper-case hexadecimal characters for MD5, 64 for HMAC-SHA256. */
export function computeSignature(canonical: string, type: SignType, apiKey: string): string {
  // Both types append the key to the text; HMAC-SHA256 also uses it as the HMAC key.
  const withKey = `${canonical}&key=${apiKey}`;
  switch (type) {
    case "MD5":
      return createHash("md5").update(withKey, "utf8").digest("hex").toUpperCase();
    case "HMAC-SHA256":
      return createHmac("sha256", apiKey).update(withKey, "utf8").digest("hex").toUpperCase();
  }
}

/** Compares two signatures in constant time. */
export function signaturesMatch(left: string, right: string): boolean {
  // `timingSafeEqual` requires equal lengths, so compare digests.
  const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(left), digest(right));
}

export interface SigningParams {
  readonly type: SignType;
  readonly apiKey: string;
}

/** Appends the gateway's signature. Keeps an existing `sign`, because a test has stubbed it. */
export function signFields(fields: ReplyFields, { type, apiKey }: SigningParams): ReplyFields {
  if (fields.has("sign")) return fields;
  const sign = computeSignature(canonicalString(textsOf(fields)), type, apiKey);
  return new Map([...fields, ["sign", sign]]);
}
