import type { KeyObject } from "node:crypto";
import { constants, publicEncrypt } from "node:crypto";
import type { RequestField } from "../operation.js";

/** Bytes that OAEP with SHA-1 takes of what the key can hold. */
const padding = 42;

/** Whether what is sent of a field is its cipher text. */
export function goesEncrypted(field: RequestField): boolean {
  return "encryption" in field;
}

/** RSA-OAEP with SHA-1, and MGF1 with SHA-1: the cipher text in base64, another one each time. */
export function encrypt(text: string, key: KeyObject): string {
  const how = { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  return publicEncrypt(how, Buffer.from(text)).toString("base64");
}

/** Bytes of the longest text that the key can encrypt. */
export function capacityOf({ asymmetricKeyDetails }: KeyObject): number {
  return Math.ceil((asymmetricKeyDetails?.modulusLength ?? 0) / 8) - padding;
}
