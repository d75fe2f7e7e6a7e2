import { createCipheriv, randomBytes } from "node:crypto";
import type { JsonShape, Operation } from "../../runtime/operation.js";
import { hasEncrypted } from "../validate/api-v3-key.js";
import type { ReplyFields } from "../wire/xml.js";

/**
 * Encrypts the values that the operation's reply defines as encrypted. Leaves malformed JSON and values that are not
 * text unchanged, because a test has stubbed them.
 */
export function encryptFields(
  { reply }: Operation,
  fields: ReplyFields,
  apiV3Key: string,
): ReplyFields {
  const shapes = new Map(
    reply.fields.flatMap((field) => (field.type === "json" ? [[field.name, field.shape]] : [])),
  );
  return new Map(
    [...fields].map(([name, value]) => {
      const shape = shapes.get(name);
      return shape !== undefined && typeof value === "string" && hasEncrypted(shape)
        ? [name, encryptJson(value, shape, apiV3Key)]
        : [name, value];
    }),
  );
}

function encryptJson(json: string, shape: JsonShape, key: string): string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return json;
  }
  return JSON.stringify(encryptValue(value, shape, key));
}

function encryptValue(value: unknown, shape: JsonShape, key: string): unknown {
  switch (shape.type) {
    case "encrypted":
      return typeof value === "string" ? encryptText(value, key) : value;
    case "list":
      return Array.isArray(value)
        ? value.map((item) => encryptValue(item, shape.items, key))
        : value;
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const shapes = new Map(shape.members.map((member) => [member.name, member.shape]));
      return Object.fromEntries(
        Object.entries<unknown>({ ...value }).map(([name, member]) => {
          const memberShape = shapes.get(name);
          return [
            name,
            memberShape === undefined ? member : encryptValue(member, memberShape, key),
          ];
        }),
      );
    }
    case "text":
    case "integer":
      return value;
  }
}

function encryptText(text: string, key: string): object {
  const nonce = randomBytes(6).toString("hex");
  const associated_data = "certificate";
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(associated_data));
  const bytes = [cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  const ciphertext = Buffer.concat(bytes).toString("base64");
  return { algorithm: "AEAD_AES_256_GCM", nonce, associated_data, ciphertext };
}
