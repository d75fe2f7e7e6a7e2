import type { KeyObject } from "node:crypto";
import { decryptGcm } from "../encryption/ciphers.js";
import type { JsonShape } from "../operation.js";

/** A value could not be decrypted. The message starts with the path of the value. */
export class DecryptionError extends Error {}

/**
 * Replaces encrypted values within parsed JSON with their plaintext.
 *
 * @param value - the parsed value; modified in place
 * @param path - the path of the value, used in messages: `certificates.data[0]`
 * @throws {DecryptionError}
 */
export function decryptValues(
  value: unknown,
  shape: JsonShape,
  path: string,
  key: KeyObject | undefined,
): unknown {
  if (value === null || value === undefined) return value;
  switch (shape.type) {
    case "encrypted":
      return decryptValue(value, path, key);
    case "list":
      return Array.isArray(value)
        ? value.map((item, index) => decryptValues(item, shape.items, `${path}[${index}]`, key))
        : value;
    case "object":
      if (typeof value !== "object") return value;
      for (const { name, shape: memberShape } of shape.members) {
        if (!Object.hasOwn(value, name)) continue;
        const member: unknown = Reflect.get(value, name);
        Reflect.set(value, name, decryptValues(member, memberShape, `${path}.${name}`, key));
      }
      return value;
    case "text":
    case "integer":
      return value;
  }
}

function decryptValue(value: unknown, path: string, key: KeyObject | undefined): string {
  const members: Record<string, unknown> = Object.assign({}, value);
  const { algorithm, nonce, associated_data: associatedData = "", ciphertext } = members;
  if (
    typeof nonce !== "string" ||
    typeof associatedData !== "string" ||
    typeof ciphertext !== "string"
  ) {
    throw new DecryptionError(
      `${path} in the reply is missing nonce, associated_data or ciphertext.`,
    );
  }
  if (algorithm !== "AEAD_AES_256_GCM") {
    throw new DecryptionError(`${path} in the reply is not encrypted with AEAD_AES_256_GCM.`);
  }
  try {
    // Unreachable: without the key, the call is rejected before anything is sent.
    if (key === undefined) throw new Error("The key is missing.");
    const bytes = decryptGcm(Buffer.from(ciphertext, "base64"), { key, nonce, associatedData });
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DecryptionError(
      `${path} in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit.`,
    );
  }
}
