/** The exact messages about invalid input of a payload. */
import { expect, test } from "vitest";
import { ValidationError, WeChatPay } from "../../../generated/index.js";

const { frontEnd } = new WeChatPay({
  mchId: "1900000109",
  apiKey: "0123456789abcdef0123456789abcdef",
});

/** Returns the messages about each input. Calls like JavaScript, without type checks. */
function messagesOf(name: "jsapi" | "app" | "h5", ...inputs: readonly unknown[]): string[] {
  return inputs.flatMap((input) => {
    try {
      const payload: unknown = Reflect.apply(frontEnd[name], frontEnd, [input]);
      return [`accepted: ${JSON.stringify(payload)}`];
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      expect(error.outcome).toBe("not_sent");
      return error.message.split("\n");
    }
  });
}

const appId = "wxd678efh567hg6787";
const prepay_id = "wx2017033010242291fcfe0db70013231072";
const mweb_url = "https://wx.tenpay.com/checkmweb?prepay_id=wx1&package=1";

test("explains input that is not an object", () => {
  expect([
    ...messagesOf("jsapi", undefined, "wx2017", [prepay_id], null),
    ...messagesOf("app", 7),
    ...messagesOf("h5", undefined),
  ]).toMatchInlineSnapshot(`
    [
      "[INVALID_INPUT] input: Expected an object with the fields appId, prepay_id, signType, received nothing.",
      "[INVALID_INPUT] input: Expected an object with the fields appId, prepay_id, signType, received text.",
      "[INVALID_INPUT] input: Expected an object with the fields appId, prepay_id, signType, received an Array.",
      "[INVALID_INPUT] input: Expected an object with the fields appId, prepay_id, signType, received null.",
      "[INVALID_INPUT] input: Expected an object with the fields appId, prepay_id, partnerId, signType, received a number.",
      "[INVALID_INPUT] input: Expected an object with the fields mweb_url, redirect_url, received nothing.",
    ]
  `);
});

test("explains invalid input of jsapi", () => {
  expect(
    messagesOf(
      "jsapi",
      {},
      { appId: "", prepay_id: "" },
      { appId: 1, prepay_id: { prepay_id } },
      { appId: "w".repeat(33), prepay_id: "w".repeat(65) },
      { appId, prepay_id: `prepay_id=${prepay_id}` },
      { appId: ` ${appId}`, prepay_id: `${prepay_id}\n` },
      { appId, prepay_id: "预支付" },
      { appId, prepay_id, signType: "md5" },
      { appId, prepay_id, signType: null },
      { appid: appId, prepay_id, nonce_str: "x", __proto__: { trade_type: "JSAPI" } },
    ),
  ).toMatchInlineSnapshot(`
    [
      "[INVALID_INPUT] 2 problems:",
      "  - appId: This field is required (应用ID). Pass it here, or set the client option appId. [FIELD_REQUIRED]",
      "  - prepay_id: This field is required (预支付交易会话标识). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: This field is required (应用ID). Pass it here, or set the client option appId. [FIELD_REQUIRED]",
      "  - prepay_id: This field is required (预支付交易会话标识). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: Expected text, received a number. [FIELD_TYPE]",
      "  - prepay_id: Expected text, received a plain object. [FIELD_TYPE]",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: Expected at most 32 characters, received 33. [FIELD_TOO_LONG]",
      "  - prepay_id: Expected at most 64 characters, received 65. [FIELD_TOO_LONG]",
      "[INVALID_INPUT] prepay_id: Expected the ID alone, received it with the prefix \`prepay_id=\`. Remove the prefix: the SDK adds it.",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: Expected an ID of visible ASCII characters, without white space. [FIELD_PATTERN]",
      "  - prepay_id: Expected an ID of visible ASCII characters, without white space. [FIELD_PATTERN]",
      "[INVALID_INPUT] prepay_id: Expected an ID of visible ASCII characters, without white space.",
      "[INVALID_INPUT] signType: Expected "HMAC-SHA256" or "MD5", in exactly this spelling.",
      "[INVALID_INPUT] signType: Expected "HMAC-SHA256" or "MD5", in exactly this spelling.",
      "[INVALID_INPUT] 3 problems:",
      "  - appid: Unknown field "appid". Did you mean "appId"? [FIELD_UNKNOWN]",
      "  - nonce_str: Unknown field "nonce_str". Expected appId, prepay_id, signType. [FIELD_UNKNOWN]",
      "  - appId: This field is required (应用ID). Pass it here, or set the client option appId. [FIELD_REQUIRED]",
    ]
  `);
});

test("explains invalid input of app", () => {
  expect(
    messagesOf(
      "app",
      {},
      { appId, prepay_id, partnerId: "" },
      { appId, prepay_id, partnerId: 1900009231 },
      { appId, prepay_id, partnerid: "1900009231" },
    ),
  ).toMatchInlineSnapshot(`
    [
      "[INVALID_INPUT] 2 problems:",
      "  - appId: This field is required (应用ID). Pass it here, or set the client option appId. [FIELD_REQUIRED]",
      "  - prepay_id: This field is required (预支付交易会话标识). [FIELD_REQUIRED]",
      "[INVALID_INPUT] partnerId: This field is required (商户号).",
      "[INVALID_INPUT] partnerId: Expected text, received a number.",
      "[INVALID_INPUT] partnerid: Unknown field "partnerid". Did you mean "partnerId"?",
    ]
  `);
});

test.each([
  ["jsapi", { appId, prepay_id: `prepay_id=${prepay_id}` }, "prepay_id", "FIELD_PATTERN"],
  ["jsapi", { appId, prepay_id, signType: "md5" }, "signType", "FIELD_VALUE"],
  ["h5", { mweb_url, redirect_url: "httpx://example.com" }, "redirect_url", "FIELD_PATTERN"],
  ["h5", { mweb_url, redirect_url: "xhttps://example.com" }, "redirect_url", "FIELD_PATTERN"],
] as const)("a single problem of %s %j has a path and a code", (name, input, path, code) => {
  let problems: unknown;
  try {
    Reflect.apply(frontEnd[name], frontEnd, [input]);
  } catch (error) {
    problems = error instanceof ValidationError ? error.problems : error;
  }
  expect(problems).toEqual([expect.objectContaining({ path, code })]);
});

test("explains invalid input of h5", () => {
  const redirect_url = "https://example.com/";
  expect(
    messagesOf(
      "h5",
      {},
      { mweb_url: "", redirect_url: "" },
      { mweb_url: 1, redirect_url: 2 },
      { mweb_url: "weixin://wap/pay?prepayid=1", redirect_url },
      { mweb_url: "checkmweb?prepay_id=1", redirect_url: "/paid" },
      { mweb_url: "https://wx.tenpay.com/checkmweb", redirect_url: "weixin://paid" },
      { mweb_url: `${mweb_url}#`, redirect_url: `https://example.com/${"a".repeat(2048)}` },
      { mweb_url: `${mweb_url}&redirect_url=x`, redirect_url: "https://example.com/\ud800" },
      { mweb_url, redirect: redirect_url },
    ),
  ).toMatchInlineSnapshot(`
    [
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: This field is required (支付跳转链接). [FIELD_REQUIRED]",
      "  - redirect_url: This field is required (支付后返回的页面). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: This field is required (支付跳转链接). [FIELD_REQUIRED]",
      "  - redirect_url: This field is required (支付后返回的页面). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: Expected text, received a number. [FIELD_TYPE]",
      "  - redirect_url: Expected text, received a number. [FIELD_TYPE]",
      "[INVALID_INPUT] mweb_url: Expected an https: URL with a query and without a fragment. Pass mweb_url of the order's reply unchanged.",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: Expected an https: URL with a query and without a fragment. Pass mweb_url of the order's reply unchanged. [FIELD_PATTERN]",
      "  - redirect_url: Expected a complete URL that starts with https:// or http://. [FIELD_PATTERN]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: Expected an https: URL with a query and without a fragment. Pass mweb_url of the order's reply unchanged. [FIELD_PATTERN]",
      "  - redirect_url: Expected a complete URL that starts with https:// or http://. [FIELD_PATTERN]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: Expected an https: URL with a query and without a fragment. Pass mweb_url of the order's reply unchanged. [FIELD_PATTERN]",
      "  - redirect_url: Expected at most 2048 characters, received 2068. [FIELD_TOO_LONG]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: Expected a URL without redirect_url, received one that has it. Pass mweb_url of the order's reply unchanged. [FIELD_PATTERN]",
      "  - redirect_url: Expected a complete URL that starts with https:// or http://. [FIELD_PATTERN]",
      "[INVALID_INPUT] 2 problems:",
      "  - redirect: Unknown field "redirect". Did you mean "redirect_url"? [FIELD_UNKNOWN]",
      "  - redirect_url: This field is required (支付后返回的页面). [FIELD_REQUIRED]",
    ]
  `);
});
