import type { KeyObject } from "node:crypto";
import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Shared by all gateways of a process and generated on first use, because generating it is slow. */
let sharedKeyPair: KeyPair | undefined;

function keyPair(): KeyPair {
  return (sharedKeyPair ??= generateKeyPairSync("rsa", { modulusLength: 2048 }));
}

const pemHeaders = {
  pkcs1: "-----BEGIN RSA PUBLIC KEY-----",
  spki: "-----BEGIN PUBLIC KEY-----",
} as const;

/** The gateway's public key in the PEM format of the spec's example. Undefined if the example is not a public key. */
export function transferPublicKeyLike(example: string): string | undefined {
  if (example.startsWith(pemHeaders.pkcs1)) return exportPublicKey("pkcs1");
  return example.startsWith(pemHeaders.spki) ? exportPublicKey("spki") : undefined;
}

function exportPublicKey(type: "pkcs1" | "spki"): string {
  return keyPair().publicKey.export({ type, format: "pem" }).toString();
}

/** The length of a ciphertext in bytes: that of the modulus of the key. */
export const ciphertextLength = 256;

/** Decrypts a field of a transfer. Returns undefined if the key, the padding or the UTF-8 encoding is invalid. */
export function decryptTransferField(ciphertext: Buffer): string | undefined {
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  try {
    const bytes = privateDecrypt({ key: keyPair().privateKey, ...padding }, ciphertext);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
