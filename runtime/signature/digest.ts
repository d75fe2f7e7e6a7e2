import type { KeyObject } from "node:crypto";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { SignType } from "../operation.js";

/** Length of a signature in hexadecimal characters. */
const lengths: Readonly<Record<SignType, number>> = { MD5: 32, "HMAC-SHA256": 64 };

/**
 * Signs a canonical string. Returns upper-case hexadecimal.
 *
 * @param parameter - the name under which the key is appended to the string
 */
export function signature(
  canonical: string,
  type: SignType,
  key: KeyObject,
  parameter: "key" | "secret" = "key",
): string {
  // HMAC-SHA256 uses the key twice: as the HMAC key and, like MD5, at the end of the string.
  const hash = type === "MD5" ? createHash("md5") : createHmac("sha256", key);
  return hash.update(`${canonical}&${parameter}=`).update(key.export()).digest("hex").toUpperCase();
}

/** Returns the type of a signature, derived from its length; undefined if neither type has that length. */
export function typeOf(sign: string): SignType | undefined {
  if (sign.length === lengths.MD5) return "MD5";
  return sign.length === lengths["HMAC-SHA256"] ? "HMAC-SHA256" : undefined;
}

/** Whether signatures of one type are easier to forge than those of another. */
export function isWeaker(type: SignType, than: SignType): boolean {
  return lengths[type] < lengths[than];
}

/** Compares two signatures in constant time. */
export function equalSignatures(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
