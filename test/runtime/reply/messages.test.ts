/** What a user reads when a reply is not the success it should be: every sentence to the letter. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation } from "../../../runtime/index.js";
import { BusinessError, Client, isBusinessError, WeChatPayError } from "../../../runtime/index.js";
import { images } from "../../support/images.js";
import type { CannedReply } from "../../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const once: Operation = { ...secapiMchUploadmedia, idempotent: false };

async function failure(
  reply: CannedReply | string,
  operation: Operation = secapiMchUploadmedia,
): Promise<WeChatPayError> {
  const dispatcher = cannedDispatcher(typeof reply === "string" ? { body: reply } : reply);
  const client = new Client({ ...merchant, dispatcher, maxRetries: 0 });
  try {
    await client.call(operation, { media: images.png });
  } catch (error) {
    if (error instanceof WeChatPayError) return error;
    throw error;
  }
  throw new Error("It succeeded.");
}

async function said(
  replies: readonly (CannedReply | string)[],
  operation?: Operation,
): Promise<string[]> {
  const errors = await Promise.all(replies.map((reply) => failure(reply, operation)));
  return errors.map(({ message, outcome, retryable }) =>
    `${outcome}${retryable ? ", retryable" : ""}: ${message}`.replace(
      /[0-9a-f]{32}|[0-9A-F]{64}/g,
      "HASH",
    ),
  );
}

const signed = (fields: Record<string, string>, type?: "MD5"): string =>
  xml({ ...fields, sign: gatewaySign(fields, merchant.apiKey, type) });
const succeeded = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const failed = { return_code: "SUCCESS", result_code: "FAIL" };

test("what is no XML, or not of this kind", async () => {
  const long = "x".repeat(70);
  expect(
    await said([
      "",
      " \n",
      "<!doctype x><xml/>",
      "<xml><!ENTITY a 'b'></xml>",
      "Bad Gateway",
      "<xml><a></xml>",
      "<xml></xml><xml></xml>",
      "<xml></xml><root></root>",
      "<html></html>",
      `<${long}></${long}>`,
      "<xml>SUCCESS</xml>",
      "<xml>SUCCESS<return_code>FAIL</return_code></xml>",
      "<xml><a>1</a><a>2</a></xml>",
      "<xml><a><b>1</b></a></xml>",
      `<xml><${long}>1</${long}><${long}>2</${long}></xml>`,
      "<xml><a>&nbsp;</a></xml>",
      "<xml/>",
      "<xml></xml>",
      "<xml> \n</xml>",
      "<!-- nothing -->",
      "<xml><return_code>SUCCESS</return_code></xml>",
    ]),
  ).toMatchInlineSnapshot(`
    [
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it is empty. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it is empty. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it declares a document type, which could hide anything. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it declares a document type, which could hide anything. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: char 'B' is not expected. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: Expected closing tag 'a' (opened in line 1, col 6) instead of closing tag 'xml'. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it has more than one root. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it has more than one root. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: its root is <html>, not <xml>. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: its root is <xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx>, not <xml>. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it has no elements. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it has text between its elements. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: <a> occurs more than once. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: <a> has elements in it. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: <xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> occurs more than once. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: &nbsp; is no entity of XML. It may have been carried out, and does no harm to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply lacks return_code. It may have been carried out, and does no harm to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply lacks return_code. It may have been carried out, and does no harm to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply lacks return_code. It may have been carried out, and does no harm to repeat.",
      "unknown: [MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: Start tag expected. It may have been carried out, and does no harm to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_MISSING] The reply says success and has no signature. Do not take it for done; ask from another machine if you suspect someone in between. It may have been carried out, and does no harm to repeat.",
    ]
  `);
  const notUtf8 = await failure({ body: Buffer.from([0xc3, 0x28]) });
  expect(notUtf8.message).toMatchInlineSnapshot(
    `"[MALFORMED_REPLY] The reply is not the XML that 图片上传 answers with: it is not UTF-8. It may have been carried out, and does no harm to repeat."`,
  );
});

describe("what a reply says is told in one line that ends, and stays as it came beside it", () => {
  // Unsigned, so anyone's: a line break, a turn of the writing direction, a command to a terminal.
  const words = `no\u3000more\n\u2028[INFO]\u202e paid\u009b2J ${"x".repeat(100_000)}`;
  const line =
    /^\[\w+\] 图片上传 (was refused|failed): [\w ]*no more\?\?\[INFO\]\? paid\?2J x{100,}…\./;

  test("where it refuses", async () => {
    const error = await failure(xml({ return_code: "FAIL", return_msg: words }));
    expect(error.message).toMatch(line);
    expect(error.message.length).toBeLessThan(1000);
    expect(error).toMatchObject({ returnMsg: words });
  });

  test("where it fails", async () => {
    const error = await failure(signed({ ...failed, err_code: "NEW", err_code_des: words }));
    expect(error.message).toMatch(line);
    expect(error.message.length).toBeLessThan(1000);
    expect(error).toMatchObject({ errCode: "NEW", errCodeDes: words });
  });

  test("where its code is long", async () => {
    const { message } = await failure(xml({ return_code: words }));
    expect(message.length).toBeLessThan(1000);
  });

  test("where it is no XML", async () => {
    for (const body of [`<xml><a\u2028${"b".repeat(100_000)}>1</xml>`, `<xml><${words}></xml>`]) {
      const error = await failure(body);
      expect(error.message).toMatch(/^[^\n\u2028]{1,400}$/);
      expect(error.cause).toBeUndefined();
    }
  });

  test("where its signature does not hold", async () => {
    const error = await failure(xml({ ...succeeded, more: words, sign: "A".repeat(64) }));
    expect(error).toMatchObject({
      canonical: expect.stringMatching(/^media_id=m&more=no[^]{8000,8200}…&key=\*\*\*$/) as unknown,
    });
  });
});

test("another HTTP status", async () => {
  const missing = "400 No required SSL certificate was sent";
  const wrong = "400 The SSL certificate error";
  expect(
    await said([
      { status: 400, body: missing },
      { status: 400, body: wrong },
      { status: 400, body: "Bad Request" },
      { status: 400, body: " ".repeat(4096) + missing },
      { status: 403, body: missing },
      { status: 403, body: wrong },
      { status: 202, body: "" },
      { status: 204, body: "" },
      { status: 299, body: "" },
      { status: 300, body: "" },
      { status: 399, body: "" },
      { status: 408, body: "" },
      { status: 499, body: "" },
      { status: 500, body: "" },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "rejected: [CLIENT_CERTIFICATE_MISSING] The gateway got no client certificate. Give the client the option certificate, and let no proxy end TLS on the way.",
      "rejected: [CLIENT_CERTIFICATE_UNTRUSTED] The gateway does not trust the client certificate. Download the current API certificate from the merchant platform.",
      "rejected: [HTTP_STATUS] The answer is HTTP 400, which the gateway itself does not use; check baseUrl, and proxies on the way.",
      "rejected: [HTTP_STATUS] The answer is HTTP 400, which the gateway itself does not use; check baseUrl, and proxies on the way.",
      "rejected: [HTTP_STATUS] The answer is HTTP 403, which the gateway itself does not use; check baseUrl, and proxies on the way.",
      "rejected: [HTTP_STATUS] The answer is HTTP 403, which the gateway itself does not use; check baseUrl, and proxies on the way.",
      "unknown: [HTTP_STATUS] The gateway or a proxy before it answered HTTP 202. It may have been carried out, and does no harm to repeat.",
      "unknown: [HTTP_STATUS] The gateway or a proxy before it answered HTTP 204. It may have been carried out, and does no harm to repeat.",
      "unknown: [HTTP_STATUS] The gateway or a proxy before it answered HTTP 299. It may have been carried out, and does no harm to repeat.",
      "rejected: [HTTP_STATUS] The answer is HTTP 300, which the gateway itself does not use; check baseUrl, and proxies on the way. Redirects are not followed with a certificate in hand.",
      "rejected: [HTTP_STATUS] The answer is HTTP 399, which the gateway itself does not use; check baseUrl, and proxies on the way. Redirects are not followed with a certificate in hand.",
      "unknown: [HTTP_STATUS] The gateway or a proxy before it answered HTTP 408. It may have been carried out, and does no harm to repeat.",
      "rejected: [HTTP_STATUS] The answer is HTTP 499, which the gateway itself does not use; check baseUrl, and proxies on the way.",
      "unknown: [HTTP_STATUS] The gateway or a proxy before it answered HTTP 500. It may have been carried out, and does no harm to repeat.",
    ]
  `);
});

test("a signature that is missing, wrong or too weak", async () => {
  expect(
    await said([
      xml(succeeded),
      xml({ ...succeeded, sign: "A".repeat(64) }),
      xml({ ...succeeded, sign: "A".repeat(40) }),
      xml({ ...failed, sign: "A".repeat(32) }),
      signed(succeeded, "MD5"),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "accepted_unverified: [REPLY_SIGNATURE_MISSING] The reply says success and has no signature. Do not take it for done; ask from another machine if you suspect someone in between. It may have been carried out, and does no harm to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_WRONG] The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way. Do not take it for done; ask from another machine if you suspect someone in between. It may have been carried out, and does no harm to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_WRONG] The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way. Do not take it for done; ask from another machine if you suspect someone in between. It may have been carried out, and does no harm to repeat.",
      "unknown: [REPLY_SIGNATURE_WRONG] The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way. Do not take it for failed either. It may have been carried out, and does no harm to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_WEAKER] The request was signed with HMAC-SHA256 and the reply with MD5 only; the option acceptWeakerReplySignature lets that pass. Do not take it for done; ask from another machine if you suspect someone in between. It may have been carried out, and does no harm to repeat.",
    ]
  `);
});

describe("a refusal", () => {
  const replies = [
    xml({ return_code: "FAIL", return_msg: "" }),
    xml({ return_code: "FAIL", return_msg: "new" }),
    xml({ return_code: "PARAM_ERROR", return_msg: "new" }),
    xml({ return_code: "PARAM_ERROR" }),
    xml({ return_code: "FAIL", retmsg: "old" }),
    xml({ return_code: "FAIL", err_code_des: "described" }),
    xml({ return_code: "FAIL", return_msg: "签名校验失败，请检查后重试" }),
    xml({ return_code: "FAIL", return_msg: "参数填写有误，请检查后重试" }),
    xml({ return_code: "SYSTEMERROR", return_msg: "busy" }),
    xml({ return_code: "SYSTEM_ERROR", return_msg: "busy" }),
    xml({ return_code: "BIZERR_NEED_RETRY", return_msg: "busy" }),
    xml({ return_code: "FAIL", return_msg: "said", retmsg: "old", err_code_des: "described" }),
  ];

  test("of an operation that may be repeated", async () => {
    expect(await said(replies)).toMatchInlineSnapshot(`
      [
        "unknown: [REFUSED] 图片上传 was refused: no reason given. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: new. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: PARAM_ERROR new. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: PARAM_ERROR. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: old. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: described. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: 签名校验失败，请检查后重试. The signature does not match the one computed by the gateway. Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit. \`wechatpay sign\` shows the text that was signed. Signed was: mch_id=1230000109&media_hash=HASH&sign_type=HMAC-SHA256&key=***",
        "rejected: [REFUSED] 图片上传 was refused: 参数填写有误，请检查后重试. The gateway could not read the multipart body or its Content-Type. Send an unquoted boundary, quoted part names and an ASCII file name. Do not let a proxy rewrite the body.",
        "unknown, retryable: [REFUSED] 图片上传 was refused: SYSTEMERROR busy. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown, retryable: [REFUSED] 图片上传 was refused: SYSTEM_ERROR busy. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown, retryable: [REFUSED] 图片上传 was refused: BIZERR_NEED_RETRY busy. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: said. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });

  test("of one that may not", async () => {
    expect(await said(replies, once)).toMatchInlineSnapshot(`
      [
        "unknown: [REFUSED] 图片上传 was refused: no reason given. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: new. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: PARAM_ERROR new. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: PARAM_ERROR. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: old. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: described. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: 签名校验失败，请检查后重试. The signature does not match the one computed by the gateway. Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit. \`wechatpay sign\` shows the text that was signed. Signed was: mch_id=1230000109&media_hash=HASH&sign_type=HMAC-SHA256&key=***",
        "rejected: [REFUSED] 图片上传 was refused: 参数填写有误，请检查后重试. The gateway could not read the multipart body or its Content-Type. Send an unquoted boundary, quoted part names and an ASCII file name. Do not let a proxy rewrite the body.",
        "unknown: [REFUSED] 图片上传 was refused: SYSTEMERROR busy. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: SYSTEM_ERROR busy. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: BIZERR_NEED_RETRY busy. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: said. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });
});

describe("a failure", () => {
  const replies = [
    { ...failed, err_code: "INVALID_REQUEST", err_code_des: "商户号信息有误，请检查修改后重试" },
    { ...failed, err_code: "INVALID_REQUEST", err_code_des: "new" },
    { ...failed, err_code: "BRAND_NEW" },
    { ...failed, err_code: "BRAND_NEW", err_code_desc: "in other words" },
    { ...failed, err_code: "BRAND_NEW", error_code_des: "in old words" },
    { ...failed, err_code: "BRAND_NEW", return_msg: "in no words of its own" },
    { ...failed, error_code: "20003" },
    { ...failed, err_code_des: "no code" },
    failed,
    { ...failed, err_code: "SYSTEMERROR", err_code_des: "busy" },
    { ...failed, err_code: "BIZERR_NEED_RETRY" },
    { return_code: "FAIL", err_code: "X", return_msg: "both" },
  ].map((fields) => signed(fields));

  test("of an operation that may be repeated", async () => {
    expect(await said(replies)).toMatchInlineSnapshot(`
      [
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST 商户号信息有误，请检查修改后重试. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST new. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in other words. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in old words. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in no words of its own. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: 20003. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no code. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no reason given. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown, retryable: [BUSINESS_FAILURE] 图片上传 failed: SYSTEMERROR busy. The gateway had an internal error and does not say how far it got. Treat the outcome as unknown. Query it, or repeat the request with the same business number. It may have been carried out, and does no harm to repeat.",
        "unknown, retryable: [BUSINESS_FAILURE] 图片上传 failed: BIZERR_NEED_RETRY. It may have been carried out, and does no harm to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: X both. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });

  test("of one that may not", async () => {
    expect(await said(replies, once)).toMatchInlineSnapshot(`
      [
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST 商户号信息有误，请检查修改后重试. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST new. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in other words. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in old words. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in no words of its own. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: 20003. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no code. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no reason given. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: SYSTEMERROR busy. The gateway had an internal error and does not say how far it got. Treat the outcome as unknown. Query it, or repeat the request with the same business number. It may have been carried out: query before you repeat it.",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BIZERR_NEED_RETRY. It may have been carried out: query before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: X both. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });

  test("is told by its words, where one code has several meanings, and else by one that is official", async () => {
    const meanings: Operation = {
      ...secapiMchUploadmedia,
      errors: [
        { when: "a", return_msg: "second", meaning: "No failure.", remedy: "No." },
        {
          when: "a",
          err_code: "X",
          err_code_des: "a",
          meaning: "A.",
          remedy: "a.",
          synthetic: true,
        },
        { when: "b", err_code: "X", err_code_des: "first", meaning: "First.", remedy: "Do this." },
        {
          when: "c",
          err_code: "X",
          err_code_des: "second",
          meaning: "Second.",
          remedy: "Do that.",
        },
        {
          when: "d",
          err_code: "Y",
          err_code_des: "y",
          meaning: "Y.",
          remedy: "y.",
          outcome: "unknown",
        },
      ],
    };
    const of = (err_code: string, err_code_des: string): string =>
      signed({ ...failed, err_code, err_code_des });
    expect(await said([of("X", "second"), of("X", "other"), of("X", "a"), of("Y", "y")], meanings))
      .toMatchInlineSnapshot(`
        [
          "rejected: [BUSINESS_FAILURE] 图片上传 failed: X second. Second. Do that.",
          "rejected: [BUSINESS_FAILURE] 图片上传 failed: X other. First. Do this.",
          "rejected: [BUSINESS_FAILURE] 图片上传 failed: X a. A. a.",
          "unknown, retryable: [BUSINESS_FAILURE] 图片上传 failed: Y y. Y. y. It may have been carried out, and does no harm to repeat.",
        ]
      `);
  });

  test("is one of its own operation alone", async () => {
    const error = await failure(signed({ ...failed, err_code: "X" }));
    expect(error).toBeInstanceOf(BusinessError);
    expect(isBusinessError(error, secapiMchUploadmedia)).toBe(true);
    expect(isBusinessError(error, { ...secapiMchUploadmedia, id: "other.post" })).toBe(false);
    const refused = await failure(xml({ return_code: "FAIL", return_msg: "x" }));
    expect(isBusinessError(refused, secapiMchUploadmedia)).toBe(false);
  });
});

test("a success that lacks what it must have names it", async () => {
  const { return_code, media_id } = succeeded;
  expect(await said([signed({ return_code }), signed({ return_code, media_id }), xml({ a: "1" })]))
    .toMatchInlineSnapshot(`
      [
        "unknown: [REPLY_INCOMPLETE] The reply lacks result_code, media_id. It may have been carried out, and does no harm to repeat.",
        "unknown: [REPLY_INCOMPLETE] The reply lacks result_code. It may have been carried out, and does no harm to repeat.",
        "unknown: [REPLY_INCOMPLETE] The reply lacks return_code. It may have been carried out, and does no harm to repeat.",
      ]
    `);
});
