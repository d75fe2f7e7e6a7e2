import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/operation.js";
import {
  integer,
  json,
  order,
  orderGateway,
  orderOf,
  rightOrder,
  sendQuery,
  sendXml,
  signedXml,
  envelope,
} from "../support/order.js";
import { text } from "../support/operation.js";
import { isSigned, merchant, signatureOf } from "../support/upload.js";
import type { Fields } from "../support/upload.js";

type Field = Operation["request"]["fields"][number];

const { mchId: mch_id } = merchant;

/** What is wrong with an order of these fields, beside those that every order has; undefined where nothing is. */
async function wrong(
  fields: readonly Field[],
  values: Fields,
  groups: Operation["request"]["groups"] = [],
): Promise<object | undefined> {
  const gateway = orderGateway(orderOf([...envelope, ...fields], { groups }));
  await sendXml(gateway, { body: signedXml({ mch_id, nonce_str: "1", ...values }) });
  return refusal(gateway);
}

function refusal({ requests }: ReturnType<typeof orderGateway>): object | undefined {
  const found = requests.at(-1)?.refusal;
  if (found === null || found === undefined) return undefined;
  const { when, field, diagnosis } = found;
  return field === undefined ? { when, diagnosis } : { when, field, diagnosis };
}

function invalid(field: string, diagnosis: string): object {
  return { when: "invalid_field", field, diagnosis };
}

test("an operation of XML is answered with a signed reply, as the request was signed", async () => {
  for (const sign_type of ["HMAC-SHA256", "MD5"]) {
    const { fields } = await sendXml(orderGateway(), {
      body: signedXml({ ...rightOrder, sign_type }),
    });
    expect(fields["receipt"]).toBe("R1");
    expect(isSigned(fields, sign_type)).toBe(true);
  }
});

describe("a whole number", () => {
  const fee = integer("fee", { minimum: 1, maximum: 100 });
  const digits = "expected fee to be a whole number in decimal digits";
  test.each<[string, Field, string, string | undefined]>([
    ["at its least", fee, "1", undefined],
    ["at its most", fee, "100", undefined],
    ["below", fee, "0", 'expected fee to be at least 1; "0" came'],
    ["above", fee, "101", 'expected fee to be at most 100; "101" came'],
    ["of as many digits as are exact", integer("fee"), "9007199254740991", undefined],
    [
      "of more",
      integer("fee"),
      "9007199254740992",
      'expected fee to be small enough to be exact as a number; "9007199254740992" came',
    ],
    ["that may be negative", integer("fee", { minimum: -1 }), "-1", undefined],
    ["that may not", integer("fee"), "-1", `${digits}: it is negative; "-1" came`],
    [
      "in yuan",
      fee,
      "8.88",
      `${digits}: it looks like yuan, and amounts are in fen, of which that is 888; "8.88" came`,
    ],
    [
      "in yuan and tenths",
      fee,
      "8.8",
      `${digits}: it looks like yuan, and amounts are in fen, of which that is 880; "8.8" came`,
    ],
    [
      "with decimals that do not count",
      fee,
      "88.00",
      `${digits}: it has decimals, though none that count; "88.00" came`,
    ],
    [
      "with those of a sum",
      fee,
      "0.30000000000000004",
      `${digits}: it has decimals, as sums of floating-point numbers have; "0.30000000000000004" came`,
    ],
    ["with an exponent", fee, "1e2", `${digits}: it is written with an exponent; "1e2" came`],
    ["with commas", fee, "1,000", `${digits}: it has commas between its thousands; "1,000" came`],
    ["with a currency", fee, "¥8", `${digits}: it has the sign of a currency; "¥8" came`],
    ["with a space", fee, " 8", `${digits}: there is a space around it; " 8" came`],
    [
      "that was never set",
      fee,
      "undefined",
      `${digits}: it is a variable that was never set; "undefined" came`,
    ],
    ["that is none", fee, "eight", `${digits}; "eight" came`],
    [
      "that is sensitive",
      integer("fee", { sensitive: true }),
      "8.88",
      `${digits}; a value that is kept secret came`,
    ],
  ])("%s", async (_, field, value, diagnosis) => {
    expect(await wrong([field], { fee: value })).toEqual(
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
    ["that fits", '[{"id":"ab","kind":"A","price":9},{"id":"c"}]', undefined],
    ["with members that nobody knows", '[{"id":"a","else":{"b":null}}]', undefined],
    ["with spaces and members in another order", '[ {"price": 0, "id": "a"} ]', undefined],
    ["of an empty list", "[]", undefined],
    ["that breaks off", '[{"id":"a"', `${none}; "[{"id":"a"" came`],
    [
      "that is an object's name",
      "[object Object]",
      `${none}: it is an object that was turned into text; "[object Object]" came`,
    ],
    ["that is URL-encoded", "%5B%5D", `${none}: it is URL-encoded; "%5B%5D" came`],
    ["that was escaped twice", "[{&quot;id", `${none}; "[{&quot;id" came`],
    [
      "that was escaped twice, an object",
      "{&quot;id",
      `${none}: it was escaped for XML twice; "{&quot;id" came`,
    ],
    [
      "whose quotes are escaped",
      '{\\"id\\":1}',
      `${none}: its quotes are escaped, as if it stood in another JSON text; "{\\"id\\":1}" came`,
    ],
    [
      "as Python prints it",
      "[{'id': 'a'}]",
      `${none}: it has single quotes, as Python prints a dict; "[{'id': 'a'}]" came`,
    ],
    ["that is XML", "<id>", `${none}: it is XML; "<id>" came`],
    ["that is base64", "W3siaWQi", `${none}: it is in base64; "W3siaWQi" came`],
    [
      "that is no list",
      '{"id":"a"}',
      'expected detail to be a list, not an object; "{"id":"a"}" came',
    ],
    ["that is text", '"a"', 'expected detail to be a list, not text; ""a"" came'],
    ["that is null", "null", 'expected detail to be a list, not null; "null" came'],
    ["that is true", "true", 'expected detail to be a list, not true or false; "true" came'],
    ["of no object", "[1]", 'expected detail[0] to be an object, not a number; "[1]" came'],
    ["of another list", "[[]]", 'expected detail[0] to be an object, not a list; "[[]]" came'],
    [
      "without a member",
      '[{"id":"a"},{}]',
      'expected detail[1].id to be there; "[{"id":"a"},{}]" came',
    ],
    [
      "with an empty member",
      '[{"id":""}]',
      'expected detail[0].id to be there; "[{"id":""}]" came',
    ],
    [
      "with a member that is too long",
      '[{"id":"abc"}]',
      'expected detail[0].id to be at most 2 characters, not 3; "[{"id":"abc"}]" came',
    ],
    [
      "with a member that does not match",
      '[{"id":"A"}]',
      'expected detail[0].id to match ^[a-z]+$; "[{"id":"A"}]" came',
    ],
    [
      "with a member of none of its values",
      '[{"id":"a","kind":"B"}]',
      'expected detail[0].kind to be one of A; "[{"id":"a","kind":"B"}]" came',
    ],
    [
      "with a member that is no text",
      '[{"id":1}]',
      'expected detail[0].id to be text, not a number; "[{"id":1}]" came',
    ],
    [
      "with a member that is no number",
      '[{"id":"a","price":"1"}]',
      'expected detail[0].price to be a whole number, not text; "[{"id":"a","price":"1"}]" came',
    ],
    [
      "with a number in yuan",
      '[{"id":"a","price":1.5}]',
      'expected detail[0].price to be a whole number, without decimals; "[{"id":"a","price":1.5}]" came',
    ],
    [
      "with a number that is too high",
      '[{"id":"a","price":10}]',
      'expected detail[0].price to be at most 9; "[{"id":"a","price":10}]" came',
    ],
    [
      "with a number that is too low",
      '[{"id":"a","price":-1}]',
      'expected detail[0].price to be at least 0; "[{"id":"a","price":-1}]" came',
    ],
    [
      "that is too long",
      `[${" ".repeat(59)}]`,
      `expected detail to be at most 60 characters, not 61; "[${" ".repeat(59)}]" came`,
    ],
  ])("%s", async (_, value, diagnosis) => {
    expect(await wrong([list], { detail: value })).toEqual(
      diagnosis === undefined ? undefined : invalid("detail", diagnosis),
    );
  });

  test("that is sensitive is in no diagnosis", async () => {
    const secret = json(
      "detail",
      { type: "list", items: { type: "integer" } },
      { sensitive: true },
    );
    expect(await wrong([secret], { detail: "[12345.5]" })).toEqual(
      invalid(
        "detail",
        "expected detail[0] to be a whole number, without decimals; a value that is kept secret came",
      ),
    );
  });

  test("may be nested deeper than anyone would", async () => {
    const body = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const deep = json("detail", {
      type: "list",
      items: { type: "list", items: { type: "integer" } },
    });
    expect(await wrong([deep], { detail: body })).toMatchObject({ field: "detail" });
  });
});

describe("a field that is missing", () => {
  test.each<[string, Field, Fields, string]>([
    ["is named", text("note"), {}, "expected note to be there; nothing came"],
    [
      "is as one that came empty",
      integer("note"),
      { note: "" },
      "expected note to be there; nothing came",
    ],
    [
      "is told from one that is misspelt",
      text("out_trade_no"),
      { outTradeNo: "1" },
      "expected out_trade_no to be there; outTradeNo came in its place",
    ],
  ])("%s", async (_, field, values, diagnosis) => {
    expect(await wrong([field], values)).toEqual({
      when: "missing_field",
      field: field.name,
      diagnosis,
    });
  });

  test("is the nonce", async () => {
    const gateway = orderGateway(orderOf(envelope));
    const { fields } = await sendXml(gateway, { body: signedXml({ mch_id }) });
    expect(refusal(gateway)).toEqual({
      when: "missing_field",
      field: "nonce_str",
      diagnosis:
        "expected nonce_str to be there, a random text that is new for every call; nothing came",
    });
    expect(fields).toMatchObject({ err_code: "LACK_PARAMS", err_code_des: "缺少参数" });
  });
});

describe("a timestamp", () => {
  const stamp = text("timestamp", { filledBy: "timestamp" });
  const seconds = "expected timestamp to be the seconds since 1970, in 10 digits";
  test.each<[string, string | undefined]>([
    ["1490840662", undefined],
    ["1490840662000", `${seconds}, not milliseconds; "1490840662000" came`],
    ["149084066", `${seconds}; "149084066" came`],
    ["2017-03-30", `${seconds}; "2017-03-30" came`],
  ])("as %s", async (timestamp, diagnosis) => {
    expect(await wrong([stamp], { timestamp })).toEqual(
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
  const ofTwoNamed = "expected one of these: a to be there; b and c to be there";
  test.each<[string, NonNullable<Operation["request"]["groups"]>, Fields, object | undefined]>([
    ["is met by its first", ofTwo, { a: "1" }, undefined],
    ["is met by its second", ofTwo, { b: "1", c: "1" }, undefined],
    ["is met by both", ofTwo, { a: "1", b: "1", c: "1" }, undefined],
    [
      "is met by none",
      ofTwo,
      {},
      { when: "missing_field", diagnosis: `${ofTwoNamed}; none of these came` },
    ],
    [
      "is met in part",
      ofTwo,
      { b: "1" },
      { when: "missing_field", diagnosis: `${ofTwoNamed}; of these, b came` },
    ],
    [
      "is met by what came empty",
      ofTwo,
      { a: "" },
      { when: "missing_field", diagnosis: `${ofTwoNamed}; none of these came` },
    ],
    ["is met by its condition and field", byKind, { kind: "1", a: "1" }, undefined],
    ["is met by its condition alone", byKind, { kind: "3" }, undefined],
    [
      "lacks the field of its condition",
      byKind,
      { kind: "1", b: "1", c: "1" },
      {
        when: "missing_field",
        field: "a",
        diagnosis: "expected a to be there where kind is 1; of these, kind came",
      },
    ],
    [
      "meets no condition",
      byKind,
      { kind: "4", a: "1" },
      {
        when: "missing_field",
        diagnosis:
          "expected one of these: a to be there where kind is 1; b and c to be there where kind is 2; kind to be 3; of these, kind, a came",
      },
    ],
    [
      "is the second that is not met",
      [...ofTwo, [{ required: ["c"] }]],
      { a: "1" },
      {
        when: "missing_field",
        field: "c",
        diagnosis: "expected c to be there; none of these came",
      },
    ],
  ])("%s", async (_, groups, values, expected) => {
    expect(await wrong(optional, values, groups)).toEqual(expected);
  });
});

describe("an application", () => {
  test("of the merchant is accepted, and any where nobody said which are", async () => {
    for (const gateway of [
      orderGateway(),
      orderGateway(order, { appIds: ["wx1", rightOrder["appid"] ?? ""] }),
    ]) {
      await sendXml(gateway, { body: signedXml(rightOrder) });
      expect(refusal(gateway)).toBeUndefined();
    }
  });

  test("of another merchant is refused", async () => {
    const gateway = orderGateway(order, { appIds: ["wx1", "wx2"] });
    const { fields } = await sendXml(gateway, { body: signedXml(rightOrder) });
    expect(refusal(gateway)).toEqual({
      when: "app_id_mismatch",
      field: "appid",
      diagnosis:
        'expected appid to be an application of 1230000109 (wx1, wx2); "wxd930ea5d5a258f4f" came',
    });
    expect(fields).toMatchObject({
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
    });
  });

  test("is not asked for where the operation has none", async () => {
    const gateway = orderGateway(orderOf(envelope), { appIds: ["wx1"] });
    await sendXml(gateway, { body: signedXml({ mch_id, nonce_str: "1", appid: "wx3" }) });
    expect(refusal(gateway)).toBeUndefined();
  });
});

test.each(["mchid", "combine_mch_id"])("the merchant may be called %s", async (name) => {
  const operation = orderOf(
    envelope.map((field) => (field.filledBy === "merchant" ? { ...field, name } : field)),
  );
  const gateway = orderGateway(operation);
  await sendXml(gateway, { body: signedXml({ [name]: mch_id, nonce_str: "1" }) });
  expect(refusal(gateway)).toBeUndefined();
  await sendXml(gateway, { body: signedXml({ [name]: "1", nonce_str: "1" }) });
  expect(refusal(gateway)).toMatchObject({ when: "unknown_merchant", field: name });
});

test("unknown fields and JSON are signed, and neither empty fields nor the signature", async () => {
  const gateway = orderGateway();
  const fields = { ...rightOrder, unknown: "1" };
  const sign = signatureOf(fields, "HMAC-SHA256");
  await sendXml(gateway, { body: signedXml({ ...fields, openid: "" }) });
  expect(refusal(gateway)).toBeUndefined();
  expect(gateway.requests.at(-1)?.fields["sign"]).toBe(sign);
  for (const changes of [
    { unknown: "2" },
    { detail: `${rightOrder["detail"] ?? ""} ` },
    { total_fee: "889" },
  ]) {
    const { body } = {
      body: signedXml(fields).replace(
        /<(unknown|detail|total_fee)>.*?<\/\1>/g,
        (element, name: string) => {
          const value = Object.entries(changes).find(([changed]) => changed === name)?.[1];
          return value === undefined ? element : `<${name}>${value}</${name}>`;
        },
      ),
    };
    await sendXml(gateway, { body });
    expect(refusal(gateway)).toMatchObject({ when: "wrong_signature" });
  }
});

describe("an operation of a query", () => {
  const operation = orderOf([...envelope, text("note", { required: false })], { method: "GET" });
  const asked = { ...operation, request: { ...operation.request, encoding: "query" } } as const;
  const queryOf = (fields: Fields): string =>
    new URLSearchParams({ ...fields, sign: signatureOf(fields, "MD5") }).toString();
  const right = { mch_id, nonce_str: "1", note: "a b&c=茶" };

  test("is signed over its decoded values", async () => {
    const gateway = orderGateway(asked);
    for (const query of [queryOf(right), queryOf(right).replaceAll("+", "%20")]) {
      const { fields } = await sendQuery(gateway, query);
      expect(refusal(gateway)).toBeUndefined();
      expect(fields["receipt"]).toBe("R1");
    }
    expect(gateway.requests[0]).toMatchObject({ path: "/lab/order", fields: right });
  });

  test("is refused where a parameter comes twice, or another is signed", async () => {
    const gateway = orderGateway(asked);
    await sendQuery(gateway, `${queryOf(right)}&note=1`);
    expect(refusal(gateway)).toEqual({
      when: "malformed_body",
      diagnosis: "parameter 5: there was a parameter note already",
    });
    await sendQuery(gateway, queryOf(right).replace("note=a", "note=b"));
    expect(refusal(gateway)).toMatchObject({ when: "wrong_signature" });
  });
});
