/** Independent clients against the `wechatpay mock` command. */
import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Hash, Multipart, Wechatpay } from "wechatpay-axios-plugin";
import { certificateFiles } from "../support/certificates.js";
import type { CertificateFiles } from "../support/certificates.js";
import { images } from "../support/images.js";
import { startMock } from "./support/command.js";
import type { MockCommand } from "./support/command.js";
import { Curl, form } from "./support/curl.js";
import { sendWithOpenssl } from "./support/openssl.js";
import type { GatewayResponse } from "./support/send.js";
import { isSigned, md5, merchant, path, signed, upload } from "./support/upload.js";
import { refusals, replyTextOf } from "./mistakes/mistake.js";
import { parseReply } from "./mistakes/transports.js";

let curl: Curl;
let mock: MockCommand;
let foreign: CertificateFiles;
/** The path of the image that each client uploads. */
let file: string;

beforeAll(async () => {
  curl = await Curl.create();
  file = await curl.file("id-card.png", images.png);
  foreign = certificateFiles(merchant.mchId);
  // Editors add a trailing line ending.
  const apiKeyFile = await curl.file("key", `${merchant.apiKey}\n`);
  mock = await startMock(apiKeyFile);
});
afterAll(async () => {
  expect(await mock.stop()).toBe(0);
  foreign.remove();
  await curl.remove();
});

const merchantCertificate = (): string[] => ["--cert", mock.cert, "--key", mock.key];

/** Sends a request with curl, with the merchant's certificate by default. */
async function sendWithCurl(
  args: readonly string[],
  certificate = merchantCertificate(),
): Promise<GatewayResponse> {
  const url = args.some((arg) => arg.startsWith("https:")) ? [] : [mock.url + path];
  const { headers, body } = await curl.send("--cacert", mock.ca, ...certificate, ...args, ...url);
  return parseReply(`${headers}\r\n\r\n${body}`);
}

describe("curl, as in the official documentation", () => {
  test.each(["HMAC-SHA256", "MD5", "none"] as const)("uploads with sign_type %s", async (type) => {
    const { fields } = await sendWithCurl([
      ...form(signed(images.png, { type })),
      ...["-F", `media=@${file}`],
    ]);
    expect(fields).toMatchObject({ return_code: "SUCCESS", result_code: "SUCCESS" });
    expect(fields["media_id"]).toMatch(/^[\w-]{40,}$/);
    expect(isSigned(fields, type === "none" ? "MD5" : type)).toBe(true);
  });

  const media = (): string[] => ["-F", `media=@${file}`];
  const changed = (changes: Record<string, string>): string[] =>
    form(signed(images.png, { changes }));
  /** A correctly signed upload of other bytes. */
  const uploadOf = async (bytes: Buffer): Promise<string[]> => [
    ...form(signed(bytes)),
    ...["-F", `media=@${await curl.file("other.png", bytes)}`],
  ];
  const large = (bytes: number): Buffer => Buffer.concat([images.png, Buffer.alloc(bytes)]);
  const mistakes = [
    {
      title: "an unknown path",
      args: () => [...form(signed(images.png)), ...media(), `${mock.url}/v3/merchant/media/upload`],
      ...{ refusal: refusals.notFound, diagnosis: "received POST /v3/merchant/media/upload" },
    },
    {
      title: "GET",
      args: () => ["-G", "-d", "mch_id=1"],
      ...{ refusal: refusals.wrongMethod, diagnosis: "received GET" },
    },
    {
      title: "JSON",
      args: () => ["-H", "Content-Type: application/json", "-d", "{}"],
      ...{ refusal: refusals.malformed, diagnosis: "received application/json" },
    },
    {
      title: "-F media=<path>, without the @",
      args: () => [...form(signed(images.png)), "-F", `media=${file}`],
      ...{ refusal: refusals.notAFile, diagnosis: "received a text part" },
    },
    {
      title: "a key with a line ending",
      args: () => [...form(signed(images.png, { key: `${merchant.apiKey}\n` })), ...media()],
      ...{ refusal: refusals.invalidSignature, diagnosis: "the key has a trailing line ending" },
    },
    {
      title: "mch_id with letters",
      args: () => [...changed({ mch_id: "12a" }), ...media()],
      ...{ refusal: refusals.malformedMchId, diagnosis: 'received "12a"' },
    },
    {
      title: "mch_id that is too long",
      args: () => [...changed({ mch_id: "1".repeat(40) }), ...media()],
      ...{ refusal: refusals.mchIdLength, diagnosis: "received 40" },
    },
    {
      title: "an unknown mch_id",
      args: () => [...changed({ mch_id: "1230000110" }), ...media()],
      ...{ refusal: refusals.unknownMerchant, diagnosis: 'received "1230000110"' },
    },
    {
      title: "an unknown sign_type",
      args: () => [...changed({ sign_type: "HMAC_SHA256" }), ...media()],
      ...{ refusal: refusals.invalidField, diagnosis: 'received "HMAC_SHA256"' },
    },
    {
      title: "the digest of the file name",
      args: () => [...changed({ media_hash: md5("id-card.png") }), ...media()],
      ...{ refusal: refusals.hashMismatch, diagnosis: "it is the digest of the file name" },
    },
    {
      title: "a GIF named .png",
      args: () => uploadOf(images.gif),
      ...{ refusal: refusals.unknownFormat, diagnosis: "received a GIF" },
    },
    {
      title: "an image that is too large",
      args: () => uploadOf(large(2 * 1024 * 1024)),
      ...{ refusal: refusals.fileTooLarge, diagnosis: "at most 2097152 bytes" },
    },
    {
      title: "an image that is far too large",
      args: () => uploadOf(large(4 * 1024 * 1024)),
      ...{ refusal: refusals.bodyTooLarge, diagnosis: "expected a body of at most" },
    },
  ];

  test.each(mistakes)("is refused for $title", async ({ args, refusal, diagnosis }) => {
    const sent = await sendWithCurl(await args());
    expect(replyTextOf(sent)).toBe(refusal.text);
    expect(sent.diagnosis).toContain(diagnosis);
  });

  test("is refused with a different text for each of them", () => {
    expect(new Set(mistakes.map(({ refusal }) => refusal.text)).size).toBe(mistakes.length);
  });

  test("is refused without a certificate and with an untrusted one", async () => {
    const args = [...form(signed(images.png)), ...media()];
    expect(replyTextOf(await sendWithCurl(args, []))).toBe(refusals.noCertificate.text);
    const untrusted = ["--cert", foreign.cert, "--key", foreign.key];
    expect(replyTextOf(await sendWithCurl(args, untrusted))).toBe(
      refusals.untrustedCertificate.text,
    );
  });
});

describe("openssl s_client, with the bytes of a request", () => {
  const { headers, body } = upload(images.png);
  const send = async (...certificate: string[]): Promise<GatewayResponse> => {
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${mock.port}`,
      `Content-Type: ${headers["content-type"] ?? ""}`,
      `Content-Length: ${body.length}`,
      "Connection: close",
    ];
    const request = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
    const flags = ["-CAfile", mock.ca, ...certificate];
    return parseReply(await sendWithOpenssl(mock.port, flags, request));
  };

  test("uploads with the merchant's certificate", async () => {
    const { fields } = await send("-cert", mock.cert, "-key", mock.key);
    expect(fields["media_id"]).toMatch(/^[\w-]{40,}$/);
  });

  test("receives nginx's page without a certificate", async () => {
    const sent = await send();
    expect(replyTextOf(sent)).toBe(refusals.noCertificate.text);
    expect(sent.diagnosis).toContain("expected the merchant's client certificate, received none");
  });

  test("receives another page with an untrusted certificate", async () => {
    const sent = await send("-cert", foreign.cert, "-key", foreign.key);
    expect(replyTextOf(sent)).toBe(refusals.untrustedCertificate.text);
    expect(sent.diagnosis).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
  });
});

describe("wechatpay-axios-plugin", () => {
  const pem = (name: "ca" | "cert" | "key"): string => readFileSync(mock[name], "utf8");
  const tls = (): { ca: string; cert: string; key: string } => ({
    ...{ ca: pem("ca"), cert: pem("cert"), key: pem("key") },
  });
  /** The constructor requires APIv3 options, which this upload never uses. */
  const createClient = (): Wechatpay =>
    new Wechatpay({
      ...{ mchid: merchant.mchId, secret: merchant.apiKey, merchant: tls() },
      ...{ serial: "unused", privateKey: pem("key"), certs: { other: pem("cert") } },
      baseURL: `${mock.url}/`,
    });
  const signFields = (type: "MD5" | "HMAC-SHA256"): Record<string, string> => {
    const fields = {
      mch_id: merchant.mchId,
      media_hash: Hash.md5(images.png),
      sign_type: type,
    };
    return { ...fields, sign: Hash.sign(type, fields, Hash.keyObjectFrom(merchant.apiKey)) };
  };
  const buildForm = (type: "MD5" | "HMAC-SHA256"): Multipart => {
    const multipart = new Multipart();
    for (const [name, value] of Object.entries(signFields(type))) multipart.append(name, value);
    return multipart.append("media", images.png, "id-card.png");
  };
  /** Disables the client's transformation, which would sign the body as fields and serialize XML. */
  const untransformed = { transformRequest: [(body: unknown) => body] };

  test.each(["MD5", "HMAC-SHA256"] as const)(
    "uploads its own form signed with its own %s, and accepts the reply's signature",
    async (type) => {
      const body = buildForm(type);
      const httpsAgent = new Agent(tls());
      const { data } = await createClient()
        .chain("v2/secapi/mch/uploadmedia")
        .post(body.getBuffer(), { headers: body.getHeaders(), httpsAgent, ...untransformed });
      expect(data).toMatchObject({ return_code: "SUCCESS", result_code: "SUCCESS" });
      httpsAgent.destroy();
    },
  );

  test("sends nothing if its form passes through its signing step", async () => {
    const body = buildForm("MD5");
    for (const payload of [body, body.getBuffer()]) {
      const call = createClient()
        .chain("v2/secapi/mch/uploadmedia")
        .post(payload, { headers: body.getHeaders(), security: true });
      await expect(call).rejects.toThrow("merchant ID(undefined) doesn't matched the init one");
    }
  });

  test("sends fields as XML, and exposes the gateway's text and diagnosis", async () => {
    const call = createClient()
      .chain("v2/secapi/mch/uploadmedia")
      .post(signFields("MD5"), { security: true });
    await expect(call).rejects.toMatchObject({
      code: "EV2_RES_STATUS_CODE_NOT_SUCESS",
      response: { data: { return_code: "FAIL", return_msg: "参数填写有误，请检查后重试" } },
    });
    await expect(call).rejects.toHaveProperty(
      ["response", "headers", "x-wechatpay-mock-diagnosis"],
      encodeURIComponent(
        "expected Content-Type multipart/form-data, received text/xml; charset=utf-8",
      ),
    );
  });

  test("is refused if it streams the form, because the length is not announced", async () => {
    const body = buildForm("MD5");
    const httpsAgent = new Agent(tls());
    const call = createClient()
      .chain("v2/secapi/mch/uploadmedia")
      .post(body, { headers: body.getHeaders(), httpsAgent, ...untransformed });
    await expect(call).rejects.toHaveProperty(
      ["response", "headers", "x-wechatpay-mock-diagnosis"],
      encodeURIComponent("expected a Content-Length, received Transfer-Encoding: chunked"),
    );
    httpsAgent.destroy();
  });

  test("does not use its certificates if its signing is disabled", async () => {
    const body = buildForm("MD5");
    const call = createClient()
      .chain("v2/secapi/mch/uploadmedia")
      .post(body.getBuffer(), { headers: body.getHeaders(), security: true, ...untransformed });
    await expect(call).rejects.toMatchObject({ code: "SELF_SIGNED_CERT_IN_CHAIN" });
  });
});

// The last test, because the uploads above count too.
test("the eleventh upload in one second by curl is rate-limited", async () => {
  const one = ["--cacert", mock.ca, ...merchantCertificate(), ...form(signed(images.png))];
  const calls = Array.from({ length: 11 }, () => [...one, "-F", `media=@${file}`, mock.url + path]);
  const args = calls.flatMap((call) => ["--next", ...call]).slice(1);
  const { body } = await curl.send(...args);
  expect(body).toContain("<err_code><![CDATA[FREQUENCY_LIMITED]]></err_code>");
});
