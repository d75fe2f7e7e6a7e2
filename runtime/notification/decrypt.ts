import type { KeyObject } from "node:crypto";
import { createHash } from "node:crypto";
import { ConfigurationError, NotificationError } from "../errors/index.js";
import { decryptEcb, decryptGcm } from "../encryption/ciphers.js";
import type { Encryption, Notification } from "./notification.js";
import type { Configuration } from "../configuration/configuration.js";
import { parseXml } from "../wire/parse-xml.js";
import type { Fields } from "../wire/content.js";

/**
 * Step 5: decrypts the encrypted field, if this kind has one. All failures throw the same error. Otherwise,
 * an attacker who sends modified ciphertexts could learn from the errors at which step each one failed.
 *
 * @throws {NotificationError}
 */
export async function decrypt(
  notification: Notification,
  fields: Fields,
  configuration: Configuration,
): Promise<Fields | undefined> {
  const { encryption } = notification.protection;
  if (encryption === undefined) return undefined;
  const text = fields.get(encryption.field) ?? "";
  if (text === "") throw fieldsMissing(notification, [encryption.field]);
  const decryptText = createDecryptor(encryption, fields, configuration);
  try {
    return await parseXml(decryptText(Buffer.from(text, "base64")));
  } catch {
    throw decryptionFailed(notification);
  }
}

export function decryptionFailed({
  id,
  protection: { encryption },
}: Notification): NotificationError {
  const { field, algorithm } = encryption ?? { field: "", algorithm: "AES-256-GCM" };
  return new NotificationError(
    "NOTIFICATION_DECRYPTION_FAILED",
    `Cannot decrypt ${field} with the client's ${keyOptions[algorithm]} and read it. The key is not this merchant's, or the notification is not from WeChat Pay, or it was changed in transit.`,
    { kind: id },
  );
}

const keyOptions: Readonly<Record<Encryption["algorithm"], "apiKey" | "apiV3Key">> = {
  "AES-256-ECB": "apiKey",
  "AES-256-GCM": "apiV3Key",
};

function createDecryptor(
  encryption: Encryption,
  fields: Fields,
  configuration: Configuration,
): (ciphertext: Buffer) => Buffer {
  if (encryption.algorithm === "AES-256-ECB") {
    // The key is the hexadecimal text itself, 32 characters, not the 16 bytes that it encodes.
    const key = createHash("md5").update(configuration.apiKey.export()).digest("hex");
    return (ciphertext) => decryptEcb(ciphertext, key);
  }
  const params = {
    key: requireApiV3Key(configuration),
    nonce: fields.get(encryption.nonce) ?? "",
    associatedData: fields.get(encryption.associatedData) ?? "",
  };
  return (ciphertext) => decryptGcm(ciphertext, params);
}

/** @throws {ConfigurationError} if the client has no APIv3 key. */
export function requireApiV3Key({ apiV3Key }: Configuration): KeyObject {
  if (apiV3Key !== undefined) return apiV3Key;
  const message =
    "This option is required to decrypt this notification. Set it when you create the client.";
  throw new ConfigurationError([{ path: "apiV3Key", code: "API_V3_KEY_MISSING", message }]);
}

export function fieldsMissing(
  { id, title }: Notification,
  missing: readonly string[],
): NotificationError {
  return new NotificationError(
    "NOTIFICATION_INCOMPLETE",
    `Required fields are missing: ${missing.join(", ")}. The notification may not be a ${title}. Give each kind of notification its own notify_url.`,
    { kind: id },
  );
}
