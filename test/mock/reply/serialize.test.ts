/** The serialization of replies, one encoding at a time. */
import { createDecipheriv } from "node:crypto";
import { describe, expect, test } from "vitest";
import { echoRequestFields } from "../../../mock/reply/echo.js";
import { encryptFields } from "../../../mock/reply/encrypt.js";
import { jsonResponse } from "../../../mock/reply/serialize.js";
import { pageResponse, pageText } from "../../../mock/reply/page.js";
import { failureFields, refusalFields } from "../../../mock/reply/refusal.js";
import { signFields } from "../../../mock/wire/signature.js";
import { tableResponse } from "../../../mock/reply/serialize.js";
import type { ReplyFields, ReplyValue } from "../../../mock/wire/xml.js";
import { textsOf, writeXml } from "../../../mock/wire/xml.js";
import type { Form } from "../../../mock/parse/form.js";
import { formOfTexts } from "../../../mock/parse/form.js";
import type { JsonMember, JsonShape, ReplyField } from "../../../runtime/operation.js";
import { operationOf, baseFields } from "../support/operation.js";
import { signatureOf } from "../support/upload.js";

function formOf(texts: Record<string, string>): Form {
  const fields = new Map(Object.entries(texts));
  return formOfTexts(fields, fields);
}

const text = { title: "", required: true, type: "text" } as const;
const integer = { title: "", required: true, type: "integer" } as const;

describe("echoing request fields", () => {
  const shape: JsonShape = { type: "object", members: [] };
  const fields: readonly ReplyField[] = [
    { ...integer, name: "total_fee" },
    { ...text, name: "attach", maxLength: 3 },
    { ...text, name: "trade_type", values: ["APP", "JSAPI"] },
    { ...text, name: "nonce_str" },
    { ...integer, type: "json", name: "detail", shape },
    { ...integer, type: "elements", name: "items", element: "item", fields: [] },
    { ...integer, type: "list", name: "coupons", fields: [] },
  ];
  const operation = operationOf(baseFields, { reply: { encoding: "xml", fields } });
  const echo = (texts: Record<string, string>): object =>
    Object.fromEntries(echoRequestFields(operation, formOf(texts)));

  test.each([
    [{ total_fee: "888" }],
    [{ total_fee: "-8" }],
    [{ total_fee: "1234567890123456" }],
    [{ attach: "abc" }],
    [{ attach: "😀😀😀" }],
    [{ trade_type: "APP" }],
    [{ detail: '{"a":1}' }],
  ])("echoes the valid value %j", (texts) => {
    expect(echo(texts)).toEqual(texts);
  });

  test.each([
    [{ total_fee: "8.88" }],
    [{ total_fee: "a8" }],
    [{ total_fee: "8a" }],
    [{ total_fee: "12345678901234567" }],
    [{ attach: "abcd" }],
    [{ attach: "" }],
    [{ trade_type: "NATIVE" }],
    [{ nonce_str: "1" }],
    [{ detail: "{" }],
    [{ items: "1" }],
    [{ coupons: "1" }],
    [{ other: "1" }],
  ])("does not echo %j", (texts) => {
    expect(echo(texts)).toEqual({});
  });

  test("echoes nothing of an unreadable request", () => {
    expect(echoRequestFields(operation, undefined).size).toBe(0);
  });
});

describe("in JSON", () => {
  const fields: readonly ReplyField[] = [
    { ...integer, name: "retcode" },
    { ...text, name: "code" },
    {
      ...integer,
      type: "elements",
      name: "items",
      element: "item",
      fields: [{ ...integer, name: "fee" }],
    },
  ];
  const serialize = (reply: ReplyFields): unknown => JSON.parse(jsonResponse(fields, reply).body);

  test.each([
    ["retcode", "0", 0],
    ["retcode", "-123456789012345", -123456789012345],
    ["retcode", "1234567890123456", "1234567890123456"],
    ["retcode", "a1", "a1"],
    ["retcode", "1a", "1a"],
    ["code", "1", "1"],
    ["other", "1", "1"],
  ])("%s: %s is %j", (name, value, expected) => {
    expect(serialize(new Map([[name, value]]))).toEqual({ [name]: expected });
  });

  test("serializes elements as lists of objects, even undefined ones", () => {
    const items = [new Map([["fee", "1"]]), new Map([["fee", "x"]])];
    expect(
      serialize(
        new Map<string, ReplyValue>([
          ["items", { element: "item", items }],
          ["others", { element: "other", items }],
        ]),
      ),
    ).toEqual({
      items: [{ fee: 1 }, { fee: "x" }],
      others: [{ fee: "1" }, { fee: "x" }],
    });
  });

  test("has one code field for refusals and business failures", () => {
    const operation = operationOf(baseFields, {
      reply: { encoding: "json", fields, succeeded: { field: "retcode", value: "0" } },
      signing: { types: ["MD5"], default: "MD5", reply: "none" },
    });
    expect(Object.fromEntries(refusalFields(operation, "参数错误"))).toEqual({
      ...{ retcode: "-1", retmsg: "参数错误" },
    });
    expect(Object.fromEntries(failureFields(operation, "40029", "invalid"))).toEqual({
      ...{ retcode: "40029", retmsg: "invalid" },
    });
    expect(Object.fromEntries(failureFields(operation, "40029", undefined))).toEqual({
      retcode: "40029",
    });
  });
});

describe("in XML", () => {
  const item = (fee: string): ReplyFields => new Map([["fee", fee]]);
  const reply: ReplyFields = new Map<string, ReplyValue>([
    ["a", "1]]>2"],
    ["list", { element: "item", items: [item("1"), item("2")] }],
    ["same", { element: "same", items: [item("3")] }],
    ["numbered", { element: "info_$n", items: [item("4"), item("5")] }],
  ]);

  test("nests elements in a list, side by side, or numbered", () => {
    const fee = (value: string): string => `<fee><![CDATA[${value}]]></fee>`;
    expect(writeXml(reply)).toBe(
      [
        "<xml><a><![CDATA[1]]]]><![CDATA[>2]]></a>",
        `<list><item>${fee("1")}</item><item>${fee("2")}</item></list>`,
        `<same>${fee("3")}</same>`,
        `<info_0>${fee("4")}</info_0><info_1>${fee("5")}</info_1></xml>`,
      ].join(""),
    );
  });

  test("signs only text fields and only once", () => {
    const apiKey = "0123456789abcdef0123456789abcdef";
    expect([...textsOf(reply)]).toEqual([["a", "1]]>2"]]);
    const signed = signFields(reply, { type: "MD5", apiKey });
    expect(signed.get("sign")).toBe(signatureOf({ a: "1]]>2" }, "MD5", apiKey));
    expect(signFields(signed, { type: "HMAC-SHA256", apiKey })).toBe(signed);
  });
});

test.each([
  ["certificate missing", 400, "400 Bad Request", "No required SSL certificate was sent"],
  ["certificate untrusted", 400, "400 Bad Request", "The SSL certificate error"],
] as const)("nginx's page for %s has a line with the reason", (name, status, title, line) => {
  const { body, ...response } = pageResponse(name);
  expect(response).toEqual({ status, headers: { "content-type": "text/html" } });
  expect(body).toBe(
    [
      "<html>",
      `<head><title>${status} ${line}</title></head>`,
      "<body>",
      `<center><h1>${title}</h1></center>`,
      `<center>${line}</center>`,
      "<hr><center>nginx</center>",
      "</body>",
      "</html>",
      "",
    ].join("\r\n"),
  );
  expect(pageText(name)).toBe(`${status} ${line}`);
});

test.each([
  ["not found", "404 Not Found"],
  ["bad gateway", "502 Bad Gateway"],
  ["body too large", "413 Request Entity Too Large"],
] as const)("nginx's page for %s has the title %s", (name, title) => {
  const { status, body } = pageResponse(name);
  expect(`${status}`).toBe(title.slice(0, 3));
  expect(body).toContain(
    `<title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr>`,
  );
  expect(pageText(name)).toBe(title);
});

test("a table is gzipped only if the request has the tar_type GZIP", () => {
  const [plain, packed] = [undefined, formOf({ tar_type: "GZIP" })].map((form) =>
    tableResponse("a\nb\r\n", form),
  );
  expect(plain).toEqual({
    ...{ status: 200, headers: { "content-type": "text/csv; charset=utf-8" } },
    body: "\ufeffa\r\nb\r\n",
  });
  expect(packed).toEqual({
    ...{ status: 200, headers: { "content-type": "application/gzip" } },
    ...{ body: "\ufeffa\r\nb\r\n", packed: "gzip" },
  });
  expect(tableResponse("a", formOf({ tar_type: "ZIP" })).packed).toBeUndefined();
});

describe("encryption", () => {
  const key = "abcdefghijklmnopqrstuvwxyz012345";
  const secret: JsonShape = { type: "encrypted", algorithm: "AES-256-GCM" };
  const member = (name: string, inner: JsonShape): JsonMember => ({
    ...{ name, required: true, shape: inner },
  });
  const shapeOf = (...members: readonly JsonMember[]): JsonShape => ({ type: "object", members });
  const shape = shapeOf(
    member("data", {
      type: "list",
      items: shapeOf(member("card", secret), member("no", { type: "text" })),
    }),
    member("count", { type: "integer" }),
    member("name", { type: "text" }),
  );
  const fields: readonly ReplyField[] = [
    { ...integer, type: "json", name: "certificates", shape },
    { ...integer, type: "json", name: "plain", shape: shapeOf(member("card", { type: "text" })) },
    { ...text, name: "note" },
  ];
  const operation = operationOf(baseFields, { reply: { encoding: "xml", fields } });
  const encrypt = (value: string, name = "certificates"): unknown =>
    encryptFields(operation, new Map([[name, value]]), key).get(name);

  test("replaces the encrypted members and nothing else", () => {
    const before = {
      data: [{ card: "6225", no: "1", more: true }],
      count: 1,
      name: "张",
      other: null,
    };
    const after = String(encrypt(JSON.stringify(before)));
    const part = (name: string): string => new RegExp(`"${name}":"([^"]*)"`).exec(after)?.[1] ?? "";
    const [nonce, ciphertext] = [part("nonce"), Buffer.from(part("ciphertext"), "base64")];
    expect(part("algorithm")).toBe("AEAD_AES_256_GCM");
    const decipher = createDecipheriv("aes-256-gcm", key, nonce);
    decipher.setAuthTag(ciphertext.subarray(-16)).setAAD(Buffer.from(part("associated_data")));
    expect(
      decipher.update(ciphertext.subarray(0, -16)).toString() + decipher.final().toString(),
    ).toBe("6225");
    expect(after.replace(/"card":\{[^}]*\}/, '"card":"6225"')).toBe(JSON.stringify(before));
  });

  test.each(["{", "", "[1,null]", "null", '{"data":null}', '{"data":[null,1,"a",{"card":7}]}'])(
    "does not change the stubbed value %s",
    (value) => {
      expect(encrypt(value)).toBe(value);
    },
  );

  test("does not change fields without encrypted members", () => {
    expect(encrypt('{"card": "6225"}', "plain")).toBe('{"card": "6225"}');
    expect(encrypt('{"data":[{"card":"6225"}]}', "note")).toBe('{"data":[{"card":"6225"}]}');
    expect(encrypt('{"data":[{"card":"6225"}]}', "other")).toBe('{"data":[{"card":"6225"}]}');
  });
});
