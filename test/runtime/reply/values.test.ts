/** Numbers and JSON in a reply: text during verification, JavaScript values afterwards. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/index.js";
import { exchangeOf, MalformedReplyError } from "../../../runtime/index.js";
import { secretsIn } from "../../support/secrets.js";
import { resultOf, errorOf, summarize, signed, success } from "../support/calling.js";
import { withReplyFields } from "../support/operations.js";

const field = { title: "名", required: false } as const;
const operation = withReplyFields([
  { ...field, type: "integer", name: "total_fee" },
  { ...field, type: "json", name: "detail", shape: { type: "object", members: [] } },
]);
/** The same fields, in an operation whose replies must have them. */
const needed = withReplyFields([
  { ...field, type: "integer", name: "total_fee", required: true },
  {
    ...field,
    type: "json",
    name: "detail",
    required: true,
    shape: { type: "object", members: [] },
  },
]);
const readable = { ...success, total_fee: "1", detail: "{}" };
const reply = (fields: Record<string, string>, of = operation): Promise<object> =>
  resultOf(of, signed({ ...success, ...fields }));

describe("a whole number", () => {
  test.each([
    ["0", 0],
    ["100", 100],
    ["-7", -7],
    ["007", 7],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["-9007199254740991", Number.MIN_SAFE_INTEGER],
  ])("is parsed from %s", async (text, value) => {
    const result = await reply({ total_fee: text });
    expect(result).toEqual({ ...success, total_fee: value });
    expect(exchangeOf(result)?.fields.get("total_fee")).toBe(text);
  });

  test("is 0 if it was received as -0", async () => {
    expect(Object.entries(await reply({ total_fee: "-0" }))).toContainEqual(["total_fee", 0]);
  });

  test("is absent if its element is empty", async () => {
    expect(Object.keys(await reply({ total_fee: "" }))).not.toContain("total_fee");
  });

  test.each([
    "1.0",
    "1.5",
    " 1",
    "1 ",
    "+1",
    "1e3",
    "0x10",
    "1,000",
    "NaN",
    "-",
    "--1",
    "１",
    "one",
    "9007199254740992",
    "12345678901234567890123456789012",
  ])("is not parsed from %j: a required one is rejected, another is left out", async (text) => {
    const result = await reply({ total_fee: text });
    expect(result).toEqual(success);
    expect(exchangeOf(result)?.notes).toEqual([
      `total_fee in the reply is not a whole number: "${text}". It was left out.`,
    ]);
    const error = await errorOf(needed, signed({ ...readable, total_fee: text }));
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error.code).toBe("REPLY_FIELD_INVALID");
    expect(summarize(error)).toBe(
      `unknown: [REPLY_FIELD_INVALID] total_fee in the reply is not a whole number: "${text}". The request may have been executed. Find out whether it was before you repeat it.`,
    );
  });

  test("of any length is parsed quickly, and only the beginning of a long one is shown", async () => {
    const { message } = await errorOf(
      needed,
      signed({ ...readable, total_fee: "9".repeat(900_000) }),
    );
    expect(message).toContain(`is not a whole number: "${"9".repeat(64)}". `);
  });

  test("survives a round trip if it is safe", async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeInteger(), async (value) => {
        expect(await reply({ total_fee: String(value) })).toHaveProperty("total_fee", value);
      }),
    );
  });
});

describe("JSON", () => {
  test("is parsed after the signature over its text was verified", async () => {
    const text = '{ "a": [1, {"b": "中"}] }';
    const result = await reply({ detail: text });
    expect(result).toEqual({ ...success, detail: { a: [1, { b: "中" }] } });
    expect(exchangeOf(result)?.fields.get("detail")).toBe(text);
    const tampered = signed({ ...success, detail: text }).replace("中", "国");
    await expect(resultOf(operation, tampered)).rejects.toMatchObject({
      code: "REPLY_SIGNATURE_WRONG",
    });
  });

  test("is absent if its element is empty", async () => {
    expect(Object.keys(await reply({ detail: "" }))).not.toContain("detail");
  });

  test("is left out with a note if it cannot be parsed and nothing depends on it", async () => {
    const result = await reply({ detail: '{"a":' });
    expect(result).toEqual(success);
    expect(exchangeOf(result)?.notes).toEqual([
      'detail in the reply is not JSON: "{\\"a\\":". It was left out.',
    ]);
  });

  test("is rejected if it cannot be parsed and is required", async () => {
    expect(summarize(await errorOf(needed, signed({ ...readable, detail: '{"a":' })))).toBe(
      'unknown: [REPLY_FIELD_INVALID] detail in the reply is not JSON: "{\\"a\\":". The request may have been executed. Find out whether it was before you repeat it.',
    );
  });

  test("cannot reach a prototype", async () => {
    const result = await reply({ detail: '{"__proto__":{"polluted":1},"a":1}' });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    const detail: unknown = Reflect.get(result, "detail");
    expect(Object.getPrototypeOf(detail)).toBe(Object.prototype);
    expect(JSON.stringify(detail)).toBe('{"__proto__":{"polluted":1},"a":1}');
  });

  test("survives a round trip", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/[\ufffe\uffff]|]]>/.test(text));
        const result = await reply({ detail: text });
        expect(JSON.stringify(Reflect.get(result, "detail"))).toBe(text);
      }),
    );
  });
});

describe("a required value", () => {
  const withText: Operation = withReplyFields([
    ...needed.reply.fields.filter(({ name }) => name === "total_fee" || name === "detail"),
    { ...field, type: "text", name: "attach", required: true },
  ]);

  test("is missing if it is empty, because anyone can add an empty element", async () => {
    for (const fields of [{}, { attach: "" }, { total_fee: "", detail: "", attach: "" }]) {
      expect(summarize(await errorOf(withText, signed({ ...success, ...fields })))).toBe(
        "unknown: [REPLY_INCOMPLETE] The reply is missing total_fee, detail, attach. The request may have been executed. Find out whether it was before you repeat it.",
      );
    }
    expect(await reply({ total_fee: "0", detail: "0", attach: "0" }, withText)).toEqual({
      ...success,
      total_fee: 0,
      detail: 0,
      attach: "0",
    });
  });
});

test("an unreadable sensitive value is not shown, not even in a list", async () => {
  const required = { ...field, required: true, sensitive: true } as const;
  const sensitive = withReplyFields([
    { ...required, type: "integer", name: "balance" },
    { ...required, type: "json", name: "person", shape: { type: "text" } },
    {
      ...required,
      type: "list",
      name: "accounts",
      fields: [{ ...required, type: "integer", name: "account" }],
    },
  ]);
  const good = { balance: "1", person: '"p"', account_0: "1" };
  const key = "0123456789abcdef0123456789abcdef";
  const messages: string[] = [];
  for (const name of ["balance", "person", "account_0"]) {
    const error = await errorOf(sensitive, signed({ ...success, ...good, [name]: key }));
    expect(secretsIn(JSON.stringify(error) + String(error.stack))).toEqual([]);
    messages.push(error.message);
  }
  expect(messages).toEqual([
    "[REPLY_FIELD_INVALID] balance in the reply is not a whole number. The request may have been executed. Find out whether it was before you repeat it.",
    "[REPLY_FIELD_INVALID] person in the reply is not JSON. The request may have been executed. Find out whether it was before you repeat it.",
    "[REPLY_FIELD_INVALID] account_0 in the reply is not a whole number. The request may have been executed. Find out whether it was before you repeat it.",
  ]);
});

test("the error has the response", async () => {
  const body = signed({ ...readable, total_fee: "x" });
  const error = await errorOf(needed, { body, headers: { "x-id": "7" } });
  expect(error).toMatchObject({ operation: "pay/order.post", retryable: false });
  expect(error.response).toMatchObject({ status: 200, headers: { "x-id": "7" } });
  expect(error.response?.body.toString()).toBe(body);
  expect(Object.keys(error.response ?? {})).toEqual(["status", "headers", "body"]);
});
