import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { SignType } from "../runtime/operation.js";

/** Names and values as they stand on the wire. */
export type Fields = ReadonlyMap<string, string>;

/**
 * The text that is signed: every field that is not empty, by the bytes of its name. `sign` is never in it.
 *
 * Written for this gateway alone: it is what the client's own signing is checked against.
 */
export function textToSign(fields: Fields): string {
  const entries: { name: Buffer; pair: string }[] = [];
  for (const [name, value] of fields) {
    if (name === "sign" || value === "") continue;
    entries.push({ name: Buffer.from(name, "utf8"), pair: `${name}=${value}` });
  }
  entries.sort((left, right) => Buffer.compare(left.name, right.name));
  return entries.map(({ pair }) => pair).join("&");
}

/** The signature over a text: 32 upper-case hexadecimal characters for MD5, 64 for HMAC-SHA256. */
export function signatureOver(text: string, type: SignType, apiKey: string): string {
  // The key closes the text in both types; in the second it is the key of the HMAC besides.
  const withKey = `${text}&key=${apiKey}`;
  switch (type) {
    case "MD5":
      return createHash("md5").update(withKey, "utf8").digest("hex").toUpperCase();
    case "HMAC-SHA256":
      return createHmac("sha256", apiKey).update(withKey, "utf8").digest("hex").toUpperCase();
  }
}

/** Compares two signatures in a time that does not tell how much of them agrees. */
export function sameSignature(one: string, other: string): boolean {
  // Hashed first, because the comparison needs both to be of one length.
  const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(one), digest(other));
}
