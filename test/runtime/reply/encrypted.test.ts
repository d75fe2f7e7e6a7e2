/** Encrypted values within JSON, which are replaced with their plaintext. */
import { createCipheriv } from "node:crypto";
import { expect, test } from "vitest";
import type { JsonShape, Operation } from "../../../runtime/index.js";
import { exchangeOf, MalformedReplyError } from "../../../runtime/index.js";
import { resultOf, errorOf, problemsOf, summarize, signed, success } from "../support/calling.js";
import { withReplyFields } from "../support/operations.js";

const apiV3Key = "abcdefghijklmnopqrstuvwxyz012345";

function encryptGcm(
  plaintext: string | Buffer,
  { key = apiV3Key, associatedData = "certificate" } = {},
): Record<string, string> {
  const nonce = "0123456789ab";
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(associatedData));
  const bytes = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: "AEAD_AES_256_GCM",
    nonce,
    associated_data: associatedData,
    ciphertext: bytes.toString("base64"),
  };
}

const shape: JsonShape = {
  type: "object",
  members: [
    {
      name: "data",
      required: true,
      shape: {
        type: "list",
        items: {
          type: "object",
          members: [
            { name: "serial_no", required: true, shape: { type: "text" } },
            { name: "version", required: false, shape: { type: "integer" } },
            {
              name: "encrypt_certificate",
              required: true,
              shape: { type: "encrypted", algorithm: "AES-256-GCM" },
            },
          ],
        },
      },
    },
  ],
};
const operation: Operation = withReplyFields([
  { type: "json", name: "certificates", title: "名", required: true, shape },
]);
const reply = (certificates: unknown): string =>
  signed({ ...success, certificates: JSON.stringify(certificates) });
const one = (encrypted: unknown): string =>
  reply({ data: [{ serial_no: "1", encrypt_certificate: encrypted }] });

test("replaces encrypted values and leaves everything else unchanged", async () => {
  const certificates = {
    data: [
      { serial_no: "1", version: 3, encrypt_certificate: encryptGcm("-----BEGIN\n图"), other: [1] },
      { serial_no: "2", encrypt_certificate: encryptGcm("") },
      { serial_no: "3", encrypt_certificate: null },
      { serial_no: "4" },
      7,
      null,
    ],
    more: { encrypt_certificate: encryptGcm("unchanged") },
  };
  const body = reply(certificates);
  const result = await resultOf(operation, body, { apiV3Key });
  const [first, second] = certificates.data;
  expect({ ...result }).toStrictEqual({
    ...success,
    certificates: {
      data: [
        Object.assign({}, first, { encrypt_certificate: "-----BEGIN\n图" }),
        Object.assign({}, second, { encrypt_certificate: "" }),
        ...certificates.data.slice(2),
      ],
      more: certificates.more,
    },
  });
  expect(exchangeOf(result)?.fields.get("certificates")).toBe(JSON.stringify(certificates));
});

test("keeps a byte-order mark in the plaintext", async () => {
  const result = await resultOf(operation, one(encryptGcm("\ufefftext")), { apiV3Key });
  expect(result).toHaveProperty("certificates.data.0.encrypt_certificate", "\ufefftext");
});

test("accepts a value without associated data", async () => {
  const { associated_data: none, ...encrypted } = encryptGcm("text", { associatedData: "" });
  expect(none).toBe("");
  const result = await resultOf(operation, one(encrypted), { apiV3Key });
  expect(result).toHaveProperty("certificates.data.0.encrypt_certificate", "text");
});

test("accepts JSON that is encrypted as a whole, and an empty element", async () => {
  const whole = withReplyFields([
    {
      ...{ type: "json", name: "secret", title: "名", required: false },
      shape: { type: "encrypted", algorithm: "AES-256-GCM" },
    },
  ]);
  const secret = JSON.stringify(encryptGcm("text"));
  const result = await resultOf(whole, signed({ ...success, secret }), { apiV3Key });
  expect({ ...result }).toEqual({ ...success, secret: "text" });
  const empty = await resultOf(whole, signed({ ...success, secret: "" }), { apiV3Key });
  expect({ ...empty }).toStrictEqual(success);
});

test("ignores members of a text", async () => {
  const inner: JsonShape = {
    type: "object",
    members: [{ name: "length", required: false, shape }],
  };
  const lengths = withReplyFields([
    { ...{ type: "json", name: "it", title: "名", required: true }, shape: inner },
  ]);
  const result = await resultOf(lengths, signed({ ...success, it: '"text"' }), { apiV3Key });
  expect({ ...result }).toEqual({ ...success, it: "text" });
});

test("leaves JSON of another shape unchanged", async () => {
  for (const other of [[], 7, { data: {} }, { data: "x" }]) {
    expect({ ...(await resultOf(operation, reply(other), { apiV3Key })) }).toEqual({
      ...success,
      certificates: other,
    });
  }
});

test("rejects values that cannot be decrypted with these messages", async () => {
  const whole = encryptGcm("secret plain text");
  const wrong = [
    encryptGcm("secret plain text", { key: "x".repeat(32) }),
    { ...whole, associated_data: "other" },
    { ...whole, nonce: "" },
    { ...whole, ciphertext: "" },
    { ...whole, ciphertext: whole["ciphertext"]?.replace(/^./, "_") },
    encryptGcm(Buffer.from([0xff])),
    { ...whole, algorithm: "AEAD_SM4_GCM" },
    { ...whole, nonce: undefined },
    { ...whole, ciphertext: 7 },
    { ...whole, associated_data: 7 },
    "text",
    [],
  ];
  const errors = await Promise.all(
    wrong.map((value) => errorOf(operation, one(value), { apiV3Key })),
  );
  for (const error of errors) {
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(Object.keys(error.response ?? {})).toEqual(["status", "headers", "body"]);
  }
  expect(errors[0]?.response?.body.toString()).toBe(one(wrong[0]));
  expect(errors.map(summarize)).toMatchInlineSnapshot(`
    [
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply cannot be decrypted. apiV3Key is not this merchant's APIv3 key, or the reply was modified in transit. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply is not encrypted with AEAD_AES_256_GCM. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply is missing nonce, associated_data or ciphertext. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply is missing nonce, associated_data or ciphertext. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply is missing nonce, associated_data or ciphertext. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply is missing nonce, associated_data or ciphertext. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_DECRYPTION_FAILED] certificates.data[0].encrypt_certificate in the reply is missing nonce, associated_data or ciphertext. The request may have been executed. Find out whether it was before you repeat it.",
    ]
  `);
  expect(errors.map(summarize).join()).not.toContain("secret plain");
});

test("sends nothing without the key", async () => {
  expect(await problemsOf(operation, {})).toEqual([
    "apiV3Key: 试 returns encrypted values. Set the client option apiV3Key. [API_V3_KEY_MISSING]",
  ]);
});
