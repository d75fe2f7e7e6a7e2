import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import type { Operation } from "../../runtime/index.js";
import {
  BusinessError,
  Client,
  exchangeOf,
  HttpStatusError,
  isBusinessError,
  MalformedReplyError,
  RefusedError,
  SignatureError,
  WeChatPayError,
} from "../../runtime/index.js";
import { images } from "../support/images.js";
import { nginxPage } from "../support/nginx-page.js";
import type { CannedReply } from "../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const success = {
  return_code: "SUCCESS",
  return_msg: "OK",
  result_code: "SUCCESS",
  media_id: "007-media",
};
const signed = (fields: Record<string, string>, type?: "MD5"): Record<string, string> => ({
  ...fields,
  sign: gatewaySign(fields, merchant.apiKey, type),
});

function client(reply: CannedReply, more: object = {}): WeChatPay {
  return new WeChatPay({
    ...merchant,
    dispatcher: cannedDispatcher(reply),
    maxRetries: 0,
    ...more,
  });
}

async function errorOf(reply: CannedReply | string, more: object = {}): Promise<WeChatPayError> {
  const given = typeof reply === "string" ? { body: reply } : reply;
  try {
    await client(given, more).v2.secapi.mch.uploadmedia.post({ media: images.png });
  } catch (error) {
    if (error instanceof WeChatPayError) {
      expect(error.response?.body.toString()).toBe(given.body.toString());
      expect(error.operation).toBe("secapi/mch/uploadmedia.post");
      return error;
    }
    throw error;
  }
  throw new Error("It succeeded.");
}

describe("a successful reply", () => {
  test("becomes a result with its fields under their wire names and unchanged text", async () => {
    const reply = await client({ body: xml(signed(success)) }).v2.secapi.mch.uploadmedia.post({
      media: images.png,
    });
    expect({ ...reply }).toEqual(success);
    expect(JSON.parse(JSON.stringify(reply))).toEqual(success);
    expect(Object.getPrototypeOf(reply)).toBeNull();
  });

  test("has its status, headers, raw body, attempts and timing in the exchange, not in the result", async () => {
    const body = xml(signed({ ...success, news: "1" }));
    const reply = await client({ body, headers: { "x-id": "7" } }).v2.secapi.mch.uploadmedia.post({
      media: { content: images.png, filename: "a.bmp" },
    });
    const exchange = exchangeOf(reply);
    expect(exchange).toMatchObject({ status: 200, headers: { "x-id": "7" }, attempts: 1 });
    expect(exchange?.body.toString()).toBe(body);
    expect(exchange?.duration).toBeGreaterThanOrEqual(0);
    expect(exchange?.notes).toHaveLength(1);
    expect(exchange?.fields.get("news")).toBe("1");
    expect(Object.keys(reply)).not.toContain("news");
    expect(exchangeOf({ ...reply })).toBeUndefined();
  });

  test.each([
    ["numbers that lose digits", "12345678901234567890123456789012"],
    ["leading zeros", "007"],
    ["exponents", "12e56"],
    ["decimals", "1.0"],
    ["booleans", "true"],
    ["edge spaces", "  x  "],
    ["markup", "<b>&amp;"],
    ["Chinese", "图片"],
  ])("is verified and keeps its text: %s", async (_, media_id) => {
    const body = xml(signed({ ...success, media_id }));
    const reply = await client({ body }).v2.secapi.mch.uploadmedia.post({ media: images.png });
    expect(reply.media_id).toBe(media_id);
  });

  test("has its character references decoded once", async () => {
    const fields = signed({ ...success, media_id: "中A&lt;" });
    const body = xml(fields).replace("<![CDATA[中A&lt;]]>", "&#20013;&#x41;&amp;lt;");
    const reply = await client({ body }).v2.secapi.mch.uploadmedia.post({ media: images.png });
    expect(reply.media_id).toBe("中A&lt;");
  });

  test("may have a byte-order mark, <root>, an XML declaration, and entities instead of CDATA", async () => {
    const fields = signed({ ...success, media_id: "a&b<c" });
    const plain = `<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n${Object.entries(fields)
      .map(
        ([name, value]) => `<${name}>${value.replace("&", "&amp;").replace("<", "&lt;")}</${name}>`,
      )
      .join("\n")}\n</xml>\n`;
    for (const body of [`\ufeff${xml(fields)}`, xml(fields, "root"), plain]) {
      const reply = await client({ body }).v2.secapi.mch.uploadmedia.post({ media: images.png });
      expect(reply.media_id).toBe("a&b<c");
    }
  });
});

describe("the signature of a reply", () => {
  test.each([
    ["missing", success, "REPLY_SIGNATURE_MISSING"],
    ["empty", { ...success, sign: "" }, "REPLY_SIGNATURE_MISSING"],
    ["invalid", { ...success, sign: "A".repeat(64) }, "REPLY_SIGNATURE_WRONG"],
    ["of an unknown length", { ...success, sign: "A".repeat(40) }, "REPLY_SIGNATURE_WRONG"],
    [
      "over different fields",
      { ...signed(success), media_id: "tampered" },
      "REPLY_SIGNATURE_WRONG",
    ],
    ["not over an unknown field", { ...signed(success), news: "1" }, "REPLY_SIGNATURE_WRONG"],
    ["weaker than requested", signed(success, "MD5"), "REPLY_SIGNATURE_WEAKER"],
    [
      "in lower case",
      { ...success, sign: gatewaySign(success, merchant.apiKey).toLowerCase() },
      "REPLY_SIGNATURE_WRONG",
    ],
  ])("makes a successful reply fail if it is %s", async (_, fields, code) => {
    const error = await errorOf(xml(fields));
    expect(error).toBeInstanceOf(SignatureError);
    expect(error).toMatchObject({ code, outcome: "accepted_unverified", retryable: false });
    if (error instanceof SignatureError) {
      expect(error.canonical).toMatch(/^media_id=.*&return_code=SUCCESS.*&key=\*\*\*$/);
    }
  });

  test("is accepted if it is weaker than requested and the client allows that", async () => {
    const body = xml(signed(success, "MD5"));
    const reply = await client(
      { body },
      { acceptWeakerReplySignature: true },
    ).v2.secapi.mch.uploadmedia.post({ media: images.png });
    expect(reply.media_id).toBe("007-media");
  });

  test("is accepted if it is MD5 as requested, or stronger", async () => {
    for (const fields of [signed(success, "MD5"), signed(success)]) {
      const reply = await client(
        { body: xml(fields) },
        { signType: "MD5" },
      ).v2.secapi.mch.uploadmedia.post({ media: images.png });
      expect(reply.media_id).toBe("007-media");
    }
  });

  test("is rejected if it was made with another key", async () => {
    const sign = gatewaySign(success, "another-key-of-32-bytes-another-");
    expect(await errorOf(xml({ ...success, sign }))).toMatchObject({
      code: "REPLY_SIGNATURE_WRONG",
    });
  });

  test("leaves the outcome unknown if it is invalid on a failure", async () => {
    const fields = {
      return_code: "SUCCESS",
      result_code: "FAIL",
      err_code: "X",
      sign: "A".repeat(64),
    };
    expect(await errorOf(xml(fields))).toMatchObject({
      code: "REPLY_SIGNATURE_WRONG",
      outcome: "unknown",
    });
  });
});

describe("refusals", () => {
  test("return_code FAIL becomes an error with the gateway's text, its meaning and a remedy", async () => {
    const error = await errorOf(
      xml({ return_code: "FAIL", return_msg: "参数填写有误，请检查后重试" }),
    );
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({
      code: "REFUSED",
      outcome: "rejected",
      retryable: false,
      returnCode: "FAIL",
      returnMsg: "参数填写有误，请检查后重试",
    });
    expect(error.message).toContain("参数填写有误");
    expect(error.message).toContain("unquoted boundary");
  });

  test("an invalid request signature is reported with the canonical string and without the key", async () => {
    const error = await errorOf(
      xml({ return_code: "FAIL", return_msg: "签名校验失败，请检查后重试" }),
    );
    expect(error.message).toMatch(
      /mch_id=1230000109&media_hash=[0-9a-f]{32}&sign_type=HMAC-SHA256&key=\*\*\*/,
    );
    expect(error.message).not.toContain(merchant.apiKey);
  });

  test("an unusual return_code is malformed, whatever the text says", async () => {
    const error = await errorOf(
      xml({ return_code: "PARAM_ERROR", return_msg: "mch_id参数格式错误" }),
    );
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error).toMatchObject({ code: "MALFORMED_REPLY", outcome: "unknown", retryable: false });
    expect(error.message).toContain(
      'Expected return_code to be SUCCESS or FAIL, received "PARAM_ERROR". Its return_msg is "mch_id参数格式错误".',
    );
    expect(await errorOf(xml({ return_code: "SYSTEMERROR", return_msg: "" }))).toMatchObject({
      code: "MALFORMED_REPLY",
      outcome: "unknown",
      retryable: true,
    });
  });

  test("retmsg of old endpoints is recognized", async () => {
    expect(
      await errorOf(xml({ return_code: "FAIL", retcode: "1", retmsg: "旧接口" })),
    ).toMatchObject({ code: "REFUSED", returnMsg: "旧接口", outcome: "unknown" });
  });

  test("a refusal without a reason leaves the outcome unknown", async () => {
    expect(await errorOf(xml({ return_code: "FAIL", return_msg: "" }))).toMatchObject({
      code: "REFUSED",
      outcome: "unknown",
      returnMsg: "",
    });
  });

  test("<root> is accepted like <xml>", async () => {
    const body = xml({ return_code: "FAIL", return_msg: "x", err_param: "mch_id" }, "root");
    expect(await errorOf(body)).toMatchObject({ code: "REFUSED", returnMsg: "x" });
  });
});

describe("business failures", () => {
  const failed = {
    return_code: "SUCCESS",
    result_code: "FAIL",
    err_code: "INVALID_REQUEST",
    err_code_des: "商户号信息有误，请检查修改后重试",
  };

  test("contain err_code, the gateway's text, our explanation, and whether the reply was signed", async () => {
    const error = await errorOf(xml(signed(failed)));
    expect(error).toBeInstanceOf(BusinessError);
    expect(error).toMatchObject({
      code: "BUSINESS_FAILURE",
      outcome: "rejected",
      retryable: false,
      errCode: "INVALID_REQUEST",
      errCodeDes: "商户号信息有误，请检查修改后重试",
      verified: true,
    });
    expect(error.message).toContain("Check the mch_id");
    expect(isBusinessError(error, secapiMchUploadmedia)).toBe(true);
    expect(await errorOf(xml(failed))).toMatchObject({ verified: false, outcome: "rejected" });
  });

  test("CA_ERROR is a failure although it is unsigned", async () => {
    const body = xml({ ...failed, err_code: "CA_ERROR", err_code_des: "证书出错" });
    expect(await errorOf(body)).toMatchObject({ errCode: "CA_ERROR", verified: false });
  });

  test("SYSTEMERROR has an unknown outcome and is retryable for an idempotent operation", async () => {
    expect(await errorOf(xml(signed({ ...failed, err_code: "SYSTEMERROR" })))).toMatchObject({
      outcome: "unknown",
      retryable: true,
    });
  });

  test("a code that the spec does not list is kept, with a link to the official page", async () => {
    const error = await errorOf(xml(signed({ ...failed, err_code: "BRAND_NEW" })));
    expect(error).toMatchObject({ errCode: "BRAND_NEW", outcome: "unknown" });
    expect(error.message).toContain("https://pay.weixin.qq.com/doc/");
  });

  test("error_code, err_code_desc and error_code_des are recognized like the usual names", async () => {
    expect(
      await errorOf(
        xml({ return_code: "FAIL", return_msg: "bad", error_code: "20003", error_code_des: "d" }),
      ),
    ).toMatchObject({ code: "BUSINESS_FAILURE", errCode: "20003", errCodeDes: "d" });
    expect(
      await errorOf(
        xml(
          signed({
            return_code: "SUCCESS",
            result_code: "FAIL",
            err_code: "A",
            err_code_desc: "e",
          }),
        ),
      ),
    ).toMatchObject({ errCodeDes: "e" });
  });
});

describe("a response that is not a valid reply", () => {
  test.each([
    ["empty", ""],
    ["white space", " \r\n"],
    ["not XML", "Bad Gateway"],
    ["truncated", "<xml><return_code>SUCC"],
    ["two roots", "<xml></xml><xml></xml>"],
    ["a different root", "<html><body>200</body></html>"],
    [
      "a document type",
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><xml><return_code>&a;</return_code></xml>',
    ],
    [
      "a repeated element",
      "<xml><return_code>FAIL</return_code><return_code>SUCCESS</return_code></xml>",
    ],
    ["nested elements", "<xml><return_code><a>SUCCESS</a></return_code></xml>"],
    ["no return_code", "<xml><a>1</a></xml>"],
    ["no elements", "<xml/>"],
    ["text instead of elements", "<xml>SUCCESS</xml>"],
    ["an entity that XML does not define", "<xml><return_code>SUCCESS&nbsp;</return_code></xml>"],
    ["a bare ampersand", "<xml><return_code>SUCCESS</return_code><a>b & c</a></xml>"],
    ["a character that XML does not allow", "<xml><return_code>SUCCESS&#0;</return_code></xml>"],
    ["__proto__", "<xml><__proto__>1</__proto__><return_code>SUCCESS</return_code></xml>"],
  ])("is rejected: %s", async (_, body) => {
    const error = await errorOf(body);
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error).toMatchObject({ outcome: "unknown", retryable: false });
  });

  test("is rejected if it is not UTF-8", async () => {
    const body = Buffer.concat([
      Buffer.from("<xml><a>"),
      Buffer.from([0xc3, 0x28]),
      Buffer.from("</a></xml>"),
    ]);
    const calling = client({ body }).v2.secapi.mch.uploadmedia.post({ media: images.png });
    await expect(calling).rejects.toMatchObject({ code: "MALFORMED_REPLY" });
  });

  test("is rejected above a megabyte, without reading it completely", async () => {
    const body = `<xml><a>${"x".repeat(2 ** 20)}</a></xml>`;
    const calling = client({ body }).v2.secapi.mch.uploadmedia.post({ media: images.png });
    await expect(calling).rejects.toMatchObject({ code: "REPLY_TOO_LARGE", outcome: "unknown" });
  });

  test("is rejected if it reports success without a required field", async () => {
    const { return_code, result_code } = success;
    expect(await errorOf(xml(signed({ return_code, result_code })))).toMatchObject({
      code: "REPLY_INCOMPLETE",
      message: expect.stringContaining("media_id") as unknown,
    });
  });

  test.each([
    [
      400,
      nginxPage("400 No required SSL certificate was sent"),
      "CLIENT_CERTIFICATE_MISSING",
      "rejected",
    ],
    [400, nginxPage("400 The SSL certificate error"), "CLIENT_CERTIFICATE_UNTRUSTED", "rejected"],
    [404, nginxPage("404 Not Found"), "HTTP_STATUS", "rejected"],
    [404, "<html>404 Not Found</html>", "HTTP_STATUS", "unknown"],
    [302, "", "HTTP_STATUS", "unknown"],
    [502, "<html>502 Bad Gateway</html>", "HTTP_STATUS", "unknown"],
    [503, xml({ return_code: "SUCCESS" }), "HTTP_STATUS", "unknown"],
  ])("is rejected with HTTP %i: %s", async (status, body, code, outcome) => {
    const error = await errorOf({ status, body });
    expect(error).toBeInstanceOf(HttpStatusError);
    expect(error).toMatchObject({ code, outcome, retryable: false });
  });
});

describe("an operation that must not be repeated", () => {
  // The same descriptor, but not idempotent.
  const notIdempotent: Operation = { ...secapiMchUploadmedia, idempotent: false };

  test("is not retryable after it was sent, and the error says to query the result", async () => {
    const body = xml(
      signed({ return_code: "SUCCESS", result_code: "FAIL", err_code: "SYSTEMERROR" }),
    );
    const dispatcher = cannedDispatcher({ body });
    const one = new Client({ ...merchant, dispatcher, maxRetries: 5 });
    const calling = one.call(notIdempotent, { media: images.png });
    await expect(calling).rejects.toMatchObject({
      outcome: "unknown",
      retryable: false,
      message: expect.stringContaining("Find out whether it was before you repeat it.") as unknown,
    });
    expect(dispatcher.sent).toHaveLength(1);
  });
});

test("no error prints the response body, the key, or the certificate", async () => {
  const error = await errorOf(
    xml({ return_code: "FAIL", return_msg: "x", secret_field: "s3cret" }),
  );
  const output = [
    error.message,
    error.stack,
    inspect(error, { depth: 10, showHidden: true }),
    JSON.stringify(error),
  ].join("\n");
  expect(output).not.toContain("s3cret");
  expect(output).not.toContain(merchant.apiKey);
});
