import fc from "fast-check";
import { expect, test } from "vitest";
import type { Gateway } from "../../mock/index.js";
import { orderGateway, validOrder, sendXml } from "./support/order.js";
import { signatureOf } from "./support/upload.js";
import type { Fields } from "./support/upload.js";

/** Why the gateway refuses a body; null where it takes it. */
async function refusalOf(gateway: Gateway, body: Buffer): Promise<string | null> {
  gateway.reset();
  await sendXml(gateway, { body });
  const refusal = gateway.requests[0]?.refusal;
  return refusal === null ? null : String(refusal?.diagnosis);
}

const gateway = orderGateway();
const known = [...Object.keys(validOrder), "openid", "sign"];

/** What XML 1.0 can hold. */
const value = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: "binary", minLength, maxLength })
    .map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "?"));

const detail = fc
  .record({
    goods_detail: fc.array(
      fc.record({ goods_id: value(1, 32), price: fc.nat(), more: fc.jsonValue({ maxDepth: 3 }) }),
    ),
  })
  .map((shape) => JSON.stringify(shape))
  .filter((text) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text));

const order: fc.Arbitrary<Fields> = fc
  .record({
    own: fc.record({
      nonce_str: value(1, 32),
      body: value(1, 100),
      total_fee: fc.integer({ min: 1, max: 100_000_000 }).map(String),
      product_id: value(1, 20),
      sign_type: fc.constantFrom("MD5", "HMAC-SHA256"),
    }),
    optional: fc.record({ detail, openid: value(0, 20) }, { requiredKeys: [] }),
    extra: fc.dictionary(
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/).filter((name) => !known.includes(name)),
      value(0, 12),
      { maxKeys: 4, noNullPrototype: true },
    ),
  })
  .map(({ own, optional, extra }) => {
    return { ...validOrder, ...own, ...optional, ...extra };
  });

/** Ways to write a value in XML, all of which mean the same. */
const ways: readonly ((value: string) => string)[] = [
  (text) => text.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  (text) => text.replace(/[\s\S]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`),
  (text) =>
    text
      .split("\r")
      .map((part) => `<![CDATA[${part.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`)
      .join("&#13;"),
];

const written = order.chain((fields) => {
  const sealed = { ...fields, sign: signatureOf(fields, fields["sign_type"] ?? "") };
  const entries = Object.entries(sealed);
  return fc.record({
    entries: fc.shuffledSubarray(entries, { minLength: entries.length }),
    way: fc.array(fc.constantFrom(...ways), {
      minLength: entries.length,
      maxLength: entries.length,
    }),
    between: fc.constantFrom("", "\n", "\r\n  ", "\t"),
  });
});

test("any right order is taken, however its XML is written", async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ entries, way, between }) => {
      const elements = entries.map(
        ([name, text], index) => `<${name}>${way[index]?.(text) ?? ""}</${name}>`,
      );
      const body = `<xml>${between}${elements.join(between)}${between}</xml>${between}`;
      expect(await refusalOf(gateway, Buffer.from(body))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test("any byte of a value that is changed is noticed", async () => {
  await fc.assert(
    fc.asyncProperty(order, fc.nat(), fc.integer({ min: 1, max: 255 }), async (fields, at, by) => {
      const sealed = { ...fields, sign: signatureOf(fields, fields["sign_type"] ?? "") };
      const entries = Object.entries(sealed).map(([name, text]) => ({
        name,
        bytes: Buffer.from(text),
      }));
      const places = entries.flatMap(({ bytes }) =>
        [...bytes.keys()].map((byte) => ({ bytes, byte })),
      );
      const place = places[at % places.length];
      place?.bytes.writeUInt8(place.bytes.readUInt8(place.byte) ^ by, place.byte);
      const body = Buffer.concat([
        Buffer.from("<xml>"),
        ...entries.flatMap(({ name, bytes }) => [
          Buffer.from(`<${name}><![CDATA[`),
          bytes,
          Buffer.from(`]]></${name}>`),
        ]),
        Buffer.from("</xml>"),
      ]);
      // Between CR and LF no reader of XML sees a difference.
      fc.pre(!body.includes("\r"));
      expect(await refusalOf(gateway, body)).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("no body of bytes makes the gateway fail", async () => {
  const pieces = fc.constantFrom(
    ...["<xml>", "</xml>", "<a>", "</a>", "<a/>", "<![CDATA[", "]]>", "&", "&amp;", "&#", "<!--"],
    ...["-->", "<?xml ?>", "<!DOCTYPE x>", " ", "<", ">", "{", "a=1", "\u0000", "\ufeff"],
  );
  const body = fc.oneof(
    fc
      .array(fc.oneof(pieces, fc.string({ unit: "binary" })))
      .map((all) => Buffer.from(all.join(""))),
    fc.array(pieces).map((all) => Buffer.from(`<xml>${all.join("")}</xml>`)),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(body, async (bytes) => {
      expect(await refusalOf(gateway, bytes)).toMatch(/./);
    }),
    { numRuns: 300 },
  );
});
