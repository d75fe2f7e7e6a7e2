import type { CipherKey, KeyObject } from "node:crypto";
import { constants, createDecipheriv, publicEncrypt } from "node:crypto";

/**
 * Decrypts AES-256-ECB with PKCS#7 padding. The key has 32 bytes.
 *
 * @throws {Error} if the ciphertext or the key is incorrect. The kind of error varies.
 */
export function decryptEcb(ciphertext: Buffer, key: CipherKey): Buffer {
  const decipher = createDecipheriv("aes-256-ecb", key, null);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

export interface GcmParams {
  /** 32 bytes. */
  readonly key: CipherKey;
  readonly nonce: string;
  /** Authenticated but not encrypted; may be empty. */
  readonly associatedData: string;
}

/** In bytes. */
const tagLength = 16;

/**
 * Decrypts AES-256-GCM. The authentication tag follows the ciphertext.
 *
 * @throws {Error} if the ciphertext or a parameter is incorrect. The kind of error varies.
 */
export function decryptGcm(ciphertext: Buffer, { key, nonce, associatedData }: GcmParams): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(associatedData));
  decipher.setAuthTag(ciphertext.subarray(-tagLength));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -tagLength)), decipher.final()]);
}

/** Overhead of OAEP with SHA-1, in bytes. */
const oaepPadding = 42;

/** Encrypts with RSA-OAEP, using SHA-1 as hash and for MGF1. The ciphertext is different each time. */
export function encryptOaep(plaintext: Buffer, key: KeyObject): Buffer {
  return publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" },
    plaintext,
  );
}

/** Returns the length in bytes of the longest text that `encryptOaep` can encrypt with the key. */
export function maxPlaintextBytes({ asymmetricKeyDetails }: KeyObject): number {
  return Math.ceil((asymmetricKeyDetails?.modulusLength ?? 0) / 8) - oaepPadding;
}
