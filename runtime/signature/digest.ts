import type { KeyObject } from "node:crypto";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { SignType } from "../operation.js";

/** Hexadecimal characters of a signature, by its type. */
const lengths: Readonly<Record<SignType, number>> = { MD5: 32, "HMAC-SHA256": 64 };

/**
 * The signature over a canonical text, in upper-case hexadecimal.
 *
 * @param parameter - what the key is called at the end of the text
 */
export function signature(
  canonical: string,
  type: SignType,
  key: KeyObject,
  parameter: "key" | "secret" = "key",
): string {
  // HMAC-SHA256 uses the key twice: as the key of the HMAC, and in the text like MD5 does.
  const hash = type === "MD5" ? createHash("md5") : createHmac("sha256", key);
  return hash.update(`${canonical}&${parameter}=`).update(key.export()).digest("hex").toUpperCase();
}

/** The type of a signature that names none: told from its length. */
export function typeOf(sign: string): SignType | undefined {
  if (sign.length === lengths.MD5) return "MD5";
  return sign.length === lengths["HMAC-SHA256"] ? "HMAC-SHA256" : undefined;
}

/** Whether one type is easier to forge than another. */
export function isWeaker(type: SignType, than: SignType): boolean {
  return lengths[type] < lengths[than];
}

/** Compares two signatures in a time that does not depend on where they differ. */
export function equalSignatures(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
