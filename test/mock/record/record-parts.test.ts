import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway, curlOf } from "../../../mock/index.js";
import type { ReceivedRequest } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { md5, merchant, path, png, raw, upload } from "../support/upload.js";
import { payMocks, sendPin } from "./support.js";

const other = { mchId: "1900000001", apiKey: "0123456789abcdef0123456789abcdef" };
const gateway = createGateway({ merchants: [other, merchant], rateLimit: false });
const cards = createGateway({ merchants: [merchant], mocks: payMocks });

beforeEach(() => {
  gateway.reset();
  cards.reset();
});

test("a record names its creator and the version of the package", () => {
  const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  const { creator } = gateway.record().log;
  expect(creator.name).toBe("wechatpay-apiv2/mock");
  expect(manifest).toContain(`\n  "version": "${creator.version}",\n`);
});

test.each([
  ["near.example:8443", `https://near.example:8443${path}`],
  ["a b", `https://api.mch.weixin.qq.com${path}`],
])("a request with the Host header %s is recorded with the URL %s", async (host, url) => {
  const { headers, body } = upload();
  await send(gateway, { body, headers: { ...headers, host } });
  expect(gateway.record().log.entries[0]?.request.url).toBe(url);
});

test("a diagnosis is recorded completely, or without signatures if the request has sensitive values", async () => {
  await send(gateway, upload(png, { after: { sign: "0".repeat(64) } }));
  expect(gateway.record().log.entries[0]?._refusal).toEqual(gateway.requests[0]?.refusal);
  expect(gateway.requests[0]?.refusal?.when).toBe("wrong_signature");
  const { diagnosis } = await sendPin(cards, "271828", "0".repeat(32));
  const [entry] = cards.record().log.entries;
  expect(entry?._refusal).toEqual({
    ...cards.requests[0]?.refusal,
    diagnosis: diagnosis
      .replace(/ \(the text of this reply is synthetic.*$/, "")
      .replace(/\b[0-9A-Fa-f]{32}\b/g, "***"),
  });
  expect(entry?._refusal?.diagnosis).toContain("***");
  expect(entry?.response.headers).toEqual([
    { name: "content-type", value: "text/xml; charset=utf-8" },
    { name: "x-wechatpay-mock-diagnosis", value: "***" },
  ]);
});

test("an unknown merchant leaves no verdict on the signature of the reply", async () => {
  gateway.on(secapiMchUploadmedia).respond({ body: "<xml><sign>0</sign></xml>" });
  await send(gateway, upload(png, { changes: { mch_id: "1" } }));
  await send(gateway, raw(Buffer.from("nothing"), "text/plain"));
  const verdicts = gateway.record().log.entries.map(({ response }) => response._signature);
  expect(verdicts).toEqual([null, null]);
});

test("the signature of a reply is verified with the key of the calling merchant", async () => {
  await send(gateway, upload());
  await send(gateway, upload(png, { changes: { mch_id: other.mchId }, key: other.apiKey }));
  const verdicts = gateway.record().log.entries.map(({ response }) => response._signature);
  const valid = { type: "HMAC-SHA256", valid: true };
  expect(verdicts).toEqual([valid, valid]);
});

test.each([
  "X-Apikey",
  "api-key",
  "x-token",
  "client-secret",
  "password",
  "passwd",
  "sessionid",
  "credentials",
])("redacts the header %s", async (name) => {
  const { headers, body } = upload();
  await send(gateway, { body, headers: { ...headers, [name]: "hidden" } });
  const record = gateway.record();
  expect(JSON.stringify(record)).not.toContain("hidden");
  expect(record.log.entries[0]?.request.headers).toContainEqual({
    name: name.toLowerCase(),
    value: "***",
  });
});

/** A received upload, reduced to its file. */
async function fileOnly(): Promise<ReceivedRequest> {
  await send(gateway, upload());
  const [request] = gateway.requests;
  if (request === undefined) throw new Error("No request was received.");
  const file = { filename: "x.png", contentType: undefined, size: 13, md5: md5(png) };
  return { ...request, parts: ["media"], files: { media: file } };
}

test("the command contains the method only if it is not the default, and a type only if one was received", async () => {
  const request = await fileOnly();
  const url = "https://127.0.0.1:1";
  const file = `-F 'media=@"x.png";filename="x.png"'`;
  const lines = (changes: Partial<ReceivedRequest>): string[] =>
    curlOf({ ...request, ...changes }, { url }).split(" \\\n  ");
  expect(lines({})).toEqual(["curl -sS", file, `'${url}${path}'`]);
  expect(lines({ method: "PUT" })).toEqual(["curl -sS", "-X 'PUT'", file, `'${url}${path}'`]);
  expect(lines({ parts: [] })).toEqual(["curl -sS", "-X 'POST'", `'${url}${path}'`]);
  expect(lines({ parts: [], method: "GET" })).toEqual(["curl -sS", "-X 'GET'", `'${url}${path}'`]);
});

test.each([
  ["ca", { ca: "-----BEGIN CERTIFICATE-----" }],
  ["cert", { cert: "-----BEGIN CERTIFICATE-----" }],
  ["key", { key: "-----BEGIN PRIVATE KEY-----" }],
])("rejects a PEM instead of the path of %s", async (name, options) => {
  const request = await fileOnly();
  expect(() => curlOf(request, { url: "https://127.0.0.1", ...options })).toThrow(
    expect.objectContaining({
      message: `[INVALID_OPTION] ${name}: Expected the path of a PEM file, received the PEM itself.`,
    }),
  );
});
