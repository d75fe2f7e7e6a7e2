import { createCipheriv, randomBytes } from "node:crypto";
import type { JsonShape, Operation } from "../../runtime/operation.js";
import { hasEncrypted } from "../validate/api-v3-key.js";
import type { ReplyFields } from "../wire/xml.js";

/**
 * Encrypts the texts in a reply that a client expects encrypted. What is no text there is left as it is, and so
 * is JSON that cannot be read: a test has made it so.
 */
export function encrypted(
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
        ? [name, inText(value, shape, apiV3Key)]
        : [name, value];
    }),
  );
}

function inText(text: string, shape: JsonShape, key: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return JSON.stringify(inValue(value, shape, key));
}

function inValue(value: unknown, shape: JsonShape, key: string): unknown {
  switch (shape.type) {
    case "encrypted":
      return typeof value === "string" ? sealedText(value, key) : value;
    case "list":
      return Array.isArray(value) ? value.map((item) => inValue(item, shape.items, key)) : value;
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const shapes = new Map(shape.members.map((member) => [member.name, member.shape]));
      return Object.fromEntries(
        Object.entries<unknown>({ ...value }).map(([name, member]) => {
          const inner = shapes.get(name);
          return [name, inner === undefined ? member : inValue(member, inner, key)];
        }),
      );
    }
    case "text":
    case "integer":
      return value;
  }
}

function sealedText(text: string, key: string): object {
  const nonce = randomBytes(6).toString("hex");
  const associated_data = "certificate";
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(associated_data));
  const bytes = [cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  const ciphertext = Buffer.concat(bytes).toString("base64");
  return { algorithm: "AEAD_AES_256_GCM", nonce, associated_data, ciphertext };
}
