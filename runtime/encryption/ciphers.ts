import type { CipherKey } from "node:crypto";
import { createDecipheriv } from "node:crypto";

/** AES-256-ECB, padded as PKCS#7 has it; the key has 32 bytes. Throws, and not always the same. */
export function openEcb(cipherText: Buffer, key: CipherKey): Buffer {
  const decipher = createDecipheriv("aes-256-ecb", key, null);
  return Buffer.concat([decipher.update(cipherText), decipher.final()]);
}

export interface Sealing {
  readonly key: CipherKey;
  readonly nonce: string;
  /** What was authenticated besides; may be empty. */
  readonly associatedData: string;
}

const tagLength = 16;

/** AES-256-GCM, the tag behind the cipher text; the key has 32 bytes. Throws, and not always the same. */
export function openGcm(cipherText: Buffer, { key, nonce, associatedData }: Sealing): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(associatedData));
  decipher.setAuthTag(cipherText.subarray(-tagLength));
  return Buffer.concat([decipher.update(cipherText.subarray(0, -tagLength)), decipher.final()]);
}
