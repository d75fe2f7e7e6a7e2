import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import type { ClientOptions, Operation } from "../../runtime/index.js";
import { Client } from "../../runtime/index.js";
import { images } from "../support/images.js";
import type { PlainServer } from "../support/plain-server.js";
import { httpReply, plainServer } from "../support/plain-server.js";
import { gatewaySign, xml } from "../support/replies.js";
import { integer, json, query, text, withFields } from "./support/operations.js";

/*
 * Requests on the wire, byte by byte. A golden file is the request as received, with the boundary and the port
 * replaced by placeholders and the image by its length and digest. To accept a change, run
 * UPDATE_GOLDEN=1 npx vitest run test/runtime/wire.test.ts, and read the diff.
 */
const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const upload = { ...secapiMchUploadmedia, mutualTLS: false } satisfies typeof secapiMchUploadmedia;
const fields = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const uploaded = httpReply(xml({ ...fields, sign: gatewaySign(fields, merchant.apiKey) }));

let gateway: PlainServer | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await gateway?.close();
});

async function requestOf(
  input: object,
  options: Partial<ClientOptions> = {},
  operation: Operation = upload,
): Promise<Buffer> {
  gateway = await plainServer(({ socket }) => socket.write(uploaded));
  const client = new Client({
    ...merchant,
    baseUrl: gateway.url,
    allowPlainHttp: true,
    ...options,
  });
  await client.call(operation, input, { headers: { "X-Request-Id": "7" } });
  await client.close();
  const [request] = gateway.requests;
  if (request === undefined) throw new Error("No request was received.");
  return request;
}

function golden(request: Buffer, image = Buffer.from("no image")): string {
  const text = request.toString("latin1").replaceAll(image.toString("latin1"), () => {
    const md5 = createHash("md5").update(image).digest("hex");
    return `<${image.length} bytes, md5 ${md5}>`;
  });
  const boundary = /boundary=(\S+)/.exec(text)?.[1] ?? "none";
  return text.replaceAll(boundary, "BOUNDARY").replace(/127\.0\.0\.1:\d+/, "127.0.0.1:PORT");
}

function expectGolden(name: string, actual: string): void {
  const file = new URL(`golden/${name}.http`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] !== undefined) writeFileSync(file, actual, "latin1");
  expect(actual).toBe(readFileSync(file, "latin1"));
}

describe("the request on the wire", () => {
  test("is signed with HMAC-SHA256 and contains the file at a path", async () => {
    const media = new URL("../../examples/id-card.png", import.meta.url);
    expectGolden("upload-hmac-png", golden(await requestOf({ media }), images.png));
  });

  test("is signed with MD5 and contains the given bytes", async () => {
    const request = await requestOf({ media: images.jpeg }, { signType: "MD5" });
    expectGolden("upload-md5-jpeg", golden(request, images.jpeg));
  });

  test("has a corrected filename and media type", async () => {
    const media = { content: images.bmp, filename: "scan 1.png", contentType: "image/png" };
    expectGolden("upload-corrected-bmp", golden(await requestOf({ media }), images.bmp));
  });

  test("has another filename if the given one cannot be sent", async () => {
    const media = new File([new Uint8Array(images.png)], "身份证.png");
    expectGolden("upload-unsendable-name", golden(await requestOf({ media }), images.png));
  });

  test("is XML without a declaration, with CDATA for markup, and with amounts and JSON as text", async () => {
    const order = withFields([
      text("body"),
      text("attach"),
      json("detail", { type: "object", members: [] }),
      integer("total_fee"),
    ]);
    const input = { body: "图片 1", attach: "a&b]]>\r\n", total_fee: 888, detail: { id: "<1>" } };
    expectGolden("order-hmac-xml", golden(await requestOf(input, {}, order)));
  });

  test("has its fields in the URL, and neither a body nor headers that describe one", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_490_840_662_000 });
    const request = await requestOf({ note: "图 a+b&c" }, { signType: "MD5" }, query);
    expectGolden("state-md5-query", golden(request));
  });

  test("contains an image with line breaks and dashes unchanged", async () => {
    const media = Buffer.concat([images.png, Buffer.from("\r\n------wechatpay\r\n--\r\n")]);
    const request = await requestOf({ media });
    const head = request.indexOf("\r\n\r\n") + 4;
    expect(request.indexOf(media)).toBeGreaterThan(head);
    expect(request.toString("latin1")).toContain(`content-length: ${request.length - head}`);
  });

  test("has a new boundary each time, unquoted and long enough not to be guessed", async () => {
    const boundaries = new Set<string>();
    for (let call = 0; call < 5; call++) {
      const text = (await requestOf({ media: images.png })).toString("latin1");
      const boundary = /\r\ncontent-type: multipart\/form-data; boundary=([A-Za-z0-9-]+)\r\n/.exec(
        text,
      );
      boundaries.add(boundary?.[1] ?? "");
      await gateway?.close();
    }
    expect(boundaries.size).toBe(5);
    for (const boundary of boundaries) expect(boundary).toMatch(/^----wechatpay[0-9a-f]{32}$/);
  });
});
