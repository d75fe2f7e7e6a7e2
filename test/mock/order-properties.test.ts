import fc from "fast-check";
import { expect, test } from "vitest";
import type { Gateway } from "../../mock/index.js";
import { orderGateway, validOrder, sendXml } from "./support/order.js";
import { signatureOf } from "./support/upload.js";
import type { Fields } from "./support/upload.js";

/** The diagnosis of the refusal of a body; null if the gateway accepts it. */
async function refusalOf(gateway: Gateway, body: Buffer): Promise<string | null> {
  gateway.reset();
  await sendXml(gateway, { body });
  const refusal = gateway.requests[0]?.refusal;
  return refusal === null ? null : String(refusal?.diagnosis);
}

const gateway = orderGateway();
const known = [...Object.keys(validOrder), "openid", "sign"];

/** Text of characters that XML 1.0 allows. */
const xmlText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: "binary", minLength, maxLength })
    .map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "?"));

const detail = fc
  .record({
    goods_detail: fc.array(
      fc.record({ goods_id: xmlText(1, 32), price: fc.nat(), more: fc.jsonValue({ maxDepth: 3 }) }),
    ),
  })
  .map((shape) => JSON.stringify(shape))
  .filter((text) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text));

const order: fc.Arbitrary<Fields> = fc
  .record({
    base: fc.record({
      nonce_str: xmlText(1, 32),
      body: xmlText(1, 100),
      total_fee: fc.integer({ min: 1, max: 100_000_000 }).map(String),
      product_id: xmlText(1, 20),
      sign_type: fc.constantFrom("MD5", "HMAC-SHA256"),
    }),
    optional: fc.record({ detail, openid: xmlText(0, 20) }, { requiredKeys: [] }),
    extra: fc.dictionary(
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/).filter((name) => !known.includes(name)),
      xmlText(0, 12),
      { maxKeys: 4, noNullPrototype: true },
    ),
  })
  .map(({ base, optional, extra }) => {
    return { ...validOrder, ...base, ...optional, ...extra };
  });

/** Equivalent encodings of a text in XML. */
const encoders: readonly ((value: string) => string)[] = [
  (text) => text.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  (text) => text.replace(/[\s\S]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`),
  (text) =>
    text
      .split("\r")
      .map((part) => `<![CDATA[${part.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`)
      .join("&#13;"),
];

const encodedOrder = order.chain((fields) => {
  const signed = { ...fields, sign: signatureOf(fields, fields["sign_type"] ?? "") };
  const entries = Object.entries(signed);
  return fc.record({
    entries: fc.shuffledSubarray(entries, { minLength: entries.length }),
    encode: fc.array(fc.constantFrom(...encoders), {
      minLength: entries.length,
      maxLength: entries.length,
    }),
    between: fc.constantFrom("", "\n", "\r\n  ", "\t"),
  });
});

test("accepts any valid order in any encoding of XML", async () => {
  await fc.assert(
    fc.asyncProperty(encodedOrder, async ({ entries, encode, between }) => {
      const elements = entries.map(
        ([name, text], index) => `<${name}>${encode[index]?.(text) ?? ""}</${name}>`,
      );
      const body = `<xml>${between}${elements.join(between)}${between}</xml>${between}`;
      expect(await refusalOf(gateway, Buffer.from(body))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test("refuses an order if any byte of a value is changed", async () => {
  await fc.assert(
    fc.asyncProperty(order, fc.nat(), fc.integer({ min: 1, max: 255 }), async (fields, at, by) => {
      const signed = { ...fields, sign: signatureOf(fields, fields["sign_type"] ?? "") };
      const entries = Object.entries(signed).map(([name, text]) => ({
        name,
        bytes: Buffer.from(text),
      }));
      const offsets = entries.flatMap(({ bytes }) =>
        [...bytes.keys()].map((offset) => ({ bytes, offset })),
      );
      const changed = offsets[at % offsets.length];
      changed?.bytes.writeUInt8(changed.bytes.readUInt8(changed.offset) ^ by, changed.offset);
      const body = Buffer.concat([
        Buffer.from("<xml>"),
        ...entries.flatMap(({ name, bytes }) => [
          Buffer.from(`<${name}><![CDATA[`),
          bytes,
          Buffer.from(`]]></${name}>`),
        ]),
        Buffer.from("</xml>"),
      ]);
      // XML parsers normalize CR to LF, so that change is invisible.
      fc.pre(!body.includes("\r"));
      expect(await refusalOf(gateway, body)).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("refuses arbitrary bytes without an internal error", async () => {
  const pieces = fc.constantFrom(
    ...["<xml>", "</xml>", "<a>", "</a>", "<a/>", "<![CDATA[", "]]>", "&", "&amp;", "&#", "<!--"],
    ...["-->", "<?xml ?>", "<!DOCTYPE x>", " ", "<", ">", "{", "a=1", "\u0000", "\ufeff"],
  );
  const body = fc.oneof(
    fc
      .array(fc.oneof(pieces, fc.string({ unit: "binary" })))
      .map((parts) => Buffer.from(parts.join(""))),
    fc.array(pieces).map((parts) => Buffer.from(`<xml>${parts.join("")}</xml>`)),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(body, async (bytes) => {
      expect(await refusalOf(gateway, bytes)).toMatch(/./);
    }),
    { numRuns: 300 },
  );
});
