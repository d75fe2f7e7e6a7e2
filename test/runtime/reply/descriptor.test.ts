/** What the descriptor of an operation says about its replies, and that the client keeps to it. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation, Signing } from "../../../runtime/index.js";
import { Client, SignatureError } from "../../../runtime/index.js";
import { decodeEntities } from "../../../runtime/reply/entities.js";
import { parseXml } from "../../../runtime/reply/xml.js";
import { images } from "../../lab/images.js";
import { answering, gatewaySign, xml } from "../../lab/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const succeeded = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };

async function called(body: string, operation: Operation): Promise<object> {
  const client = new Client({ ...merchant, dispatcher: answering({ body }), maxRetries: 0 });
  return await client.call(operation, { media: images.png });
}
const signing = (reply: Signing["reply"]): Operation => ({
  ...secapiMchUploadmedia,
  signing: { ...secapiMchUploadmedia.signing, reply },
});

describe("whether a reply is signed", () => {
  test("none: a signature is not looked at, and a failure is not called verified", async () => {
    const operation = signing("none");
    expect(await called(xml({ ...succeeded, sign: "wrong" }), operation)).toMatchObject(succeeded);
    const failed = { return_code: "SUCCESS", result_code: "FAIL", err_code: "X" };
    const body = xml({ ...failed, sign: gatewaySign(failed, merchant.apiKey) });
    await expect(called(body, operation)).rejects.toMatchObject({ verified: false });
  });

  test("optional: a success may have none, but what is there must hold", async () => {
    const operation = signing("optional");
    expect(await called(xml(succeeded), operation)).toMatchObject(succeeded);
    await expect(
      called(xml({ ...succeeded, sign: "A".repeat(64) }), operation),
    ).rejects.toMatchObject({ code: "REPLY_SIGNATURE_WRONG" });
  });
});

test("sensitive fields of the request and of the reply are masked in what should have been signed", async () => {
  const [first, ...others] = secapiMchUploadmedia.request.fields;
  const operation: Operation = {
    ...secapiMchUploadmedia,
    request: {
      encoding: "multipart",
      fields: [...(first ? [{ ...first, sensitive: true as const }] : []), ...others],
    },
    reply: {
      encoding: "xml",
      fields: [{ name: "media_id", title: "", required: true, sensitive: true }],
    },
  };
  const error: unknown = await called(xml({ ...succeeded, mch_id: "1" }), operation).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SignatureError);
  expect(error).toMatchObject({
    canonical: "mch_id=***&media_id=***&result_code=SUCCESS&return_code=SUCCESS&key=***",
  });
});

test("a result has only what the gateway sent: fields that it left out are not there", async () => {
  const body = xml({ ...succeeded, sign: gatewaySign(succeeded, merchant.apiKey) });
  const reply = await called(body, secapiMchUploadmedia);
  expect(Object.keys(reply).sort()).toEqual(["media_id", "result_code", "return_code"]);
});

describe("character references", () => {
  test.each([
    ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
    ["&#9;&#10;&#13;&#32;", "\t\n\r "],
    ["&#xd7ff;&#xe000;&#xfffd;", "\ud7ff\ue000\ufffd"],
    ["&#x10000;&#X10FFFF;", "\u{10000}\u{10ffff}"],
    ["no reference", "no reference"],
    ["a&amp;&#38;b", "a&&b"],
  ])("%s", (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });

  test.each([
    ...[
      "&;",
      "&",
      "&lt",
      "&#38",
      "&nbsp;",
      "&toString;",
      "&LT;",
      "&x#38;",
      "&#38x;",
      "&#x;",
      "&#;",
    ],
    ...["&#0;", "&#8;", "&#11;", "&#12;", "&#14;", "&#31;"],
    ...["&#xd800;", "&#xdfff;", "&#xfffe;", "&#xffff;", "&#x110000;", "&#xffffffff;"],
  ])("%s is no entity", (text) => {
    expect(() => decodeEntities(`a${text}b`)).toThrow(/^&.* is no entity of XML\.$/);
  });

  test("is said of the reference alone", () => {
    expect(() => decodeEntities("a &nbsp; b")).toThrow("&nbsp; is no entity of XML.");
    expect(() => decodeEntities("a & b")).toThrow("& is no entity of XML.");
  });
});

describe("XML", () => {
  const fieldsOf = async (text: string): Promise<unknown> =>
    Object.fromEntries(await parseXml(Buffer.from(text)));

  test.each([
    ["<xml/>", {}],
    ["<xml></xml>", {}],
    ["<xml> \n </xml>", {}],
    ["\n<root>\n<a>1</a>\n</root>\n", { a: "1" }],
    ["<xml><a/><b></b></xml>", { a: "", b: "" }],
    ["<xml><a> 007 </a><b>true</b><c>1e3</c></xml>", { a: " 007 ", b: "true", c: "1e3" }],
    ['<xml version="1"><a type="x">1</a></xml>', { a: "1" }],
    ["<?xml version='1.0'?><?hint a?><xml><a>1</a></xml>", { a: "1" }],
    ["<xml><!-- note --><a>1</a></xml>", { a: "1" }],
    ["<xml><a>&lt;</a><b><![CDATA[&lt;]]></b></xml>", { a: "<", b: "&lt;" }],
  ])("%s", async (text, expected) => {
    expect(await fieldsOf(text)).toEqual(expected);
  });

  test("of any depth is refused without a complaint of the stack", async () => {
    const deep = "<a>".repeat(9) + "</a>".repeat(9);
    await expect(fieldsOf(`<xml>${deep}</xml>`)).rejects.toThrow(/nested/i);
  });
});
