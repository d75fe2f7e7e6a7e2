/** Replies that are a JSON object with a result code of their own instead of return_code. */
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/index.js";
import {
  BusinessError,
  exchangeOf,
  MalformedReplyError,
  RefusedError,
} from "../../../runtime/index.js";
import { xml } from "../../support/replies.js";
import { resultOf, errorOf, summarize } from "../support/calling.js";
import { withReplyFields } from "../support/operations.js";

const operation: Operation = withReplyFields([], {
  signing: { types: ["HMAC-SHA256"], default: "HMAC-SHA256", reply: "none" },
  reply: {
    encoding: "json",
    succeeded: { field: "retcode", value: "0" },
    fields: [
      { type: "integer", name: "retcode", title: "名", required: true },
      { type: "text", name: "retmsg", title: "名", required: true },
      { type: "text", name: "access_token", title: "名", required: true, sensitive: true },
      { type: "integer", name: "expires_in", title: "名", required: false },
    ],
  },
  errors: [
    {
      when: "no_permission",
      err_code: "-1",
      err_code_des: "denied",
      meaning: "It is not allowed.",
      remedy: "Ask for it.",
    },
    {
      when: "system_error",
      return_msg: "system error",
      meaning: "It failed inside.",
      remedy: "Wait.",
      outcome: "unknown",
    },
  ],
});
const success = { retcode: 0, retmsg: "OK", access_token: "t", expires_in: 7200 };

describe("a success", () => {
  test("has numbers and texts, and no members that the spec does not list", async () => {
    const result = await resultOf(operation, JSON.stringify({ ...success, other: true }));
    expect({ ...result }).toEqual(success);
    expect(Object.getPrototypeOf(result)).toBeNull();
    expect(Object.fromEntries(exchangeOf(result)?.fields ?? [])).toEqual({
      retcode: "0",
      retmsg: "OK",
      access_token: "t",
      expires_in: "7200",
      other: "true",
    });
  });

  test("may have its code as text, a byte-order mark, and null for absent members", async () => {
    const text = `\ufeff ${JSON.stringify({ ...success, retcode: "0", expires_in: null })}`;
    expect({ ...(await resultOf(operation, text)) }).toEqual({
      retcode: 0,
      retmsg: "OK",
      access_token: "t",
    });
  });
});

test("a < in a text does not make the reply XML", async () => {
  const text = JSON.stringify({ ...success, access_token: " <t" });
  expect({ ...(await resultOf(operation, text)) }).toEqual({ ...success, access_token: " <t" });
});

describe("a failure", () => {
  test("is a business error with the code and the text of the reply", async () => {
    const error = await errorOf(operation, JSON.stringify({ retcode: -1, retmsg: "denied" }));
    expect(error).toBeInstanceOf(BusinessError);
    expect(error).toMatchObject({ errCode: "-1", errCodeDes: "denied", verified: false });
    expect(summarize(error)).toBe(
      "rejected: [BUSINESS_FAILURE] 试 failed: -1 denied. It is not allowed. Ask for it.",
    );
  });

  test("with an unknown code is recognized by its text", async () => {
    const error = await errorOf(operation, JSON.stringify({ retcode: 7, retmsg: "system error" }));
    expect(error).toMatchObject({ errCode: "7", outcome: "unknown" });
    expect(summarize(error)).toBe(
      "unknown: [BUSINESS_FAILURE] 试 failed: 7 system error. It failed inside. Wait. The request may have been executed. Find out whether it was before you repeat it.",
    );
  });

  test("may be XML if it occurs before the endpoint is reached", async () => {
    const refusal = xml({ return_code: "FAIL", retcode: "10028", retmsg: "签名错误" });
    expect(await errorOf(operation, refusal)).toBeInstanceOf(RefusedError);
    const failed = xml({ return_code: "SUCCESS", result_code: "FAIL", err_code: "X" });
    expect(await errorOf(operation, `\n${failed}`)).toMatchObject({ errCode: "X" });
    expect(await errorOf(operation, `\ufeff ${failed}`)).toMatchObject({ errCode: "X" });
  });
});

test("an optional value that cannot be parsed is left out with a note", async () => {
  for (const given of ["1.5", "9007199254740993"]) {
    const text = `{"retcode":0,"retmsg":"OK","access_token":"t","expires_in":${given}}`;
    const result = await resultOf(operation, text);
    expect(Object.keys(result)).not.toContain("expires_in");
    expect(exchangeOf(result)?.notes).toEqual([
      `expires_in in the reply is not a whole number: "${String(Number(given))}". It was left out.`,
    ]);
  }
});

test("rejects other documents with these messages", async () => {
  const long = "x".repeat(70);
  const wrong = [
    "",
    "nothing",
    "[1]",
    "null",
    "7",
    '{"retcode":0',
    '{"retcode":{"a":1}}',
    `{"${long}":[]}`,
    "{}",
    '{"retcode":null}',
    '{"return_code":"SUCCESS","retcode":-1}',
    '{"retcode":0}',
    xml({ return_code: "SUCCESS", result_code: "SUCCESS" }),
    "<html></html>",
  ];
  const errors = await Promise.all(wrong.map((text) => errorOf(operation, text)));
  for (const error of errors) expect(error).toBeInstanceOf(MalformedReplyError);
  expect(errors.map(summarize)).toMatchInlineSnapshot(`
    [
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is empty. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is not valid JSON in UTF-8. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is not an object. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is not an object. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is not an object. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is not valid JSON in UTF-8. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: retcode is an object or an array. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx is an object or an array. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing retcode. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing retcode. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, received XML that reports SUCCESS. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing retmsg, access_token. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected JSON from 试, received XML that reports SUCCESS. The request may have been executed. Find out whether it was before you repeat it.",
      "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: its root element is <html> instead of <xml>. The request may have been executed. Find out whether it was before you repeat it.",
    ]
  `);
  const notUtf8 = Buffer.from(JSON.stringify({ ...success, access_token: "\xc3(" }), "latin1");
  expect(summarize(await errorOf(operation, { body: notUtf8 }))).toBe(
    "unknown: [MALFORMED_REPLY] Expected JSON from 试, but cannot parse the reply: it is not valid JSON in UTF-8. The request may have been executed. Find out whether it was before you repeat it.",
  );
});

test.each([
  ["deep", "[".repeat(500_000)],
  ["long", `{"retcode":0,"a":"${"x".repeat(1024 * 1024)}"}`],
])("a %s document is rejected", async (_, text) => {
  expect((await errorOf(operation, text)).outcome).toBe("unknown");
});

test("members named like properties of Object.prototype are plain members", async () => {
  const text = `{"__proto__":"a","constructor":"b",${JSON.stringify(success).slice(1)}`;
  const result = await resultOf(operation, text);
  expect({ ...result }).toEqual(success);
  expect(exchangeOf(result)?.fields.get("__proto__")).toBe("a");
});
