import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import type { ClientOptions, InputOf } from "../../runtime/index.js";
import { Client } from "../../runtime/index.js";
import { images } from "../lab/images.js";
import type { PlainServer } from "../lab/plain-server.js";
import { httpReply, plainServer } from "../lab/plain-server.js";
import { gatewaySign, xml } from "../lab/replies.js";

/*
 * What goes over the wire, byte by byte. A golden file is the request as it arrived; only what is random or
 * not text is replaced: the boundary, the port, and the image by its length and digest. To accept a change:
 * UPDATE_GOLDEN=1 npx vitest run test/runtime/wire.test.ts, and read the diff.
 */
const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const upload = { ...secapiMchUploadmedia, mutualTLS: false } satisfies typeof secapiMchUploadmedia;
const fields = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const accepted = httpReply(xml({ ...fields, sign: gatewaySign(fields, merchant.apiKey) }));

let lab: PlainServer | undefined;
afterEach(async () => {
  await lab?.close();
});

async function requestOf(
  input: InputOf<typeof upload>,
  options: Partial<ClientOptions> = {},
): Promise<Buffer> {
  lab = await plainServer(({ socket }) => socket.write(accepted));
  const client = new Client({ ...merchant, baseUrl: lab.url, allowPlainHttp: true, ...options });
  await client.call(upload, input, { headers: { "X-Request-Id": "7" } });
  await client.close();
  const [request] = lab.requests;
  if (request === undefined) throw new Error("Nothing arrived.");
  return request;
}

function golden(request: Buffer, image: Buffer): string {
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

describe("the request as it goes over the wire", () => {
  test("HMAC-SHA256, a path", async () => {
    const media = new URL("../../examples/id-card.png", import.meta.url);
    expectGolden("upload-hmac-png", golden(await requestOf({ media }), images.png));
  });

  test("MD5, bytes", async () => {
    const request = await requestOf({ media: images.jpeg }, { signType: "MD5" });
    expectGolden("upload-md5-jpeg", golden(request, images.jpeg));
  });

  test("a name and a media type that were corrected", async () => {
    const media = { content: images.bmp, filename: "scan 1.png", contentType: "image/png" };
    expectGolden("upload-corrected-bmp", golden(await requestOf({ media }), images.bmp));
  });

  test("a name that cannot be sent", async () => {
    const media = new File([new Uint8Array(images.png)], "身份证.png");
    expectGolden("upload-unsendable-name", golden(await requestOf({ media }), images.png));
  });

  test("an image that contains line breaks and dashes goes through unchanged", async () => {
    const media = Buffer.concat([images.png, Buffer.from("\r\n------wechatpay\r\n--\r\n")]);
    const request = await requestOf({ media });
    const head = request.indexOf("\r\n\r\n") + 4;
    expect(request.indexOf(media)).toBeGreaterThan(head);
    expect(request.toString("latin1")).toContain(`content-length: ${request.length - head}`);
  });

  test("the boundary is new each time, unquoted, and long enough not to be guessed", async () => {
    const boundaries = new Set<string>();
    for (let call = 0; call < 5; call++) {
      const text = (await requestOf({ media: images.png })).toString("latin1");
      const boundary = /\r\ncontent-type: multipart\/form-data; boundary=([A-Za-z0-9-]+)\r\n/.exec(
        text,
      );
      boundaries.add(boundary?.[1] ?? "");
      await lab?.close();
    }
    expect(boundaries.size).toBe(5);
    for (const boundary of boundaries) expect(boundary).toMatch(/^----wechatpay[0-9a-f]{32}$/);
  });
});
