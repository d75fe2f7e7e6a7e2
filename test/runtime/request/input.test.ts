/** Valid and invalid inputs, for operations of various shapes. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation, RequestField, TextField } from "../../../runtime/index.js";
import { Client, ValidationError } from "../../../runtime/index.js";
import { images } from "../../support/images.js";
import type { CannedDispatcher } from "../../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const text: Omit<TextField, "name"> = {
  title: "名",
  type: "text",
  required: false,
  signed: true,
  filledBy: "caller",
};
const media: RequestField = {
  name: "media",
  title: "图",
  type: "file",
  required: false,
  signed: false,
  filledBy: "caller",
  maxBytes: 100_000,
  contentTypes: ["image/png"],
};
const fields: readonly RequestField[] = [
  { ...text, name: "mch_id", required: true, filledBy: "merchant" },
  { ...text, name: "remark", maxLength: 3 },
  { ...text, name: "kind", values: ["A", "B"] },
  { ...text, name: "digits", pattern: "^[0-9]{2}$" },
  { ...text, name: "emoji", pattern: "^.$" },
  { ...text, name: "note", signed: false, sensitive: true },
  { ...text, name: "password", sensitive: true },
  media,
  { ...text, name: "media_hash", filledBy: { digest: "MD5", of: "media" } },
  { ...text, name: "sign_type", filledBy: "sign_type" },
  { ...text, name: "sign", signed: false, filledBy: "sign" },
];
const shape = (more: readonly RequestField[] = []): Operation => ({
  ...secapiMchUploadmedia,
  request: { encoding: "multipart", fields: [...more, ...fields] },
  reply: { encoding: "xml", fields: [] },
});

const success = { return_code: "SUCCESS", result_code: "SUCCESS" };
const accepting = (type?: "MD5"): CannedDispatcher =>
  cannedDispatcher({
    body: xml({ ...success, sign: gatewaySign(success, merchant.apiKey, type) }),
  });

/** Calls the operation and returns the fields that were sent, in their order. */
async function sentTexts(
  input: object,
  operation = shape(),
  options: object = {},
): Promise<string[]> {
  const dispatcher = accepting();
  await new Client({ ...merchant, dispatcher, ...options }).call(operation, input);
  const body = dispatcher.sent[0]?.toString("latin1") ?? "";
  return [...body.matchAll(/ name="(\w+)"[^]*?\r\n\r\n([^]*?)\r\n--/g)].map(
    ([, name = "", value = ""]) => `${name}=${value.startsWith("\x89PNG") ? "FILE" : value}`,
  );
}
async function messagesOf(
  input: unknown,
  operation = shape(),
  options: object = {},
): Promise<string[]> {
  const dispatcher = accepting();
  const client: { call(...given: unknown[]): Promise<unknown> } = new Client({
    ...merchant,
    dispatcher,
    ...options,
  });
  const error = await client.call(operation, input).catch((thrown: unknown) => thrown);
  expect(dispatcher.sent).toEqual([]);
  if (!(error instanceof ValidationError)) throw error;
  return error.problems.map(({ path, code, message }) => `${path}: ${message} [${code}]`);
}

describe("a request", () => {
  test("contains the given fields and those that the client fills in, in the order of the spec", async () => {
    const given = { media: images.png, note: "n", remark: "r" };
    const hash = expect.stringMatching(/^media_hash=[0-9a-f]{32}$/) as unknown;
    expect(await sentTexts(given)).toEqual([
      ...["mch_id=1230000109", "remark=r", "note=n", "media=FILE", hash],
      ...["sign_type=HMAC-SHA256", expect.stringMatching(/^sign=[0-9A-F]{64}$/) as unknown],
    ]);
  });

  test("omits fields that were not given: a file, its digest, texts", async () => {
    expect((await sentTexts({})).map((each) => each.split("=")[0])).toEqual([
      "mch_id",
      "sign_type",
      "sign",
    ]);
  });

  test("is signed over the fields that the descriptor marks as signed", async () => {
    const signature = (of: readonly string[]): string =>
      gatewaySign(
        Object.fromEntries(
          of.slice(0, -1).map((each): [string, string] => {
            const [name = "", value = ""] = each.split("=");
            return [name, value];
          }),
        ),
        merchant.apiKey,
      );
    const without = await sentTexts({ remark: "r" });
    expect(without.at(-1)).toBe(`sign=${signature(without)}`);
    const unsigned = await sentTexts({ remark: "r", note: "n" });
    expect(unsigned.at(-1)).toBe(without.at(-1));
    const file = await sentTexts(
      { media: images.png, picture: images.png },
      shape([{ ...media, name: "picture", signed: true }]),
    );
    const texts = file.filter((each) => !/^(media|picture)=/.test(each));
    expect(file.at(-1)).toBe(`sign=${signature(texts)}`);
  });

  test("accepts values up to the maximum length in characters, and all allowed values", async () => {
    const given = { remark: "图\u{1f600}x", kind: "B", digits: "42", emoji: "\u{1f600}" };
    expect(await sentTexts(given)).toContain("kind=B");
  });

  test("accepts empty values for optional fields", async () => {
    expect((await sentTexts({ remark: "", kind: "", digits: "" })).at(-1)).toMatch(/^sign=/);
  });
});

test("sensitive values are redacted in the canonical string of an error", async () => {
  const body = xml({ return_code: "FAIL", return_msg: "签名校验失败，请检查后重试" });
  const client = new Client({ ...merchant, dispatcher: cannedDispatcher({ body }) });
  const calling = client.call(shape(), { password: "hidden", remark: "r" });
  await expect(calling).rejects.toThrow(
    "Canonical string: mch_id=1230000109&password=***&remark=r&sign_type=HMAC-SHA256&key=***",
  );
});

describe("rejects without sending anything", () => {
  test("an input that is not an object", async () => {
    const inputs = [
      [undefined, "nothing"],
      [null, "null"],
      ["x", "text"],
      [7, "a number"],
      [[], "an Array"],
    ] as const;
    for (const [input, received] of inputs) {
      expect(await messagesOf(input)).toEqual([
        `input: Expected an object with the wire names of the fields as keys, received ${received}. [FIELD_TYPE]`,
      ]);
    }
  });

  test("unknown fields, and fields that the client fills in", async () => {
    expect(await messagesOf({ file: 1, sign: "x", mch_id: "1" })).toMatchInlineSnapshot(`
      [
        "file: Unknown field "file". Expected remark, kind, digits, emoji, note, password, media. [FIELD_UNKNOWN]",
        "sign: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
        "mch_id: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
      ]
    `);
  });

  test("a misspelled field, with a suggestion or the advice to leave it out", async () => {
    expect(await messagesOf({ remarks: "r", digit: "1", mchId: "1", signtype: "MD5" })).toEqual([
      'remarks: Unknown field "remarks". Did you mean "remark"? [FIELD_UNKNOWN]',
      'digit: Unknown field "digit". Did you mean "digits"? [FIELD_UNKNOWN]',
      "mchId: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
      "signtype: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
    ]);
    const several = shape([{ ...text, name: "sub_mch_id" }]);
    expect(await messagesOf({ mchId: "1" }, several)).toEqual([
      "mchId: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
    ]);
  });

  test("invalid values", async () => {
    const required = shape([{ ...text, name: "name", required: true }]);
    expect([
      ...(await messagesOf({}, required)),
      ...(await messagesOf({ name: "" }, required)),
      ...(await messagesOf(
        { name: 7, remark: null, kind: "C", digits: "123", emoji: "ab" },
        required,
      )),
      ...(await messagesOf({ remark: "four" })),
      ...(await messagesOf({ remark: "four", kind: 1 })),
      ...(await messagesOf({ media: images.gif })),
      ...(await messagesOf({ media: "" })),
      ...(await messagesOf({}, shape([{ ...media, name: "picture", required: true }]))),
    ]).toMatchInlineSnapshot(`
      [
        "name: This field is required (名). [FIELD_REQUIRED]",
        "name: This field is required (名). [FIELD_REQUIRED]",
        "name: Expected text, received a number. [FIELD_TYPE]",
        "remark: Expected text, received null. [FIELD_TYPE]",
        "kind: Expected one of A, B. [FIELD_VALUE]",
        "digits: Expected text that matches ^[0-9]{2}$. [FIELD_PATTERN]",
        "emoji: Expected text that matches ^.$. [FIELD_PATTERN]",
        "remark: Expected at most 3 characters, received 4. [FIELD_TOO_LONG]",
        "remark: Expected at most 3 characters, received 4. [FIELD_TOO_LONG]",
        "kind: Expected text, received a number. [FIELD_TYPE]",
        "media: Expected image/png, received image/gif. Convert the image. [MEDIA_FORMAT]",
        "media: Expected the path of a file, received empty text. [MEDIA_MISSING]",
        "picture: This field is required. Pass a path, bytes or a stream. [MEDIA_MISSING]",
      ]
    `);
  });

  test("a merchant ID that the operation does not accept", async () => {
    const operation = shape([{ ...text, name: "sp_mchid", filledBy: "merchant", maxLength: 5 }]);
    expect(await messagesOf({}, operation)).toMatchInlineSnapshot(`
      [
        "sp_mchid: Expected at most 5 characters, received 10. [FIELD_TOO_LONG]",
      ]
    `);
  });

  test("a call without the required certificate", async () => {
    const client = new Client(merchant);
    await expect(client.call(shape(), {})).rejects.toMatchObject({
      problems: [
        {
          path: "certificate",
          code: "CERTIFICATE_MISSING",
          message: "图片上传 requires the merchant certificate. Set the client option certificate.",
        },
      ],
    });
  });
});

describe("the type of the signature", () => {
  const taking = (...types: Operation["signing"]["types"]): Operation => ({
    ...shape(),
    signing: { types, default: "MD5", reply: "none" },
  });

  test("is the first that the operation accepts, unless the client selects another of them", async () => {
    expect(await sentTexts({}, taking("MD5", "HMAC-SHA256"))).toContain("sign_type=MD5");
    expect(
      await sentTexts({}, taking("MD5", "HMAC-SHA256"), { signType: "HMAC-SHA256" }),
    ).toContain("sign_type=HMAC-SHA256");
    expect(await sentTexts({}, taking("HMAC-SHA256", "MD5"))).toContain("sign_type=HMAC-SHA256");
    expect(await sentTexts({}, taking("HMAC-SHA256", "MD5"), { signType: "MD5" })).toContain(
      "sign_type=MD5",
    );
  });

  test("is the operation's if it accepts only one", async () => {
    expect(await sentTexts({}, taking("MD5"), { signType: "HMAC-SHA256" })).toContain(
      "sign_type=MD5",
    );
    expect(await sentTexts({}, taking("HMAC-SHA256"), { signType: "MD5" })).toContain(
      "sign_type=HMAC-SHA256",
    );
  });

  test("is rejected if the operation accepts several types but not the client's", async () => {
    const options = { signType: "HMAC-SHA256" };
    expect(await messagesOf({}, taking("MD5", "MD5"), options)).toEqual([
      "signType: Expected a type that 图片上传 accepts (MD5, MD5), received HMAC-SHA256. [SIGN_TYPE_NOT_TAKEN]",
    ]);
  });
});

test("an unknown field is reported with all known fields, even if there is one or none", async () => {
  const filled = fields.filter(({ name }) => ["mch_id", "sign_type", "sign"].includes(name));
  const operation = (more: readonly RequestField[]): Operation => ({
    ...shape(),
    request: { encoding: "multipart", fields: [...filled, ...more] },
  });
  expect([
    ...(await messagesOf({ zzz: "1" }, operation([{ ...text, name: "remark" }]))),
    ...(await messagesOf({ zzz: "1" }, operation([]))),
  ]).toEqual([
    'zzz: Unknown field "zzz". Expected remark. [FIELD_UNKNOWN]',
    'zzz: Unknown field "zzz". Expected none. [FIELD_UNKNOWN]',
  ]);
});
