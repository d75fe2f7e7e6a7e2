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
const wrong = upload(png, { after: { sign: "0".repeat(64) } });

beforeEach(() => {
  gateway.reset();
  gateway.events.removeAllListeners();
});

test("a request is kept with the time it came and its parts in the order of the body", async () => {
  const texts = Object.entries(signed(png)).map(([name, text]) => textPart(name, text));
  const before = new Date().toISOString();
  await send(gateway, raw(encode([filePart(png), ...texts])));
  const [request] = gateway.requests;
  expect(request?.parts).toEqual(["media", "mch_id", "media_hash", "sign_type", "sign"]);
  expect(request?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect((request?.at ?? "") >= before).toBe(true);
  expect(request?.sensitive).toEqual([]);
});

test("the oldest requests go first, and the stats counts on", async () => {
  for (const file of ["1", "2", "3", "4"]) await send(gateway, upload(Buffer.from(file)));
  await send(gateway, wrong);
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

test("of a long text no more is kept than 65,536 characters, and what is sent is sent in full", async () => {
  gateway.on(secapiMchUploadmedia).respond({ body: "名".repeat(70_000) });
  const { body } = await send(gateway, upload(png, { changes: { note: "x".repeat(66_000) } }));
  expect(body).toHaveLength(70_000);
  const [request] = gateway.requests;
  expect(request?.reply?.body).toHaveLength(65_536);
  expect(request?.reply?.size).toBe(210_000);
  expect(request?.fields["note"]).toHaveLength(65_536);
  expect(request?.signature?.valid).toBe(true);
  expect(request?.signature?.text.length).toBeLessThanOrEqual(65_536);
});

test("each request is told to listeners, and a refused one twice", async () => {
  const told: string[] = [];
  gateway.events.on("request", ({ operation }) => told.push(`request ${String(operation)}`));
  gateway.events.on("refusal", ({ refusal }) => told.push(`refusal ${String(refusal?.when)}`));
  await send(gateway, upload());
  await send(gateway, wrong);
  const request = "request secapi/mch/uploadmedia.post";
  expect(told).toEqual([request, request, "refusal wrong_signature"]);
});

test("a listener that throws, or rejects, is a warning: others are told and the answer goes out", async () => {
  const told: string[] = [];
  gateway.events.once("request", () => {
    throw new Error("thrown by a listener");
  });
  const rejecting = (): unknown => Promise.reject(new Error("rejected by a listener"));
  gateway.events.once("request", rejecting);
  gateway.events.on("request", ({ method }) => told.push(method));
  const warned: Error[] = [];
  const note = (warning: Error): number => warned.push(warning);
  process.on("warning", note);
  const warning = once(process, "warning");
  expect((await send(gateway, upload())).status).toBe(200);
  await warning;
  expect((await send(gateway, upload())).status).toBe(200);
  process.off("warning", note);
  expect(told).toEqual(["POST", "POST"]);
  expect(warned.map(({ message }) => message).sort()).toEqual([
    "rejected by a listener",
    "thrown by a listener",
  ]);
});
