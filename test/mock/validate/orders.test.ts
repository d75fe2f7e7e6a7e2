import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/operation.js";
import {
  integer,
  json,
  order,
  orderGateway,
  orderOf,
  validOrder,
  sendQuery,
  sendXml,
  signedXml,
  xmlBaseFields,
} from "../support/order.js";
import { text } from "../support/operation.js";
import { isSigned, merchant, signatureOf } from "../support/upload.js";
import type { Fields } from "../support/upload.js";

type Field = Operation["request"]["fields"][number];

const { mchId: mch_id } = merchant;

/** The problem with an order of these fields and the common ones; undefined if it is accepted. */
async function problemWith(
  fields: readonly Field[],
  values: Fields,
  groups: Operation["request"]["groups"] = [],
): Promise<object | undefined> {
  const gateway = orderGateway(orderOf([...xmlBaseFields, ...fields], { groups }));
  await sendXml(gateway, { body: signedXml({ mch_id, nonce_str: "1", ...values }) });
  return problemOf(gateway);
}

function problemOf({ requests }: ReturnType<typeof orderGateway>): object | undefined {
  const refusal = requests.at(-1)?.refusal;
  if (refusal === null || refusal === undefined) return undefined;
  const { when, field, diagnosis } = refusal;
  return field === undefined ? { when, diagnosis } : { when, field, diagnosis };
}

function invalid(field: string, diagnosis: string): object {
  return { when: "invalid_field", field, diagnosis };
}

test("the reply to XML is signed with the sign type of the request", async () => {
  for (const sign_type of ["HMAC-SHA256", "MD5"]) {
    const { fields } = await sendXml(orderGateway(), {
      body: signedXml({ ...validOrder, sign_type }),
    });
    expect(fields["receipt"]).toBe("R1");
    expect(isSigned(fields, sign_type)).toBe(true);
  }
});

describe("a whole number", () => {
  const fee = integer("fee", { minimum: 1, maximum: 100 });
  const digits = "expected fee to be a whole number in decimal digits";
  test.each<[string, Field, string, string | undefined]>([
    ["at its minimum", fee, "1", undefined],
    ["at its maximum", fee, "100", undefined],
    ["below its minimum", fee, "0", 'expected fee to be at least 1, received "0"'],
    ["above its maximum", fee, "101", 'expected fee to be at most 100, received "101"'],
    ["that is the largest safe integer", integer("fee"), "9007199254740991", undefined],
    [
      "above the largest safe integer",
      integer("fee"),
      "9007199254740992",
      'expected fee to be within ±9007199254740991, received "9007199254740992"',
    ],
    ["that may be negative", integer("fee", { minimum: -1 }), "-1", undefined],
    ["that may not be negative", integer("fee"), "-1", `${digits}, received "-1"; it is negative`],
    [
      "in yuan",
      fee,
      "8.88",
      `${digits}, received "8.88"; it looks like yuan, but amounts are in fen: 888`,
    ],
    [
      "in yuan with one decimal",
      fee,
      "8.8",
      `${digits}, received "8.8"; it looks like yuan, but amounts are in fen: 880`,
    ],
    [
      "with decimals of zero",
      fee,
      "88.00",
      `${digits}, received "88.00"; it has decimals, even though they are zero`,
    ],
    [
      "with the decimals of a floating-point sum",
      fee,
      "0.30000000000000004",
      `${digits}, received "0.30000000000000004"; it has decimals, as floating-point sums do`,
    ],
    ["with an exponent", fee, "1e2", `${digits}, received "1e2"; it is in exponent notation`],
    ["with commas", fee, "1,000", `${digits}, received "1,000"; it has thousands separators`],
    ["with a currency symbol", fee, "¥8", `${digits}, received "¥8"; it has a currency symbol`],
    ["with a space", fee, " 8", `${digits}, received " 8"; it has leading or trailing whitespace`],
    [
      "that was never set",
      fee,
      "undefined",
      `${digits}, received "undefined"; it is a variable that was never set`,
    ],
    ["that is a word", fee, "eight", `${digits}, received "eight"`],
    [
      "that is sensitive",
      integer("fee", { sensitive: true }),
      "8.88",
      `${digits}, received a redacted value`,
    ],
  ])("is validated: %s", async (_, field, value, diagnosis) => {
    expect(await problemWith([field], { fee: value })).toEqual(
      diagnosis === undefined ? undefined : invalid("fee", diagnosis),
    );
  });
});

describe("JSON text", () => {
  const list = json(
    "detail",
    {
      type: "list",
      items: {
        type: "object",
        members: [
          {
            name: "id",
            required: true,
            shape: { type: "text", maxLength: 2, pattern: "^[a-z]+$" },
          },
          { name: "kind", required: false, shape: { type: "text", values: ["A"] } },
          { name: "price", required: false, shape: { type: "integer", minimum: 0, maximum: 9 } },
        ],
      },
    },
    { maxLength: 60 },
  );
  const none = "expected detail to be JSON text";
  test.each<[string, string, string | undefined]>([
    ["that matches its shape", '[{"id":"ab","kind":"A","price":9},{"id":"c"}]', undefined],
    ["with unknown members", '[{"id":"a","else":{"b":null}}]', undefined],
    ["with spaces and members in another order", '[ {"price": 0, "id": "a"} ]', undefined],
    ["of an empty list", "[]", undefined],
    ["that is truncated", '[{"id":"a"', `${none}, received "[{"id":"a""`],
    [
      "that is an object converted to text",
      "[object Object]",
      `${none}, received "[object Object]"; it is an object converted to text`,
    ],
    ["that is URL-encoded", "%5B%5D", `${none}, received "%5B%5D"; it is URL-encoded`],
    ["that was XML-escaped twice in a list", "[{&quot;id", `${none}, received "[{&quot;id"`],
    [
      "that was XML-escaped twice in an object",
      "{&quot;id",
      `${none}, received "{&quot;id"; it was XML-escaped twice`,
    ],
    [
      "whose quotes are escaped",
      '{\\"id\\":1}',
      `${none}, received "{\\"id\\":1}"; its quotes are escaped, as inside a JSON string`,
    ],
    [
      "that is a printed Python dict",
      "[{'id': 'a'}]",
      `${none}, received "[{'id': 'a'}]"; it has single quotes, as a printed Python dict does`,
    ],
    ["that is XML", "<id>", `${none}, received "<id>"; it is XML`],
    ["that is base64", "W3siaWQi", `${none}, received "W3siaWQi"; it is base64`],
    [
      "that is an object instead of a list",
      '{"id":"a"}',
      'expected detail to be a list, received "{"id":"a"}"; detail is an object',
    ],
    ["that is text", '"a"', 'expected detail to be a list, received ""a""; detail is text'],
    ["that is null", "null", 'expected detail to be a list, received "null"; detail is null'],
    ["that is true", "true", 'expected detail to be a list, received "true"; detail is a boolean'],
    [
      "of a number instead of an object",
      "[1]",
      'expected detail[0] to be an object, received "[1]"; detail[0] is a number',
    ],
    [
      "of a list instead of an object",
      "[[]]",
      'expected detail[0] to be an object, received "[[]]"; detail[0] is a list',
    ],
    [
      "without a member",
      '[{"id":"a"},{}]',
      'expected detail[1].id to be present, received "[{"id":"a"},{}]"',
    ],
    [
      "with an empty member",
      '[{"id":""}]',
      'expected detail[0].id to be present, received "[{"id":""}]"',
    ],
    [
      "with a member that is too long",
      '[{"id":"abc"}]',
      'expected detail[0].id to be at most 2 characters, received "[{"id":"abc"}]"; detail[0].id has 3',
    ],
    [
      "with a member that does not match its pattern",
      '[{"id":"A"}]',
      'expected detail[0].id to match ^[a-z]+$, received "[{"id":"A"}]"',
    ],
    [
      "with a member that has none of its values",
      '[{"id":"a","kind":"B"}]',
      'expected detail[0].kind to be one of A, received "[{"id":"a","kind":"B"}]"',
    ],
    [
      "with a member that is not text",
      '[{"id":1}]',
      'expected detail[0].id to be text, received "[{"id":1}]"; detail[0].id is a number',
    ],
    [
      "with a member that is not a number",
      '[{"id":"a","price":"1"}]',
      'expected detail[0].price to be a whole number, received "[{"id":"a","price":"1"}]"; detail[0].price is text',
    ],
    [
      "with a number in yuan",
      '[{"id":"a","price":1.5}]',
      'expected detail[0].price to be a whole number, received "[{"id":"a","price":1.5}]"; detail[0].price has decimals',
    ],
    [
      "with a number above its maximum",
      '[{"id":"a","price":10}]',
      'expected detail[0].price to be at most 9, received "[{"id":"a","price":10}]"',
    ],
    [
      "with a number below its minimum",
      '[{"id":"a","price":-1}]',
      'expected detail[0].price to be at least 0, received "[{"id":"a","price":-1}]"',
    ],
    [
      "that is too long",
      `[${" ".repeat(59)}]`,
      `expected detail to be at most 60 characters, received "[${" ".repeat(59)}]"; detail has 61`,
    ],
  ])("is validated: %s", async (_, value, diagnosis) => {
    expect(await problemWith([list], { detail: value })).toEqual(
      diagnosis === undefined ? undefined : invalid("detail", diagnosis),
    );
  });

  test("that is sensitive is redacted in diagnoses", async () => {
    const sensitive = json(
      "detail",
      { type: "list", items: { type: "integer" } },
      { sensitive: true },
    );
    expect(await problemWith([sensitive], { detail: "[12345.5]" })).toEqual(
      invalid(
        "detail",
        "expected detail[0] to be a whole number, received a redacted value; detail[0] has decimals",
      ),
    );
  });

  test("may be nested very deeply", async () => {
    const body = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const deep = json("detail", {
      type: "list",
      items: { type: "list", items: { type: "integer" } },
    });
    expect(await problemWith([deep], { detail: body })).toMatchObject({ field: "detail" });
  });
});

describe("a missing field", () => {
  test.each<[string, Field, Fields, string]>([
    [
      "is named in the diagnosis",
      text("note"),
      {},
      "expected note to be present, received nothing",
    ],
    [
      "is diagnosed like an empty one",
      integer("note"),
      { note: "" },
      "expected note to be present, received nothing",
    ],
    [
      "is diagnosed as misspelled if a similar name was received",
      text("out_trade_no"),
      { outTradeNo: "1" },
      "expected out_trade_no to be present, received a field named outTradeNo",
    ],
  ])("%s", async (_, field, values, diagnosis) => {
    expect(await problemWith([field], values)).toEqual({
      when: "missing_field",
      field: field.name,
      diagnosis,
    });
  });

  test("for the nonce has a hint", async () => {
    const gateway = orderGateway(orderOf(xmlBaseFields));
    const { fields } = await sendXml(gateway, { body: signedXml({ mch_id }) });
    expect(problemOf(gateway)).toEqual({
      when: "missing_field",
      field: "nonce_str",
      diagnosis:
        "expected nonce_str to be present, received nothing; send a new random text with every call",
    });
    expect(fields).toMatchObject({ err_code: "LACK_PARAMS", err_code_des: "缺少参数" });
  });
});

describe("a timestamp", () => {
  const stamp = text("timestamp", { filledBy: "timestamp" });
  const seconds = "expected timestamp to be the seconds since 1970 in 10 digits";
  test.each<[string, string | undefined]>([
    ["1490840662", undefined],
    ["1490840662000", `${seconds}, received "1490840662000"; it is in milliseconds`],
    ["149084066", `${seconds}, received "149084066"`],
    ["2017-03-30", `${seconds}, received "2017-03-30"`],
  ])("as %s", async (timestamp, diagnosis) => {
    expect(await problemWith([stamp], { timestamp })).toEqual(
      diagnosis === undefined ? undefined : invalid("timestamp", diagnosis),
    );
  });
});

describe("a group of alternatives", () => {
  const optional = ["kind", "a", "b", "c"].map((name) => text(name, { required: false }));
  const ofTwo = [[{ required: ["a"] }, { required: ["b", "c"] }]];
  const byKind = [
    [
      { where: { kind: "1" }, required: ["a"] },
      { where: { kind: "2" }, required: ["b", "c"] },
      { where: { kind: "3" }, required: [] },
    ],
  ];
  const neitherOfTwo = "expected a to be present, or b and c to be present";
  test.each<[string, NonNullable<Operation["request"]["groups"]>, Fields, object | undefined]>([
    ["is satisfied by its first", ofTwo, { a: "1" }, undefined],
    ["is satisfied by its second", ofTwo, { b: "1", c: "1" }, undefined],
    ["is satisfied by both", ofTwo, { a: "1", b: "1", c: "1" }, undefined],
    [
      "is not satisfied by any",
      ofTwo,
      {},
      { when: "missing_field", diagnosis: `${neitherOfTwo}, received none of these` },
    ],
    [
      "is not satisfied in part",
      ofTwo,
      { b: "1" },
      { when: "missing_field", diagnosis: `${neitherOfTwo}, received only b` },
    ],
    [
      "is not satisfied by an empty field",
      ofTwo,
      { a: "" },
      { when: "missing_field", diagnosis: `${neitherOfTwo}, received none of these` },
    ],
    ["is satisfied by its condition and field", byKind, { kind: "1", a: "1" }, undefined],
    ["is satisfied by its condition alone", byKind, { kind: "3" }, undefined],
    [
      "lacks the field of its condition",
      byKind,
      { kind: "1", b: "1", c: "1" },
      {
        when: "missing_field",
        field: "a",
        diagnosis: "expected a to be present if kind is 1, received only kind",
      },
    ],
    [
      "satisfies no condition",
      byKind,
      { kind: "4", a: "1" },
      {
        when: "missing_field",
        diagnosis:
          "expected a to be present if kind is 1, or b and c to be present if kind is 2, or kind to be 3, received only kind, a",
      },
    ],
    [
      "is reported if it is the second group",
      [...ofTwo, [{ required: ["c"] }]],
      { a: "1" },
      {
        when: "missing_field",
        field: "c",
        diagnosis: "expected c to be present, received nothing",
      },
    ],
  ])("%s", async (_, groups, values, expected) => {
    expect(await problemWith(optional, values, groups)).toEqual(expected);
  });
});

describe("an app ID", () => {
  test("of the merchant is accepted, and so is any if none are configured", async () => {
    for (const gateway of [
      orderGateway(),
      orderGateway(order, { appIds: ["wx1", validOrder["appid"] ?? ""] }),
    ]) {
      await sendXml(gateway, { body: signedXml(validOrder) });
      expect(problemOf(gateway)).toBeUndefined();
    }
  });

  test("of another merchant is refused", async () => {
    const gateway = orderGateway(order, { appIds: ["wx1", "wx2"] });
    const { fields } = await sendXml(gateway, { body: signedXml(validOrder) });
    expect(problemOf(gateway)).toEqual({
      when: "app_id_mismatch",
      field: "appid",
      diagnosis:
        'expected appid to be an app ID of 1230000109 (wx1, wx2), received "wxd930ea5d5a258f4f"',
    });
    expect(fields).toMatchObject({
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
    });
  });

  test("is ignored if the operation has no field for it", async () => {
    const gateway = orderGateway(orderOf(xmlBaseFields), { appIds: ["wx1"] });
    await sendXml(gateway, { body: signedXml({ mch_id, nonce_str: "1", appid: "wx3" }) });
    expect(problemOf(gateway)).toBeUndefined();
  });
});

test.each(["mchid", "combine_mch_id"])("the merchant field may be named %s", async (name) => {
  const operation = orderOf(
    xmlBaseFields.map((field) => (field.filledBy === "merchant" ? { ...field, name } : field)),
  );
  const gateway = orderGateway(operation);
  await sendXml(gateway, { body: signedXml({ [name]: mch_id, nonce_str: "1" }) });
  expect(problemOf(gateway)).toBeUndefined();
  await sendXml(gateway, { body: signedXml({ [name]: "1", nonce_str: "1" }) });
  expect(problemOf(gateway)).toMatchObject({ when: "unknown_merchant", field: name });
});

test("unknown fields and JSON are signed, but empty fields and the signature are not", async () => {
  const gateway = orderGateway();
  const fields = { ...validOrder, unknown: "1" };
  const sign = signatureOf(fields, "HMAC-SHA256");
  await sendXml(gateway, { body: signedXml({ ...fields, openid: "" }) });
  expect(problemOf(gateway)).toBeUndefined();
  expect(gateway.requests.at(-1)?.fields["sign"]).toBe(sign);
  for (const changes of [
    { unknown: "2" },
    { detail: `${validOrder["detail"] ?? ""} ` },
    { total_fee: "889" },
  ]) {
    const body = signedXml(fields).replace(
      /<(unknown|detail|total_fee)>.*?<\/\1>/g,
      (element, name: string) => {
        const value = Object.entries(changes).find(([changed]) => changed === name)?.[1];
        return value === undefined ? element : `<${name}>${value}</${name}>`;
      },
    );
    await sendXml(gateway, { body });
    expect(problemOf(gateway)).toMatchObject({ when: "wrong_signature" });
  }
});

describe("an operation with a query", () => {
  const operation = orderOf([...xmlBaseFields, text("note", { required: false })], {
    method: "GET",
  });
  const queried = { ...operation, request: { ...operation.request, encoding: "query" } } as const;
  const queryOf = (fields: Fields): string =>
    new URLSearchParams({ ...fields, sign: signatureOf(fields, "MD5") }).toString();
  const valid = { mch_id, nonce_str: "1", note: "a b&c=茶" };

  test("is signed over its decoded values", async () => {
    const gateway = orderGateway(queried);
    for (const query of [queryOf(valid), queryOf(valid).replaceAll("+", "%20")]) {
      const { fields } = await sendQuery(gateway, query);
      expect(problemOf(gateway)).toBeUndefined();
      expect(fields["receipt"]).toBe("R1");
    }
    expect(gateway.requests[0]).toMatchObject({ path: "/lab/order", fields: valid });
  });

  test("rejects a duplicate parameter and an invalid signature", async () => {
    const gateway = orderGateway(queried);
    await sendQuery(gateway, `${queryOf(valid)}&note=1`);
    expect(problemOf(gateway)).toEqual({
      when: "malformed_body",
      diagnosis: "expected parameter note once, received it again as parameter 5",
    });
    await sendQuery(gateway, queryOf(valid).replace("note=a", "note=b"));
    expect(problemOf(gateway)).toMatchObject({ when: "wrong_signature" });
  });
});
