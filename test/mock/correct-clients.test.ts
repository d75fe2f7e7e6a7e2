import { setupServer } from "msw/node";
import { Agent, FormData as UndiciFormData, request } from "undici";
import { beforeEach, describe, expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { createGateway } from "../../mock/index.js";
import { images } from "../support/images.js";
import { send } from "./support/send.js";
import {
  bmp,
  encode,
  fieldsOf,
  filePart,
  isSigned,
  jpeg,
  merchant,
  origin,
  path,
  png,
  raw,
  signed,
  textPart,
  upload,
} from "./support/upload.js";
import type { RawPart, Upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], now: () => 0 });
const dispatcher = new Agent().compose(gateway.interceptor());

beforeEach(() => {
  gateway.reset();
});

const texts = (): RawPart[] =>
  Object.entries(signed(png)).map(([name, value]) => textPart(name, value));
const padTo2Mb = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(2 * 1024 * 1024 - bytes.length)]);
const withBoundary = (boundary: string): Upload =>
  raw(encode([...texts(), filePart(png)], boundary), `multipart/form-data; boundary=${boundary}`);
const withContentType = (contentType: string): Upload =>
  raw(encode([...texts(), filePart(png)]), contentType);

describe("accepts a correct client", () => {
  test.each<[string, Upload]>([
    ["HMAC-SHA256", upload()],
    ["MD5", upload(png, { type: "MD5" })],
    ["MD5 without sign_type", upload(png, { type: "none" })],
    ["a JPEG", upload(jpeg, { part: filePart(jpeg, "x.jpg", "image/jpeg") })],
    [
      "a JPEG named .jpeg, as image/jpg",
      upload(jpeg, { part: filePart(jpeg, "x.jpeg", "image/jpg") }),
    ],
    ["a BMP", upload(bmp, { part: filePart(bmp, "x.bmp", "image/bmp") })],
    ["a real PNG", upload(images.png)],
    ["a file of exactly 2 MB", upload(padTo2Mb(jpeg))],
    ["the file first", raw(encode([filePart(png), ...texts()]))],
    [
      "the file in the middle",
      raw(encode([...texts().slice(2), filePart(png), ...texts().slice(0, 2)])),
    ],
    ["texts in reverse order", raw(encode([...texts().reverse(), filePart(png)]))],
    ["a signed unknown field", upload(png, { changes: { Zone: "门店 & <1>", a_1: "=" } })],
    ["an unsigned empty unknown field", upload(png, { changes: { remark: "" } })],
    [
      "a value with surrounding spaces and line endings",
      upload(png, { changes: { remark: " a\r\nb " } }),
    ],
    ["a boundary of a browser", withBoundary("----WebKitFormBoundary7MA4YWxkTrZu0gW")],
    ["a boundary of curl", withBoundary("------------------------d74496d66958873e")],
    ["a boundary of 70 characters", withBoundary("'()+_,-./:=?".repeat(6).slice(0, 70))],
    [
      "a charset in Content-Type",
      withContentType("multipart/form-data; charset=utf-8; boundary=b0"),
    ],
    ["Content-Type in another case", withContentType("Multipart/Form-Data;BOUNDARY=b0")],
    ["a filename with an escaped quote", upload(png, { part: filePart(png, 'a\\"b.png') })],
    [
      "part headers in another case, with an extra one",
      raw(
        encode([
          ...texts().map(({ headers, content }) => ({ headers: headers.toLowerCase(), content })),
          {
            ...filePart(png),
            headers: `${filePart(png).headers}\r\nContent-Length: ${png.length}`,
          },
        ]),
      ),
    ],
    ["no line ending after the closing boundary", raw(upload().body.subarray(0, -2))],
    [
      "a file that contains a text like a boundary",
      upload(Buffer.concat([png, Buffer.from("\n--b0--\r\n-b0\r\n--b")])),
    ],
  ])("that sends raw bytes: %s", async (_, { headers, body }) => {
    const sent = await send(gateway, { headers, body });
    expect(gateway.requests[0]?.refusal).toBeNull();
    expect(sent.fields).toMatchObject({ return_code: "SUCCESS", result_code: "SUCCESS" });
    expect(sent.diagnosis).toBe("");
  });

  test("that uploads ten times in one second", async () => {
    for (let call = 0; call < 10; call += 1) await send(gateway, upload());
    expect(gateway.requests.map(({ refusal }) => refusal)).toEqual(Array(10).fill(null));
  });

  test("that uses undici's request with undici's FormData", async () => {
    const body = new UndiciFormData();
    for (const [name, value] of Object.entries(signed(png))) body.set(name, value);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    const reply = await request(origin + path, { dispatcher, method: "POST", body });
    expect(isSigned(fieldsOf(await reply.body.text()), "HMAC-SHA256")).toBe(true);
    expect(gateway.requests[0]?.refusal).toBeNull();
  });

  test("that uses Node's fetch with Node's FormData, through MSW", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(signed(png))) body.set(name, value);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    const server = setupServer(...gateway.handlers);
    server.listen({ onUnhandledRequest: "error" });
    const reply = await fetch(origin + path, { method: "POST", body });
    server.close();
    expect(isSigned(fieldsOf(await reply.text()), "HMAC-SHA256")).toBe(true);
    expect(gateway.requests[0]?.refusal).toBeNull();
  });

  test.each(["MD5", "HMAC-SHA256"] as const)(
    "that is this SDK, signing with %s",
    async (signType) => {
      const wechatpay = new WeChatPay({ ...merchant, dispatcher, signType });
      const uploaded = [images.png, images.jpeg, images.bmp];
      for (const media of uploaded) await wechatpay.v2.secapi.mch.uploadmedia.post({ media });
      await wechatpay.close();
      expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    },
  );
});
