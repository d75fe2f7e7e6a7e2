import type { KeyObject } from "node:crypto";
import { decryptGcm } from "../encryption/ciphers.js";
import type { JsonShape } from "../operation.js";

/** Why a value that came encrypted cannot be read; the message begins with its place. */
export class Undecryptable extends Error {}

/**
 * Puts plain texts in the places of what is encrypted within JSON.
 *
 * @param value - as it was parsed; it is changed
 * @param path - where it stands, as in `certificates.data[0]`
 * @throws {Undecryptable}
 */
export function decrypted(
  value: unknown,
  shape: JsonShape,
  path: string,
  key: KeyObject | undefined,
): unknown {
  if (value === null || value === undefined) return value;
  switch (shape.type) {
    case "encrypted":
      return plainTextOf(value, path, key);
    case "list":
      return Array.isArray(value)
        ? value.map((item, at) => decrypted(item, shape.items, `${path}[${at}]`, key))
        : value;
    case "object":
      if (typeof value !== "object") return value;
      for (const { name, shape: inner } of shape.members) {
        if (!Object.hasOwn(value, name)) continue;
        const member: unknown = Reflect.get(value, name);
        Reflect.set(value, name, decrypted(member, inner, `${path}.${name}`, key));
      }
      return value;
    case "text":
    case "integer":
      return value;
  }
}

function plainTextOf(value: unknown, path: string, key: KeyObject | undefined): string {
  const members: Record<string, unknown> = Object.assign({}, value);
  const { algorithm, nonce, associated_data: associatedData = "", ciphertext } = members;
  if (
    typeof nonce !== "string" ||
    typeof associatedData !== "string" ||
    typeof ciphertext !== "string"
  ) {
    throw new Undecryptable(`${path} in the reply lacks nonce, associated_data or ciphertext.`);
  }
  if (algorithm !== "AEAD_AES_256_GCM") {
    throw new Undecryptable(`${path} in the reply is encrypted in another way than AES-256-GCM.`);
  }
  try {
    // Without the key, the call was refused before anything was sent.
    if (key === undefined) throw new Error("There is no key.");
    const bytes = decryptGcm(Buffer.from(ciphertext, "base64"), { key, nonce, associatedData });
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Undecryptable(
      `${path} in the reply cannot be decrypted: apiV3Key is not this merchant's APIv3 key, or the reply was changed on the way.`,
    );
  }
}
