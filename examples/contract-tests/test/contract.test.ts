import { createHash } from "node:crypto";
import { Agent } from "undici";
import { afterEach, expect, test } from "vitest";
import { WeChatPay } from "wechatpay-apiv2";
import { createGateway } from "wechatpay-apiv2/mock";
import "wechatpay-apiv2/mock/vitest";
import { secapiMchUploadmedia } from "wechatpay-apiv2/operations";
import { registerPhoto } from "../src/register-photo.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const gateway = createGateway({ merchants: [merchant] });
const wechatpay = clientWith(merchant.apiKey);

/** The production client, except for its dispatcher. */
function clientWith(apiKey: string): WeChatPay {
  const dispatcher = new Agent().compose(gateway.interceptor());
  return new WeChatPay({ mchId: merchant.mchId, apiKey, dispatcher });
}

/** A PNG of one pixel. */
const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}

afterEach(() => {
  gateway.reset();
});

test("uploads a photo and returns its media_id", async () => {
  const registration = await registerPhoto(wechatpay, { content: photo, filename: "face.png" });

  expect(registration).toEqual({ status: "registered", mediaId: expect.any(String) as unknown });
  expect(gateway.requests).toHaveLength(1);
  expect(gateway).toHaveUploaded({ mch_id: merchant.mchId, media_hash: md5(photo) });
  expect(gateway).toHaveVerified("HMAC-SHA256");
  expect(gateway.requests[0]?.files["media"]).toMatchObject({
    filename: "face.png",
    contentType: "image/png",
  });
});

test("rejects a text file named .png without sending it", async () => {
  const content = Buffer.from("not an image despite its name");
  const registration = await registerPhoto(wechatpay, { content, filename: "face.png" });

  expect(registration.status).toBe("invalid photo");
  expect(gateway.requests).toHaveLength(0);
});

test("uploads again after a broken connection", async () => {
  gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
  const registration = await registerPhoto(wechatpay, photo);

  expect(registration.status).toBe("registered");
  expect(gateway.requests.map(({ reply }) => reply?.status)).toEqual([undefined, 200]);
});

test("distinguishes a failing gateway from a rate limit", async () => {
  gateway.on(secapiMchUploadmedia).fail({ err_code: "SYSTEMERROR" });
  expect((await registerPhoto(wechatpay, photo)).status).toBe("retry later");
  // The SDK retried twice, since repeating an upload is harmless.
  expect(gateway.requests).toHaveLength(3);

  gateway.reset();
  gateway.on(secapiMchUploadmedia).respond({ status: 502, body: "Bad Gateway" });
  expect((await registerPhoto(wechatpay, photo)).status).toBe("retry later");

  gateway.reset();
  gateway.on(secapiMchUploadmedia).fail({ err_code: "FREQUENCY_LIMITED" });
  expect((await registerPhoto(wechatpay, photo)).status).toBe("rate limited");
  expect(gateway.requests).toHaveLength(1);
});

test("reports an incorrect API key as misconfiguration, which the gateway diagnoses", async () => {
  const registration = await registerPhoto(clientWith("ffffffffffffffffffffffffffffffff"), photo);

  expect(registration.status).toBe("misconfigured");
  expect(gateway).toHaveRefused("wrong_signature");
  const refusal = gateway.requests[0]?.refusal;
  expect(refusal?.message).toBe("签名校验失败，请检查后重试");
  expect(refusal?.diagnosis).toContain("expected sign to be");
});
