/** The exact messages for replies that are not a success. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation } from "../../../runtime/index.js";
import { BusinessError, Client, isBusinessError, WeChatPayError } from "../../../runtime/index.js";
import { images } from "../../support/images.js";
import type { CannedReply } from "../../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const notIdempotent: Operation = { ...secapiMchUploadmedia, idempotent: false };

async function errorOf(
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

async function messagesOf(
  replies: readonly (CannedReply | string)[],
  operation?: Operation,
): Promise<string[]> {
  const errors = await Promise.all(replies.map((reply) => errorOf(reply, operation)));
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

test("explains malformed XML", async () => {
  const long = "x".repeat(70);
  expect(
    await messagesOf([
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
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it is empty. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it is empty. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it contains a DOCTYPE or ENTITY declaration. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it contains a DOCTYPE or ENTITY declaration. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: char 'B' is not expected. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: Expected closing tag 'a' (opened in line 1, col 6) instead of closing tag 'xml'. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it must have exactly one root element. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it must have exactly one root element. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: its root element is <html> instead of <xml>. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: its root element is <xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> instead of <xml>. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it contains text instead of elements. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it contains text between its elements. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: <a> occurs more than once. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: <a> contains elements instead of text. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: <xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> occurs more than once. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: &nbsp; is not an XML entity. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing return_code. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing return_code. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing return_code. The request may have been executed. It is safe to repeat.",
      "unknown: [MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: Start tag expected. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing result_code. The request may have been executed. It is safe to repeat.",
    ]
  `);
  const notUtf8 = await errorOf({ body: Buffer.from([0xc3, 0x28]) });
  expect(notUtf8.message).toMatchInlineSnapshot(
    `"[MALFORMED_REPLY] Expected XML from 图片上传, but cannot parse the reply: it is not UTF-8. The request may have been executed. It is safe to repeat."`,
  );
});

describe("text from a reply is one limited line in the message, and unchanged in the properties", () => {
  // An unsigned reply can contain anything: line breaks, a change of writing direction, terminal commands.
  const text = `no\u3000more\n\u2028[INFO]\u202e paid\u009b2J ${"x".repeat(100_000)}`;
  const line =
    /^\[\w+\] 图片上传 (was refused|failed): [\w ]*no more\?\?\[INFO\]\? paid\?2J x{100,}…\./;

  test("in a refusal", async () => {
    const error = await errorOf(xml({ return_code: "FAIL", return_msg: text }));
    expect(error.message).toMatch(line);
    expect(error.message.length).toBeLessThan(1000);
    expect(error).toMatchObject({ returnMsg: text });
  });

  test("in a failure", async () => {
    const error = await errorOf(signed({ ...failed, err_code: "NEW", err_code_des: text }));
    expect(error.message).toMatch(line);
    expect(error.message.length).toBeLessThan(1000);
    expect(error).toMatchObject({ errCode: "NEW", errCodeDes: text });
  });

  test("in a failure with a long code", async () => {
    const { message } = await errorOf(xml({ return_code: text }));
    expect(message.length).toBeLessThan(1000);
  });

  test("in malformed XML", async () => {
    for (const body of [`<xml><a\u2028${"b".repeat(100_000)}>1</xml>`, `<xml><${text}></xml>`]) {
      const error = await errorOf(body);
      expect(error.message).toMatch(/^[^\n\u2028]{1,400}$/);
      expect(error.cause).toBeUndefined();
    }
  });

  test("with an invalid signature", async () => {
    const error = await errorOf(xml({ ...succeeded, more: text, sign: "A".repeat(64) }));
    expect(error).toMatchObject({
      canonical: expect.stringMatching(/^media_id=m&more=no[^]{8000,8200}…&key=\*\*\*$/) as unknown,
    });
  });
});

test("explains an HTTP status other than 200", async () => {
  const missing = "400 No required SSL certificate was sent";
  const wrong = "400 The SSL certificate error";
  expect(
    await messagesOf([
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
      "unknown: [HTTP_STATUS] Received HTTP 400, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 400, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 400, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 400, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 403, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 403, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 202, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 204, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 299, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 300, which the gateway itself does not send. Check baseUrl and any proxies. Redirects are not followed, because requests can carry a client certificate. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 399, which the gateway itself does not send. Check baseUrl and any proxies. Redirects are not followed, because requests can carry a client certificate. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 408, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] Received HTTP 499, which the gateway itself does not send. Check baseUrl and any proxies. The request may have been executed. It is safe to repeat.",
      "unknown: [HTTP_STATUS] The gateway or a proxy in front of it responded with HTTP 500. The request may have been executed. It is safe to repeat.",
    ]
  `);
});

test("explains a signature that is missing, invalid or too weak", async () => {
  expect(
    await messagesOf([
      xml(succeeded),
      xml({ ...succeeded, sign: "A".repeat(64) }),
      xml({ ...succeeded, sign: "A".repeat(40) }),
      xml({ ...failed, sign: "A".repeat(32) }),
      signed(succeeded, "MD5"),
    ]),
  ).toMatchInlineSnapshot(`
    [
      "accepted_unverified: [REPLY_SIGNATURE_MISSING] The reply reports success but has no signature. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. The request may have been executed. It is safe to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_WRONG] The signature of the reply is invalid. The API key is not this merchant's, or the reply was modified in transit. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. The request may have been executed. It is safe to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_WRONG] The signature of the reply is invalid. The API key is not this merchant's, or the reply was modified in transit. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_SIGNATURE_WRONG] The signature of the reply is invalid. The API key is not this merchant's, or the reply was modified in transit. Do not treat the call as failed either. The request may have been executed. It is safe to repeat.",
      "accepted_unverified: [REPLY_SIGNATURE_WEAKER] The request was signed with HMAC-SHA256, but the reply only with MD5. To accept such replies, set the client option acceptWeakerReplySignature. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. The request may have been executed. It is safe to repeat.",
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

  test("is explained for an idempotent operation", async () => {
    expect(await messagesOf(replies)).toMatchInlineSnapshot(`
      [
        "unknown: [REFUSED] 图片上传 was refused: no reason given. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: new. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "PARAM_ERROR". Its return_msg is "new". The request may have been executed. It is safe to repeat.",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "PARAM_ERROR". The request may have been executed. It is safe to repeat.",
        "unknown: [REFUSED] 图片上传 was refused: old. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: described. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: 签名校验失败，请检查后重试. The signature does not match the one computed by the gateway. Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit. \`wechatpay sign\` shows the text that was signed. Canonical string: mch_id=1230000109&media_hash=HASH&sign_type=HMAC-SHA256&key=***",
        "rejected: [REFUSED] 图片上传 was refused: 参数填写有误，请检查后重试. The gateway could not read the multipart body or its Content-Type. Send an unquoted boundary, quoted part names and an ASCII file name. Do not let a proxy rewrite the body.",
        "unknown, retryable: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "SYSTEMERROR". Its return_msg is "busy". The request may have been executed. It is safe to repeat.",
        "unknown, retryable: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "SYSTEM_ERROR". Its return_msg is "busy". The request may have been executed. It is safe to repeat.",
        "unknown, retryable: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "BIZERR_NEED_RETRY". Its return_msg is "busy". The request may have been executed. It is safe to repeat.",
        "unknown: [REFUSED] 图片上传 was refused: said. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });

  test("is explained for an operation that is not idempotent", async () => {
    expect(await messagesOf(replies, notIdempotent)).toMatchInlineSnapshot(`
      [
        "unknown: [REFUSED] 图片上传 was refused: no reason given. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: new. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "PARAM_ERROR". Its return_msg is "new". The request may have been executed. Find out whether it was before you repeat it.",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "PARAM_ERROR". The request may have been executed. Find out whether it was before you repeat it.",
        "unknown: [REFUSED] 图片上传 was refused: old. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [REFUSED] 图片上传 was refused: described. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "rejected: [REFUSED] 图片上传 was refused: 签名校验失败，请检查后重试. The signature does not match the one computed by the gateway. Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit. \`wechatpay sign\` shows the text that was signed. Canonical string: mch_id=1230000109&media_hash=HASH&sign_type=HMAC-SHA256&key=***",
        "rejected: [REFUSED] 图片上传 was refused: 参数填写有误，请检查后重试. The gateway could not read the multipart body or its Content-Type. Send an unquoted boundary, quoted part names and an ASCII file name. Do not let a proxy rewrite the body.",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "SYSTEMERROR". Its return_msg is "busy". The request may have been executed. Find out whether it was before you repeat it.",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "SYSTEM_ERROR". Its return_msg is "busy". The request may have been executed. Find out whether it was before you repeat it.",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "BIZERR_NEED_RETRY". Its return_msg is "busy". The request may have been executed. Find out whether it was before you repeat it.",
        "unknown: [REFUSED] 图片上传 was refused: said. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });
});

describe("a failure", () => {
  const replies = [
    { ...failed, err_code: "INVALID_REQUEST", err_code_des: "商户号信息有误，请检查修改后重试" },
    { ...failed, err_code: "INVALID_REQUEST", err_code_des: "new" },
    { ...failed, err_code: "BRAND_NEW" },
    { ...failed, err_code: "BRAND_NEW", err_code_desc: "in other text" },
    { ...failed, err_code: "BRAND_NEW", error_code_des: "in old text" },
    { ...failed, err_code: "BRAND_NEW", return_msg: "in no text of its own" },
    { ...failed, error_code: "20003" },
    { ...failed, err_code_des: "no code" },
    failed,
    { ...failed, err_code: "SYSTEMERROR", err_code_des: "busy" },
    { ...failed, err_code: "BIZERR_NEED_RETRY" },
    { return_code: "FAIL", err_code: "X", return_msg: "both" },
  ].map((fields) => signed(fields));

  test("is explained for an idempotent operation", async () => {
    expect(await messagesOf(replies)).toMatchInlineSnapshot(`
      [
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST 商户号信息有误，请检查修改后重试. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST new. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in other text. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in old text. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in no text of its own. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: 20003. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no code. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no reason given. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown, retryable: [BUSINESS_FAILURE] 图片上传 failed: SYSTEMERROR busy. The gateway had an internal error and does not say how far it got. Treat the outcome as unknown. Query it, or repeat the request with the same business number. The request may have been executed. It is safe to repeat.",
        "unknown, retryable: [BUSINESS_FAILURE] 图片上传 failed: BIZERR_NEED_RETRY. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: X both. The request may have been executed. It is safe to repeat. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });

  test("is explained for an operation that is not idempotent", async () => {
    expect(await messagesOf(replies, notIdempotent)).toMatchInlineSnapshot(`
      [
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST 商户号信息有误，请检查修改后重试. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "rejected: [BUSINESS_FAILURE] 图片上传 failed: INVALID_REQUEST new. The gateway does not know this mch_id, or the merchant lacks the permission. Check the mch_id and that this merchant is allowed to upload images.",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in other text. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in old text. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BRAND_NEW in no text of its own. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: 20003. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no code. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: no reason given. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: SYSTEMERROR busy. The gateway had an internal error and does not say how far it got. Treat the outcome as unknown. Query it, or repeat the request with the same business number. The request may have been executed. Find out whether it was before you repeat it.",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: BIZERR_NEED_RETRY. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
        "unknown: [BUSINESS_FAILURE] 图片上传 failed: X both. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
      ]
    `);
  });

  test("is recognized by its text if one code has several meanings, and otherwise by an official entry", async () => {
    const meanings: Operation = {
      ...secapiMchUploadmedia,
      errors: [
        { when: "a", return_msg: "second", meaning: "Not a failure.", remedy: "No." },
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
    expect(
      await messagesOf([of("X", "second"), of("X", "other"), of("X", "a"), of("Y", "y")], meanings),
    ).toMatchInlineSnapshot(`
        [
          "rejected: [BUSINESS_FAILURE] 图片上传 failed: X second. Second. Do that.",
          "rejected: [BUSINESS_FAILURE] 图片上传 failed: X other. First. Do this.",
          "rejected: [BUSINESS_FAILURE] 图片上传 failed: X a. A. a.",
          "unknown, retryable: [BUSINESS_FAILURE] 图片上传 failed: Y y. Y. y. The request may have been executed. It is safe to repeat.",
        ]
      `);
  });

  test("is a business error of its own operation only", async () => {
    const error = await errorOf(signed({ ...failed, err_code: "X" }));
    expect(error).toBeInstanceOf(BusinessError);
    expect(isBusinessError(error, secapiMchUploadmedia)).toBe(true);
    expect(isBusinessError(error, { ...secapiMchUploadmedia, id: "other.post" })).toBe(false);
    const refused = await errorOf(xml({ return_code: "FAIL", return_msg: "x" }));
    expect(isBusinessError(refused, secapiMchUploadmedia)).toBe(false);
  });
});

test("names the required fields that a success is missing", async () => {
  const { return_code, media_id } = succeeded;
  expect(
    await messagesOf([signed({ return_code }), signed({ return_code, media_id }), xml({ a: "1" })]),
  ).toMatchInlineSnapshot(`
    [
      "unknown: [REPLY_INCOMPLETE] The reply is missing result_code. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing result_code. The request may have been executed. It is safe to repeat.",
      "unknown: [REPLY_INCOMPLETE] The reply is missing return_code. The request may have been executed. It is safe to repeat.",
    ]
  `);
});
