/** Fields that are sent encrypted with RSA-OAEP. Their plaintext never appears in errors. */
import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/index.js";
import { Client, SignatureError, WeChatPayError } from "../../../runtime/index.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";
import { merchant, problemsOf, sentFields, signed, success } from "../support/calling.js";
import { text, withFields } from "../support/operations.js";
import { readXml } from "../support/read-xml.js";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = publicKey.export({ type: "pkcs1", format: "pem" });

const operation = {
  ...withFields([
    text("enc_bank_no", { encryption: "RSA-OAEP", required: true, maxLength: 80 }),
    text("enc_true_name", { encryption: "RSA-OAEP" }),
    text("bank_code"),
  ]),
  encryptionKey: { from: "v2/risk/key", field: "pub_key" },
} as const;
const cardNumber = "6222021234567890";
const input = { enc_bank_no: cardNumber, enc_true_name: "张三", bank_code: "1002" };

const decryptOaep = (base64 = ""): string =>
  privateDecrypt(
    { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" },
    Buffer.from(base64, "base64"),
  ).toString();

describe("an encrypted field", () => {
  test.each([
    ["PEM of PKCS#1", pem],
    ["PEM of SPKI", publicKey.export({ type: "spki", format: "pem" })],
    ["bytes", Buffer.from(pem)],
    ["a KeyObject", publicKey],
  ])("is sent and signed as base64 ciphertext: %s", async (_, transferPublicKey) => {
    const fields = await sentFields(operation, input, { transferPublicKey });
    expect(decryptOaep(fields["enc_bank_no"])).toBe(cardNumber);
    expect(decryptOaep(fields["enc_true_name"])).toBe("张三");
    expect(fields["enc_bank_no"]).toMatch(/^[A-Za-z0-9+/]{342}==$/);
    expect(fields["bank_code"]).toBe("1002");
    expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
  });

  test("has a different ciphertext in each attempt", async () => {
    const failed = { return_code: "SUCCESS", result_code: "FAIL", err_code: "SYSTEMERROR" };
    const dispatcher = cannedDispatcher({ body: signed(failed) }, { body: signed(success) });
    const client = new Client({ ...merchant, dispatcher, transferPublicKey: pem });
    const repeatable: Operation = { ...operation, idempotent: true };
    await client.call(repeatable, input);
    const sent = dispatcher.sent.map((body) => new Map(readXml(body)).get("enc_bank_no"));
    expect(sent).toHaveLength(2);
    expect(sent[0]).not.toBe(sent[1]);
    expect(sent.map(decryptOaep)).toEqual([cardNumber, cardNumber]);
  });

  test("is omitted if it was not given", async () => {
    const fields = await sentFields(
      operation,
      { enc_bank_no: cardNumber },
      { transferPublicKey: pem },
    );
    expect(Object.keys(fields)).toEqual(["mch_id", "enc_bank_no", "sign_type", "sign"]);
  });

  test("does not limit the length of fields that are not encrypted", async () => {
    const bank_code = "1".repeat(1000);
    const fields = await sentFields(operation, { ...input, bank_code }, { transferPublicKey: pem });
    expect(fields["bank_code"]).toBe(bank_code);
  });

  test("requires no key if it was not given", async () => {
    const optional = withFields([text("enc_true_name", { encryption: "RSA-OAEP" })]);
    expect(Object.keys(await sentFields(optional, {}))).toEqual(["mch_id", "sign_type", "sign"]);
  });
});

test("rejects invalid encrypted fields with these messages, which do not contain the value", async () => {
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
  const messages = [
    ...(await problemsOf(operation, input)),
    ...(await problemsOf(operation, { enc_bank_no: cardNumber })),
    ...(await problemsOf(operation, {}, { transferPublicKey: pem })),
    ...(await problemsOf(operation, { enc_bank_no: "1".repeat(81) }, { transferPublicKey: pem })),
    ...(await problemsOf(
      operation,
      { enc_bank_no: "1", enc_true_name: "图".repeat(72) },
      { transferPublicKey: pem },
    )),
    ...(await problemsOf(
      operation,
      { enc_bank_no: "1", enc_true_name: "图".repeat(29) },
      { transferPublicKey: small },
    )),
    ...(await problemsOf(operation, { enc_bank_no: 7 }, { transferPublicKey: pem })),
  ];
  expect(messages).toMatchInlineSnapshot(`
    [
      "transferPublicKey: 试 encrypts enc_bank_no, enc_true_name. Set the client option transferPublicKey to the pub_key that v2/risk/key returns. [ENCRYPTION_KEY_MISSING]",
      "transferPublicKey: 试 encrypts enc_bank_no. Set the client option transferPublicKey to the pub_key that v2/risk/key returns. [ENCRYPTION_KEY_MISSING]",
      "enc_bank_no: This field is required (名). [FIELD_REQUIRED]",
      "enc_bank_no: Expected at most 80 characters, received 81. [FIELD_TOO_LONG]",
      "enc_true_name: Expected at most 214 bytes, the most that transferPublicKey can encrypt, received 216. [FIELD_TOO_LONG]",
      "enc_true_name: Expected at most 86 bytes, the most that transferPublicKey can encrypt, received 87. [FIELD_TOO_LONG]",
      "enc_bank_no: Expected text, received a number. [FIELD_TYPE]",
    ]
  `);
  expect(messages.join()).not.toContain(cardNumber);
  // The longest text that the key can encrypt.
  const longest = "图".repeat(71) + "x";
  const fields = await sentFields(
    operation,
    { enc_bank_no: "1", enc_true_name: longest },
    { transferPublicKey: pem },
  );
  expect(decryptOaep(fields["enc_true_name"])).toBe(longest);
});

test("no error contains the plaintext or the ciphertext of an encrypted field", async () => {
  const refusing: Operation = {
    ...operation,
    errors: [
      { when: "wrong_signature", return_msg: "签名错误", meaning: "It is wrong.", remedy: "Look." },
    ],
  };
  const replies = [
    xml({ return_code: "FAIL", return_msg: "签名错误" }),
    xml({ ...success, enc_bank_no: cardNumber, sign: "0".repeat(64) }),
  ];
  for (const body of replies) {
    const client = new Client({
      ...merchant,
      dispatcher: cannedDispatcher({ body }),
      transferPublicKey: pem,
    });
    const error: unknown = await client.call(refusing, input).catch((thrown: unknown) => thrown);
    if (!(error instanceof WeChatPayError)) throw error;
    const output = inspect(error, { depth: 9 }) + JSON.stringify(error);
    expect(output).not.toContain(cardNumber);
    expect(output).toContain("enc_bank_no=***");
    if (error instanceof SignatureError) expect(error.canonical).toContain("enc_bank_no=***");
  }
});
