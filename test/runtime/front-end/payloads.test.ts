import { createSecretKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { configure } from "../../../runtime/configuration/configure.js";
import { WeChatPay } from "../../../generated/index.js";
import { app, jsapi } from "../../../generated/payloads/index.js";
import { signPayload } from "../../../runtime/front-end/sign-payload.js";
import type { ClientOptions } from "../../../runtime/index.js";
import { gatewaySign } from "../../support/replies.js";
import { secretsIn, loggedText } from "../../support/secrets.js";

const apiKey = "0123456789abcdef0123456789abcdef";
const merchant: ClientOptions = { mchId: "1900000109", apiKey };
const client = new WeChatPay(merchant);
const appId = "wxd678efh567hg6787";
const prepay_id = "wx2017033010242291fcfe0db70013231072";
const fixed = { nonce: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS", timestamp: "1490840662" };

describe("matches the example of the documentation", () => {
  const official = configure({
    ...merchant,
    apiKey: "qazwsxedcrfvtgbyhnujmikolp111111",
    signType: "MD5",
  });

  test("for JSAPI with MD5", () => {
    expect(signPayload(official, jsapi, { appId, prepay_id }, fixed)).toEqual({
      appId,
      timeStamp: "1490840662",
      nonceStr: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
      package: "prepay_id=wx2017033010242291fcfe0db70013231072",
      signType: "MD5",
      paySign: "22D9B4E54AB1950F51E0649E8810ACD6",
    });
  });

  test("for JSAPI with MD5 in the input, although the default is HMAC-SHA256", () => {
    const { paySign } = signPayload(
      configure({
        ...merchant,
        apiKey: createSecretKey("qazwsxedcrfvtgbyhnujmikolp111111", "utf8"),
      }),
      jsapi,
      { appId, prepay_id, signType: "MD5" },
      fixed,
    );
    expect(paySign).toBe("22D9B4E54AB1950F51E0649E8810ACD6");
  });
});

describe("the payload for a page in WeChat or a mini program", () => {
  test("is signed with HMAC-SHA256, as orders are by default", () => {
    const { paySign, ...signed } = client.frontEnd.jsapi({ appId, prepay_id });
    expect(signed.signType).toBe("HMAC-SHA256");
    expect(paySign).toBe(gatewaySign({ ...signed }, apiKey));
  });

  test("is signed with the client's signType", () => {
    const md5 = new WeChatPay({ ...merchant, signType: "MD5" });
    const { paySign, ...signed } = md5.frontEnd.jsapi({ appId, prepay_id });
    expect(signed.signType).toBe("MD5");
    expect(paySign).toBe(gatewaySign({ ...signed }, apiKey, "MD5"));
    const { signType } = md5.frontEnd.jsapi({ appId, prepay_id, signType: "HMAC-SHA256" });
    expect(signType).toBe("HMAC-SHA256");
  });

  test("has a new nonce each time, and the current second", () => {
    const before = Math.floor(Date.now() / 1000);
    const payloads = [1, 2].map(() => client.frontEnd.jsapi({ appId, prepay_id }));
    const after = Math.floor(Date.now() / 1000);
    for (const { nonceStr, timeStamp } of payloads) {
      expect(nonceStr).toMatch(/^[0-9a-f]{32}$/);
      expect(timeStamp).toMatch(/^[0-9]{10}$/);
      expect(Number(timeStamp)).toBeGreaterThanOrEqual(before);
      expect(Number(timeStamp)).toBeLessThanOrEqual(after);
    }
    expect(payloads[0]?.nonceStr).not.toBe(payloads[1]?.nonceStr);
  });
});

describe("the payload for an app", () => {
  const configuration = configure(merchant);

  test("has the fields of PayReq with the client's merchant, and no signature type", () => {
    const payload = signPayload(configuration, app, { appId, prepay_id }, fixed);
    const signed = {
      appid: appId,
      partnerid: "1900000109",
      prepayid: prepay_id,
      package: "Sign=WXPay",
      noncestr: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
      timestamp: "1490840662",
    };
    expect(payload).toEqual({ ...signed, sign: gatewaySign(signed, apiKey) });
  });

  test("is signed with MD5 if the order was", () => {
    const { sign, ...signed } = client.frontEnd.app({ appId, prepay_id, signType: "MD5" });
    expect(sign).toBe(gatewaySign(signed, apiKey, "MD5"));
  });

  test("pays a service provider's sub-merchant if one is passed", () => {
    const { sign, ...signed } = client.frontEnd.app({ appId, prepay_id, partnerId: "1900009231" });
    expect(signed.partnerid).toBe("1900009231");
    expect(sign).toBe(gatewaySign(signed, apiKey));
  });
});

describe("the URL for a mobile browser", () => {
  const mweb_url =
    "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx20161110163838f231619da20804912345&package=1037687096";

  test("is mweb_url with the page to return to in its query", () => {
    expect(client.frontEnd.h5({ mweb_url, redirect_url: "https://www.wechatpay.com.cn" })).toBe(
      `${mweb_url}&redirect_url=https%3A%2F%2Fwww.wechatpay.com.cn`,
    );
  });

  test("keeps the query, the fragment and Chinese characters of that page", () => {
    const redirect_url = "https://example.com/订单?no=1&paid=maybe#end";
    const url = new URL(client.frontEnd.h5({ mweb_url, redirect_url }));
    expect(url.searchParams.get("redirect_url")).toBe(redirect_url);
    expect(url.searchParams.get("package")).toBe("1037687096");
    expect(url.hash).toBe("");
  });

  test("accepts a page over plain HTTP", () => {
    expect(client.frontEnd.h5({ mweb_url, redirect_url: "http://example.com/" })).toBe(
      `${mweb_url}&redirect_url=http%3A%2F%2Fexample.com%2F`,
    );
  });

  test("accepts a URL object", () => {
    expect(client.frontEnd.h5({ mweb_url, redirect_url: new URL("https://example.com/a b") })).toBe(
      `${mweb_url}&redirect_url=https%3A%2F%2Fexample.com%2Fa%2520b`,
    );
  });
});

test("the application ID defaults to the client's", () => {
  const { frontEnd } = new WeChatPay({ ...merchant, appId });
  expect(frontEnd.jsapi({ prepay_id }).appId).toBe(appId);
  expect(frontEnd.app({ prepay_id }).appid).toBe(appId);
  expect(frontEnd.jsapi({ prepay_id, appId: "wx-other" }).appId).toBe("wx-other");
  expect(frontEnd.app({ prepay_id, appId: "wx-other" }).appid).toBe("wx-other");
});

test("neither the client nor its front end shows the API key", () => {
  const text = [loggedText(client), loggedText(client.frontEnd), JSON.stringify(client)].join();
  expect(secretsIn(text)).toEqual([]);
});

test("counts characters as the gateway does, by code points", () => {
  const mweb_url = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx1";
  const redirect_url = `https://shop.example/${"😀".repeat(2027)}`;
  const url = (target: string): string => client.frontEnd.h5({ mweb_url, redirect_url: target });
  expect(url(redirect_url)).toBe(`${mweb_url}&redirect_url=${encodeURIComponent(redirect_url)}`);
  expect(() => url(`${redirect_url}😀`)).toThrow(
    "Expected at most 2048 characters, received 2049.",
  );
});
