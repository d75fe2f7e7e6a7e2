/** Values of each type: how they are sent, and how invalid ones are reported. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { Client } from "../../../runtime/index.js";
import { cannedDispatcher, gatewaySign } from "../../support/replies.js";
import {
  merchant,
  problemsOf,
  captureRequest,
  sentFields,
  signed,
  success,
} from "../support/calling.js";
import { integer, json, order, query, text, withFields } from "../support/operations.js";
import { readXml } from "../support/read-xml.js";

afterEach(() => {
  vi.useRealTimers();
});

const fee = withFields([integer("fee", { minimum: 1, maximum: 100 })]);
const anyFee = withFields([integer("fee")]);

describe("a whole number", () => {
  test("is sent as decimal digits", async () => {
    for (const [value, digits] of [
      [1, "1"],
      [100, "100"],
    ] as const) {
      expect(await sentFields(fee, { fee: value })).toMatchObject({ fee: digits });
    }
    for (const [value, digits] of [
      [0, "0"],
      [-0, "0"],
      [-7, "-7"],
      [Number.MAX_SAFE_INTEGER, "9007199254740991"],
      [Number.MIN_SAFE_INTEGER, "-9007199254740991"],
    ] as const) {
      expect(await sentFields(anyFee, { fee: value })).toMatchObject({ fee: digits });
    }
  });

  test("is rejected if it is not an integer or out of range", async () => {
    const messages: string[] = [];
    for (const value of ["1", 1.5, NaN, Infinity, 1n, null, true, {}, 2 ** 53, 0, 101]) {
      messages.push(...(await problemsOf(fee, { fee: value })));
    }
    expect(messages).toEqual([
      "fee: Expected a whole number, received text. [FIELD_TYPE]",
      "fee: Expected a whole number, received 1.5. [FIELD_TYPE]",
      "fee: Expected a whole number, received NaN. [FIELD_TYPE]",
      "fee: Expected a whole number, received Infinity. [FIELD_TYPE]",
      "fee: Expected a whole number, received a bigint. [FIELD_TYPE]",
      "fee: Expected a whole number, received null. [FIELD_TYPE]",
      "fee: Expected a whole number, received a boolean. [FIELD_TYPE]",
      "fee: Expected a whole number, received a plain object. [FIELD_TYPE]",
      "fee: Expected an exact number, up to 9007199254740991, received 9007199254740992. [FIELD_RANGE]",
      "fee: Expected at least 1, received 0. [FIELD_RANGE]",
      "fee: Expected at most 100, received 101. [FIELD_RANGE]",
    ]);
  });

  test("is reported as missing if it is required, and omitted otherwise", async () => {
    const needed = withFields([integer("fee", { required: true, title: "金额" })]);
    for (const value of [undefined, ""]) {
      expect(await problemsOf(needed, { fee: value })).toEqual([
        "fee: This field is required (金额). [FIELD_REQUIRED]",
      ]);
      expect(await sentFields(anyFee, { fee: value })).not.toHaveProperty("fee");
    }
  });
});

describe("a character that XML cannot represent", () => {
  const operation = withFields([text("note"), json("extra", { type: "text" })]);

  test.each([
    ["\0", "U+0000"],
    ["\x08", "U+0008"],
    ["\x0b", "U+000B"],
    ["\x0c", "U+000C"],
    ["\x0e", "U+000E"],
    ["\x1f", "U+001F"],
    ["\ud800", "U+D800"],
    ["\udfff", "U+DFFF"],
    ["\ude00\ud83d", "U+DE00"],
    ["\ufffe", "U+FFFE"],
    ["\uffff", "U+FFFF"],
  ])("is rejected before anything is sent: %j", async (character, name) => {
    expect(await problemsOf(operation, { note: `a${character}b` })).toEqual([
      `note: Expected characters that XML can represent, received ${name}. Remove it. [FIELD_CHARACTERS]`,
    ]);
  });

  test("is also rejected if the field is in the URL", async () => {
    expect(await problemsOf(query, { note: "\0" })).toHaveLength(1);
  });

  test("is distinguished from the neighboring characters, which are sent", async () => {
    const note = "\t\n\r \x7f\x85\ud7ff\ue000\ufffd\u{10000}\u{10ffff}";
    expect(await sentFields(operation, { note })).toMatchObject({ note });
  });

  test("is accepted in JSON if JSON escapes it", async () => {
    expect(await sentFields(operation, { extra: "\0\x1f\ud800" })).toMatchObject({
      extra: '"\\u0000\\u001f\\ud800"',
    });
    expect(await problemsOf(operation, { extra: "\ufffe" })).toEqual([
      "extra: Expected characters that XML can represent, received U+FFFE. Remove it. [FIELD_CHARACTERS]",
    ]);
  });

  test("is reported together with other problems of the value", async () => {
    const short = withFields([text("note", { maxLength: 1, pattern: "^x$", values: ["x"] })]);
    expect(await problemsOf(short, { note: "a\0" })).toEqual([
      "note: Expected at most 1 characters, received 2. [FIELD_TOO_LONG]",
      "note: Expected text that matches ^x$. [FIELD_PATTERN]",
      "note: Expected one of x. [FIELD_VALUE]",
      "note: Expected characters that XML can represent, received U+0000. Remove it. [FIELD_CHARACTERS]",
    ]);
  });
});

describe("the application ID", () => {
  const appId = "wxd930ea5d5a258f4f";

  test("is the client's unless the input has one", async () => {
    expect(await sentFields(order, {}, { appId })).toMatchObject({ appid: appId });
    expect(await sentFields(order, { appid: "wx1" }, { appId })).toMatchObject({ appid: "wx1" });
    expect(await sentFields(order, { appid: "wx1" })).toMatchObject({ appid: "wx1" });
    expect(await sentFields(order, { appid: "" }, { appId })).toMatchObject({ appid: appId });
  });

  test("is reported as missing with both ways to set it", async () => {
    for (const input of [{}, { appid: "" }]) {
      expect(await problemsOf(order, input)).toEqual([
        "appid: This field is required (名). Pass it here, or set the client option appId. [APP_ID_MISSING]",
      ]);
    }
  });

  test("is omitted if it is optional and not set, and filled in from the client option", async () => {
    const optional = withFields([text("sub_appid", { filledBy: "application" })]);
    expect(await sentFields(optional, {})).not.toHaveProperty("sub_appid");
    expect(await sentFields(optional, {}, { appId })).toMatchObject({ sub_appid: appId });
  });

  test("is checked against the rules of its field in the input and in the client options", async () => {
    const operation = withFields([text("wxappid", { filledBy: "application", maxLength: 4 })]);
    const messages = ["wxappid: Expected at most 4 characters, received 18. [FIELD_TOO_LONG]"];
    expect(await problemsOf(operation, {}, { appId })).toEqual(messages);
    expect(await problemsOf(operation, { wxappid: appId })).toEqual(messages);
    expect(await problemsOf(operation, { wxappid: 7 })).toEqual([
      "wxappid: Expected text, received a number. [FIELD_TYPE]",
    ]);
  });

  test("is suggested for a similar unknown field", async () => {
    expect(await problemsOf(order, { appid: "a", app_id: "b" })).toEqual([
      'app_id: Unknown field "app_id". Did you mean "appid"? [FIELD_UNKNOWN]',
    ]);
  });
});

describe("a value that the client generates", () => {
  test("has 32 hexadecimal characters if it is a nonce, and is new for every call", async () => {
    const nonces = new Set<string>();
    for (let call = 0; call < 20; call++) {
      nonces.add((await sentFields(order, { appid: "a" }))["nonce_str"] ?? "");
    }
    expect(nonces.size).toBe(20);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });

  test("is new for every attempt if it is a nonce or a signature", async () => {
    const failed = { return_code: "SUCCESS", result_code: "FAIL", err_code: "SYSTEMERROR" };
    const dispatcher = cannedDispatcher({ body: signed(failed) }, { body: signed(success) });
    const client = new Client({ ...merchant, dispatcher });
    await client.call({ ...order, idempotent: true }, { appid: "a" });
    const attempts = dispatcher.sent.map((body) => Object.fromEntries(readXml(body)));
    expect(attempts).toHaveLength(2);
    for (const name of ["nonce_str", "sign"]) {
      expect(new Set(attempts.map((fields) => fields[name])).size).toBe(2);
    }
    for (const fields of attempts)
      expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
  });

  test("is in seconds if it is a timestamp", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_490_840_662_999 });
    expect((await captureRequest(query, {})).path).toContain("&timestamp=1490840662&");
  });

  test("cannot be set by the caller", async () => {
    expect(await problemsOf(order, { appid: "a", nonce_str: "x", sign_type: "MD5" })).toEqual([
      "nonce_str: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
      "sign_type: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
    ]);
    expect(await problemsOf(query, { timestamp: "1" })).toEqual([
      "timestamp: The client fills in this field. Leave it out. [FIELD_UNKNOWN]",
    ]);
  });
});

test("a sensitive value does not appear in problems", async () => {
  const operation = withFields([
    text("name", { sensitive: true, maxLength: 1, pattern: "^x$", values: ["x"] }),
    integer("amount", { sensitive: true, maximum: 1 }),
    json("person", { type: "text", maxLength: 1 }, { sensitive: true, maxLength: 1 }),
  ]);
  const input = { name: "secret\0", amount: 73219, person: "secret" };
  const messages = (await problemsOf(operation, input)).join("\n");
  expect(messages).not.toMatch(/secret|73219/);
});
