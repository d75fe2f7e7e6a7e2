import type { KeyObject } from "node:crypto";
import { createHash } from "node:crypto";
import { ConfigurationError, NotificationError } from "../errors/index.js";
import { decryptEcb, decryptGcm } from "../encryption/ciphers.js";
import { incomplete } from "./incomplete.js";
import type { Encryption, Notification } from "./notification.js";
import type { Configuration } from "../configuration/configuration.js";
import { parseXml } from "../wire/parse-xml.js";
import type { Fields } from "../wire/content.js";

/**
 * Step 5: reads what is encrypted, where something is. Whatever goes wrong has one and the same error: who
 * sends changed cipher texts shall not learn from the answers how far each of them came.
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
  if (text === "") throw incomplete(notification, [encryption.field]);
  const open = opener(encryption, fields, configuration);
  try {
    return await parseXml(open(Buffer.from(text, "base64")));
  } catch {
    throw new NotificationError(
      "NOTIFICATION_DECRYPTION_FAILED",
      `Its ${encryption.field} cannot be decrypted with ${keyNames[encryption.algorithm]}: that is not the key of this merchant, or the notification is not from WeChat Pay, or was changed on the way.`,
      { kind: notification.id },
    );
  }
}

const keyNames: Readonly<Record<Encryption["algorithm"], string>> = {
  "AES-256-ECB": "the apiKey",
  "AES-256-GCM": "the apiV3Key",
};

function opener(
  encryption: Encryption,
  fields: Fields,
  configuration: Configuration,
): (cipherText: Buffer) => Buffer {
  if (encryption.algorithm === "AES-256-ECB") {
    // The 32 characters themselves are the key, not the 16 bytes that they stand for.
    const key = createHash("md5").update(configuration.apiKey.export()).digest("hex");
    return (cipherText) => decryptEcb(cipherText, key);
  }
  const sealing = {
    key: apiV3KeyOf(configuration),
    nonce: fields.get(encryption.nonce) ?? "",
    associatedData: fields.get(encryption.associatedData) ?? "",
  };
  return (cipherText) => decryptGcm(cipherText, sealing);
}

/** @throws {ConfigurationError} where the client was made without. */
export function apiV3KeyOf({ apiV3Key }: Configuration): KeyObject {
  if (apiV3Key !== undefined) return apiV3Key;
  const message = "is missing: this notification is encrypted with it, so the client needs it.";
  throw new ConfigurationError([{ path: "apiV3Key", code: "API_V3_KEY_MISSING", message }]);
}
