import type { CipherKey, KeyObject } from "node:crypto";
import { constants, createDecipheriv, publicEncrypt } from "node:crypto";

/** AES-256-ECB, padded as PKCS#7 has it; the key has 32 bytes. Throws, and not always the same. */
export function decryptEcb(cipherText: Buffer, key: CipherKey): Buffer {
  const decipher = createDecipheriv("aes-256-ecb", key, null);
  return Buffer.concat([decipher.update(cipherText), decipher.final()]);
}

export interface GcmParams {
  readonly key: CipherKey;
  readonly nonce: string;
  /** What was authenticated besides; may be empty. */
  readonly associatedData: string;
}

const tagLength = 16;

/** AES-256-GCM, the tag behind the cipher text; the key has 32 bytes. Throws, and not always the same. */
export function decryptGcm(cipherText: Buffer, { key, nonce, associatedData }: GcmParams): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(associatedData));
  decipher.setAuthTag(cipherText.subarray(-tagLength));
  return Buffer.concat([decipher.update(cipherText.subarray(0, -tagLength)), decipher.final()]);
}

/** Bytes that OAEP with SHA-1 takes of what the key can hold. */
const oaepPadding = 42;

/** RSA-OAEP with SHA-1, and MGF1 with SHA-1: another cipher text each time. */
export function encryptOaep(plainText: Buffer, key: KeyObject): Buffer {
  return publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" },
    plainText,
  );
}

/** Bytes of the longest plain text that the key can seal. */
export function maxPlainTextBytes({ asymmetricKeyDetails }: KeyObject): number {
  return Math.ceil((asymmetricKeyDetails?.modulusLength ?? 0) / 8) - oaepPadding;
}
