import type { KeyObject } from "node:crypto";
import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";

/** One for all gateways of a process, made when it is first needed: that takes longer than anything else here. */
let made: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined;

function keyPair(): NonNullable<typeof made> {
  return (made ??= generateKeyPairSync("rsa", { modulusLength: 2048 }));
}

const headers = { pkcs1: "-----BEGIN RSA PUBLIC KEY-----", spki: "-----BEGIN PUBLIC KEY-----" };

/** The gateway's public key in the form of an example, where that is a public key by itself. */
export function publicKeyLike(example: string): string | undefined {
  if (example.startsWith(headers.pkcs1)) return written("pkcs1");
  return example.startsWith(headers.spki) ? written("spki") : undefined;
}

function written(type: "pkcs1" | "spki"): string {
  return keyPair().publicKey.export({ type, format: "pem" }).toString();
}

/** Bytes of a cipher text: those of the key. */
export const cipherLength = 256;

/** The text that was encrypted by the gateway's public key; undefined where another key or way was used. */
export function decryptedBy(ciphertext: Buffer): string | undefined {
  const how = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  try {
    const bytes = privateDecrypt({ key: keyPair().privateKey, ...how }, ciphertext);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
