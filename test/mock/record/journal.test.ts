import { once } from "node:events";
import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import {
  encode,
  filePart,
  merchant,
  png,
  raw,
  signed,
  textPart,
  upload,
} from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false, keepRequests: 3 });
const wronglySigned = upload(png, { after: { sign: "0".repeat(64) } });

beforeEach(() => {
  gateway.reset();
  gateway.events.removeAllListeners();
});

test("keeps the time of a request and the order of its parts", async () => {
  const texts = Object.entries(signed(png)).map(([name, text]) => textPart(name, text));
  const before = new Date().toISOString();
  await send(gateway, raw(encode([filePart(png), ...texts])));
  const [request] = gateway.requests;
  expect(request?.parts).toEqual(["media", "mch_id", "media_hash", "sign_type", "sign"]);
  expect(request?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect((request?.at ?? "") >= before).toBe(true);
  expect(request?.sensitive).toEqual([]);
});

test("drops the oldest requests, but keeps counting them", async () => {
  for (const file of ["1", "2", "3", "4"]) await send(gateway, upload(Buffer.from(file)));
  await send(gateway, wronglySigned);
  await send(gateway, upload());
  expect(gateway.requests).toHaveLength(3);
  expect(gateway.requests.map(({ refusal }) => refusal?.when)).toEqual([
    "wrong_format",
    "wrong_signature",
    undefined,
  ]);
  expect(gateway.stats).toEqual({
    requests: 6,
    accepted: 1,
    refused: { wrong_format: 4, wrong_signature: 1 },
  });
  gateway.reset();
  expect(gateway.stats).toEqual({ requests: 0, accepted: 0, refused: {} });
});

test("truncates kept texts to 65,536 characters, but sends responses completely", async () => {
  gateway.on(secapiMchUploadmedia).respond({ body: "名".repeat(70_000) });
  const { body } = await send(gateway, upload(png, { changes: { note: "x".repeat(66_000) } }));
  expect(body).toHaveLength(70_000);
  const [request] = gateway.requests;
  expect(request?.response?.body).toHaveLength(65_536);
  expect(request?.response?.size).toBe(210_000);
  expect(request?.fields["note"]).toHaveLength(65_536);
  expect(request?.signature?.valid).toBe(true);
  expect(request?.signature?.text.length).toBeLessThanOrEqual(65_536);
});

test("emits 'request' for each request and 'refusal' for each refused one", async () => {
  const events: string[] = [];
  gateway.events.on("request", ({ operation }) => events.push(`request ${String(operation)}`));
  gateway.events.on("refusal", ({ refusal }) => events.push(`refusal ${String(refusal?.when)}`));
  await send(gateway, upload());
  await send(gateway, wronglySigned);
  const request = "request secapi/mch/uploadmedia.post";
  expect(events).toEqual([request, request, "refusal wrong_signature"]);
});

test("warns if a listener throws or rejects, and still calls the others and responds", async () => {
  const methods: string[] = [];
  gateway.events.once("request", () => {
    throw new Error("thrown by a listener");
  });
  const rejecting = (): unknown => Promise.reject(new Error("rejected by a listener"));
  gateway.events.once("request", rejecting);
  gateway.events.on("request", ({ method }) => methods.push(method));
  const warnings: Error[] = [];
  const collect = (warning: Error): number => warnings.push(warning);
  process.on("warning", collect);
  const warning = once(process, "warning");
  expect((await send(gateway, upload())).status).toBe(200);
  await warning;
  expect((await send(gateway, upload())).status).toBe(200);
  process.off("warning", collect);
  expect(methods).toEqual(["POST", "POST"]);
  expect(warnings.map(({ message }) => message).sort()).toEqual([
    "rejected by a listener",
    "thrown by a listener",
  ]);
});
