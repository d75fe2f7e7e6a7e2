/** Requests in XML, which an independent parser reads back unchanged. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatewaySign } from "../../support/replies.js";
import { merchant, captureRequest, sentFields } from "../support/calling.js";
import { order, text, withFields } from "../support/operations.js";

const appid = "wxd930ea5d5a258f4f";
const plain = withFields([text("body"), text("attach")]);

const bodyOf = async (body: string): Promise<string> => {
  const bytes = (await captureRequest(plain, { body })).body.toString();
  return /<body>([^]*)<\/body>/.exec(bytes)?.[1] ?? "none";
};

describe("a value in XML", () => {
  test.each([
    ["unchanged", "test 1", "test 1"],
    ["unchanged if it is not ASCII", "身份证 \u{1f600}", "身份证 \u{1f600}"],
    ["unchanged with its white space", " a\n\tb ", " a\n\tb "],
    ["in CDATA if it contains an ampersand", "a&amp;b", "<![CDATA[a&amp;b]]>"],
    ["in CDATA if it contains a tag", "<b>", "<![CDATA[<b>]]>"],
    ["in CDATA if it contains the end of a tag", ">", "<![CDATA[>]]>"],
    ["in CDATA if it contains a quotation mark", '"', '<![CDATA["]]>'],
    ["in CDATA if it contains an apostrophe", "it's", "<![CDATA[it's]]>"],
    [
      "in two CDATA sections if it contains the end of one",
      "a]]>b",
      "<![CDATA[a]]]]><![CDATA[>b]]>",
    ],
    [
      "in three CDATA sections if it contains two ends",
      "]]>]]>",
      "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>",
    ],
    [
      "with references for carriage returns, which parsers convert even in CDATA",
      "<a>\r\nb\r",
      "<![CDATA[<a>]]>&#13;\nb&#13;",
    ],
  ])("is written %s", async (_, value, expected) => {
    expect(await bodyOf(value)).toBe(expected);
  });

  test("survives a round trip", async () => {
    const character = fc.oneof(
      fc.constantFrom(
        "&",
        "<",
        ">",
        '"',
        "'",
        "]",
        "]]>",
        "\r",
        "\n",
        "\t",
        " ",
        "&amp;",
        "<![CDATA[",
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    const value = fc
      .array(character, { maxLength: 12 })
      .map((parts) => parts.join("").replace(unwritable, ""));
    await fc.assert(
      fc.asyncProperty(value, value, async (body, attach) => {
        const fields = await sentFields(plain, { body, attach });
        expect([fields["body"] ?? "", fields["attach"] ?? ""]).toEqual([body, attach]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Characters that XML cannot represent. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

describe("the body", () => {
  test("is one level of XML without a declaration, in the order of the spec", async () => {
    const { body, headers, path, method } = await captureRequest(order, {
      total_fee: 1,
      appid,
      body: "t",
    });
    expect(body.toString().replace(/[0-9a-f]{32}|[0-9A-F]{64}/g, "HASH")).toBe(
      `<xml><appid>${appid}</appid><mch_id>1230000109</mch_id><nonce_str>HASH</nonce_str><body>t</body><total_fee>1</total_fee><sign_type>HMAC-SHA256</sign_type><sign>HASH</sign></xml>`,
    );
    expect({ headers, path, method }).toEqual({
      headers: {
        "content-type": "text/xml; charset=utf-8",
        "content-length": String(body.length),
      },
      path: "/pay/order",
      method: "POST",
    });
  });

  test("has the length in bytes that its header says", async () => {
    const { body, headers } = await captureRequest(plain, { body: "身份证" });
    expect(headers).toMatchObject({ "content-length": String(body.length) });
  });

  test("has no element for fields that are empty or were not given", async () => {
    expect(Object.keys(await sentFields(plain, { body: "", attach: undefined }))).toEqual([
      ...["mch_id", "sign_type", "sign"],
    ]);
  });
});

test("the signature matches an independent implementation", async () => {
  const value = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .map((each) => each.replace(unwritable, ""));
  const type = fc.constantFrom("MD5" as const, "HMAC-SHA256" as const);
  await fc.assert(
    fc.asyncProperty(
      value,
      value,
      fc.integer({ min: 1 }),
      type,
      async (body, attach, fee, signType) => {
        const input = { appid, body, attach, total_fee: fee };
        const fields = await sentFields(order, input, { signType });
        expect(fields).toMatchObject({ appid, total_fee: String(fee), sign_type: signType });
        expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey, signType));
      },
    ),
  );
});
