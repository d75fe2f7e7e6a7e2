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

/** The client of production, but for its dispatcher. */
function clientWith(apiKey: string): WeChatPay {
  const dispatcher = new Agent().compose(gateway.interceptor());
  return new WeChatPay({ mchId: merchant.mchId, apiKey, dispatcher });
}

/** The smallest PNG there is. */
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

test("a photo is uploaded, and its media_id comes back", async () => {
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

test("a text that is called .png is refused before anything is sent", async () => {
  const content = Buffer.from("not an image, whatever its name says");
  const registration = await registerPhoto(wechatpay, { content, filename: "face.png" });

  expect(registration.status).toBe("unusable");
  expect(gateway.requests).toHaveLength(0);
});

test("a connection that breaks is survived: the upload goes out once more", async () => {
  gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
  const registration = await registerPhoto(wechatpay, photo);

  expect(registration.status).toBe("registered");
  expect(gateway.requests.map(({ response }) => response?.status)).toEqual([undefined, 200]);
});

test("a gateway in trouble and a gateway that has too much of us are told apart", async () => {
  gateway.on(secapiMchUploadmedia).fail({ err_code: "SYSTEMERROR" });
  expect((await registerPhoto(wechatpay, photo)).status).toBe("later");
  // The SDK tried three times by itself, since a second upload does no harm.
  expect(gateway.requests).toHaveLength(3);

  gateway.reset();
  gateway.on(secapiMchUploadmedia).respond({ status: 502, body: "Bad Gateway" });
  expect((await registerPhoto(wechatpay, photo)).status).toBe("later");

  gateway.reset();
  gateway.on(secapiMchUploadmedia).fail({ err_code: "FREQUENCY_LIMITED" });
  expect((await registerPhoto(wechatpay, photo)).status).toBe("too fast");
  expect(gateway.requests).toHaveLength(1);
});

test("a wrong API key is a matter of configuration, and the gateway says what is wrong", async () => {
  const registration = await registerPhoto(clientWith("ffffffffffffffffffffffffffffffff"), photo);

  expect(registration.status).toBe("misconfigured");
  expect(gateway).toHaveRefused("wrong_signature");
  const refusal = gateway.requests[0]?.refusal;
  expect(refusal?.message).toBe("签名校验失败，请检查后重试");
  expect(refusal?.diagnosis).toContain("expected sign to be");
});
