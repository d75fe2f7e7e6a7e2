/** The exact messages about invalid input of a payload. */
import { expect, test } from "vitest";
import { Client, ValidationError } from "../../../runtime/index.js";

const { frontEnd } = new Client({
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

test("input that is not an object", () => {
  expect([
    ...messagesOf("jsapi", undefined, "wx2017", [prepay_id], null),
    ...messagesOf("app", 7),
    ...messagesOf("h5", undefined),
  ]).toMatchInlineSnapshot(`
    [
      "[INVALID_INPUT] input: must be an object of appId, prepay_id, signType.",
      "[INVALID_INPUT] input: must be an object of appId, prepay_id, signType.",
      "[INVALID_INPUT] input: must be an object of appId, prepay_id, signType.",
      "[INVALID_INPUT] input: must be an object of appId, prepay_id, signType.",
      "[INVALID_INPUT] input: must be an object of appId, prepay_id, partnerId, signType.",
      "[INVALID_INPUT] input: must be an object of mweb_url, redirect_url.",
    ]
  `);
});

test("input of jsapi", () => {
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
      "  - appId: is missing (应用ID); give it here, or give the client the option appId. [FIELD_REQUIRED]",
      "  - prepay_id: is missing (预支付交易会话标识). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: is missing (应用ID); give it here, or give the client the option appId. [FIELD_REQUIRED]",
      "  - prepay_id: is missing (预支付交易会话标识). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: must be text. [FIELD_TYPE]",
      "  - prepay_id: must be text. [FIELD_TYPE]",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: has 33 characters; 32 are allowed. [FIELD_TOO_LONG]",
      "  - prepay_id: has 65 characters; 64 are allowed. [FIELD_TOO_LONG]",
      "[INVALID_INPUT] prepay_id: is put after \`prepay_id=\` here; give the ID alone.",
      "[INVALID_INPUT] 2 problems:",
      "  - appId: has white space or other characters that no ID has. [FIELD_PATTERN]",
      "  - prepay_id: has white space or other characters that no ID has. [FIELD_PATTERN]",
      "[INVALID_INPUT] prepay_id: has white space or other characters that no ID has.",
      "[INVALID_INPUT] signType: must be "HMAC-SHA256" or "MD5", to the letter.",
      "[INVALID_INPUT] signType: must be "HMAC-SHA256" or "MD5", to the letter.",
      "[INVALID_INPUT] 3 problems:",
      "  - appid: is no field here; write appId. [FIELD_UNKNOWN]",
      "  - nonce_str: is no field here; there are appId, prepay_id, signType. [FIELD_UNKNOWN]",
      "  - appId: is missing (应用ID); give it here, or give the client the option appId. [FIELD_REQUIRED]",
    ]
  `);
});

test("input of app", () => {
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
      "  - appId: is missing (应用ID); give it here, or give the client the option appId. [FIELD_REQUIRED]",
      "  - prepay_id: is missing (预支付交易会话标识). [FIELD_REQUIRED]",
      "[INVALID_INPUT] partnerId: is missing (商户号).",
      "[INVALID_INPUT] partnerId: must be text.",
      "[INVALID_INPUT] partnerid: is no field here; write partnerId.",
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

test("input of h5", () => {
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
      "  - mweb_url: is missing (支付跳转链接). [FIELD_REQUIRED]",
      "  - redirect_url: is missing (支付后返回的页面). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: is missing (支付跳转链接). [FIELD_REQUIRED]",
      "  - redirect_url: is missing (支付后返回的页面). [FIELD_REQUIRED]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: must be text. [FIELD_TYPE]",
      "  - redirect_url: must be text. [FIELD_TYPE]",
      "[INVALID_INPUT] mweb_url: is no https URL with a query, as orders answer it; give it as it came.",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: is no https URL with a query, as orders answer it; give it as it came. [FIELD_PATTERN]",
      "  - redirect_url: must be a whole URL, with https:// in front. [FIELD_PATTERN]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: is no https URL with a query, as orders answer it; give it as it came. [FIELD_PATTERN]",
      "  - redirect_url: must be a whole URL, with https:// in front. [FIELD_PATTERN]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: is no https URL with a query, as orders answer it; give it as it came. [FIELD_PATTERN]",
      "  - redirect_url: has 2068 characters; 2048 are allowed. [FIELD_TOO_LONG]",
      "[INVALID_INPUT] 2 problems:",
      "  - mweb_url: has a redirect_url already; give it as it came. [FIELD_PATTERN]",
      "  - redirect_url: must be a whole URL, with https:// in front. [FIELD_PATTERN]",
      "[INVALID_INPUT] 2 problems:",
      "  - redirect: is no field here; write redirect_url. [FIELD_UNKNOWN]",
      "  - redirect_url: is missing (支付后返回的页面). [FIELD_REQUIRED]",
    ]
  `);
});
