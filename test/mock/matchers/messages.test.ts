import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway, matchers } from "../../../mock/index.js";
import type { ReceivedRequest } from "../../../mock/index.js";
import type { MatcherContext } from "../../../mock/matchers/expectations.js";
import { send } from "../support/send.js";
import { jpeg, md5, merchant, path, png, upload } from "../support/upload.js";
import { pay, payMocks, sendPin } from "../record/support.js";

/** A minimal test framework, whose messages do not depend on a version. */
const framework: MatcherContext = {
  equals: (one, other) => one === other,
  utils: {
    diff: (expected, received) => `- ${JSON.stringify(expected)}\n+ ${JSON.stringify(received)}`,
    stringify: (value) => JSON.stringify(value),
  },
};
const { toHaveReceived, toHaveRefused, toHaveSeenCertificateOf, toHaveUploaded, toHaveVerified } =
  matchers;

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const cards = createGateway({ merchants: [merchant], mocks: payMocks });

beforeEach(() => {
  gateway.reset();
  cards.reset();
});

/** The line that describes an upload, up to its result. */
function line(number: number, file = png, lastPart = `media=(13 bytes, MD5 ${md5(png)})`): string {
  const { sign = "" } = gateway.requests[number - 1]?.fields ?? {};
  return `  ${number}. POST ${path} mch_id=1230000109 media_hash=${md5(file)} sign_type=HMAC-SHA256 sign=${sign} ${lastPart} → `;
}

test("if nothing was received, each matcher says only that", () => {
  const messages = [
    toHaveReceived.call(framework, gateway, secapiMchUploadmedia, { mch_id: "1", sign: "2" }),
    toHaveUploaded.call(framework, gateway),
    toHaveRefused.call(framework, gateway),
    toHaveVerified.call(framework, gateway, "MD5"),
    toHaveSeenCertificateOf.call(framework, gateway, "1"),
  ].map(({ pass, message }) => [pass, message()]);
  expect(messages).toEqual([
    [
      false,
      `Expected a request to ${secapiMchUploadmedia.id} with mch_id "1", sign "2".\n\nReceived no request.`,
    ],
    [false, "Expected an accepted upload.\n\nReceived no request."],
    [false, "Expected a refused request.\n\nReceived no request."],
    [false, "Expected every accepted request to be signed with MD5.\n\nReceived no request."],
    [false, "Expected a trusted certificate with the subject CN 1.\n\nReceived no request."],
  ]);
});

test("a received request is shown in one line with its result", async () => {
  await send(gateway, upload());
  const received = `Received 1 request:\n${line(1)}accepted`;
  const messages = [
    toHaveReceived.call(framework, gateway, secapiMchUploadmedia),
    toHaveUploaded.call(framework, gateway, { mch_id: merchant.mchId }),
    toHaveRefused.call(framework, gateway, "rate_limited"),
    toHaveVerified.call(framework, gateway, "HMAC-SHA256"),
    toHaveVerified.call(framework, gateway, "MD5"),
    toHaveSeenCertificateOf.call(framework, gateway, "1"),
  ].map(({ pass, message }) => [pass, message()]);
  expect(messages).toEqual([
    [true, `Expected no request to ${secapiMchUploadmedia.id}.\n\n${received}`],
    [true, `Expected no accepted upload with mch_id "1230000109".\n\n${received}`],
    [false, `Expected a refused request (rate_limited).\n\n${received}`],
    [true, `Expected not every accepted request to be signed with HMAC-SHA256.\n\n${received}`],
    [
      false,
      `Expected every accepted request to be signed with MD5.\n\nReceived other signatures in 1 request: HMAC-SHA256.\n\n${received}`,
    ],
    [
      false,
      `Expected a trusted certificate with the subject CN 1.\n\nReceived certificates: none.\n\n${received}`,
    ],
  ]);
});

test("the closest request is the latest of those with the most matching fields", async () => {
  await send(gateway, upload(jpeg));
  await send(gateway, upload());
  await send(gateway, upload());
  await send(gateway, upload(jpeg));
  const { pass, message } = toHaveUploaded.call(framework, gateway, {
    media_hash: md5(png),
    mch_id: "1",
    sign_type: "HMAC-SHA256",
  });
  expect(pass).toBe(false);
  const received = { media_hash: md5(png), mch_id: "1230000109", sign_type: "HMAC-SHA256" };
  expect(message().split("\n\n").at(-1)).toBe(
    `The closest is request 3:\n- ${JSON.stringify({ ...received, mch_id: "1" })}\n+ ${JSON.stringify(received)}`,
  );
});

test("accepts a framework that returns no diff", async () => {
  await send(gateway, upload());
  const withoutDiff = { ...framework, utils: { ...framework.utils, diff: () => undefined } };
  const { message } = toHaveUploaded.call(withoutDiff, gateway, { mch_id: "1" });
  expect(message()).toMatch(/The closest is request 1:\n$/);
});

test("a diff redacts sensitive values on both sides, but shows that they differ", async () => {
  await sendPin(cards, "271828");
  const different = toHaveReceived.call(framework, cards, pay, { pin: "314159", who: "1" });
  expect(different.message()).toBe(
    [
      'Expected a request to pay/card.post with pin ***, who "1".',
      "Received 1 request:\n  1. POST /pay/card who=1230000109 pin=*** seal=*** → accepted",
      'The closest is request 1:\n- {"pin":"*** (different)","who":"1"}\n+ {"pin":"***","who":"1230000109"}',
    ].join("\n\n"),
  );
  const equal = toHaveReceived.call(framework, cards, pay, { pin: "271828", who: "1" });
  expect(equal.message()).toContain(
    '- {"pin":"***","who":"1"}\n+ {"pin":"***","who":"1230000109"}',
  );
});

test("ignores requests to another operation, and requests without a file", async () => {
  await sendPin(cards, "271828");
  expect(toHaveReceived.call(framework, cards, secapiMchUploadmedia).pass).toBe(false);
  expect(toHaveUploaded.call(framework, cards).pass).toBe(false);
  expect(toHaveUploaded.call(framework, cards, { pin: "314159" }).message()).not.toMatch(
    /314159|closest/,
  );
});

test("shows the situation and the diagnosis of a refused request", async () => {
  await send(
    gateway,
    upload(jpeg, {
      part: { headers: 'Content-Disposition: form-data; name="note"', content: "x" },
    }),
  );
  const [request] = gateway.requests;
  const { pass, message } = toHaveRefused.call(framework, gateway);
  expect(pass).toBe(true);
  expect(message()).toBe(
    `Expected no refused request.\n\nReceived 1 request:\n${line(1, jpeg, "note=x")}refused (${request?.refusal?.when ?? ""}): ${request?.refusal?.diagnosis ?? ""}`,
  );
  expect(toHaveRefused.call(framework, gateway, request?.refusal?.when).pass).toBe(true);
  expect(toHaveRefused.call(framework, gateway, "rate_limited").pass).toBe(false);
  expect(toHaveVerified.call(framework, gateway, "HMAC-SHA256").pass).toBe(false);
});

test("truncates values after 400 characters and keeps them on one line", async () => {
  const notes = { one: `${"a".repeat(399)}\n`, two: "b".repeat(401), three: 'c\t"\u0007' };
  await send(gateway, upload(png, { changes: notes }));
  expect(toHaveUploaded.call(framework, gateway).message()).toContain(
    ` one=${"a".repeat(399)}\\n two=${"b".repeat(400)}… three=c\\t"\\u0007 sign=`,
  );
});

test("lists at most twenty requests", () => {
  const [of20, of21] = [20, 21].map((count) => ({
    stats: {},
    requests: Array.from({ length: count }, (): Partial<ReceivedRequest> => ({
      method: "GET",
      path: "/",
      parts: [],
      files: {},
      refusal: null,
    })),
  }));
  const lines = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `  ${from + index}. GET / → accepted`);
  expect(toHaveRefused.call(framework, of20).message().split("\n").slice(2)).toEqual([
    "Received 20 requests:",
    ...lines(1, 20),
  ]);
  expect(toHaveRefused.call(framework, of21).message().split("\n").slice(2)).toEqual([
    "Received 21 requests:",
    "  … 1 more",
    ...lines(2, 21),
  ]);
});

test("lists each other signature type once, and a missing signature as none", () => {
  const signature = (type: string | null): object => ({
    method: "GET",
    path: "/",
    parts: [],
    files: {},
    refusal: null,
    signature: type === null ? null : { type },
  });
  const several = { stats: {}, requests: ["MD5", null, "HMAC-SHA256", null].map(signature) };
  expect(toHaveVerified.call(framework, several, "MD5").message()).toContain(
    "\n\nReceived other signatures in 3 requests: none, HMAC-SHA256.\n\nReceived 4 requests:",
  );
});

test("matches a trusted certificate by its subject CN", () => {
  const gatewayWith = (certificate: object | null, refusal: object | null = null): object => ({
    stats: {},
    requests: [{ method: "GET", path: "/", parts: [], files: {}, certificate, refusal }],
  });
  const known = { subject: "O=x, CN=12", commonName: "12", trusted: true };
  const passes = (gatewayLike: object): boolean =>
    toHaveSeenCertificateOf.call(framework, gatewayLike, "12").pass;
  expect(passes(gatewayWith(known))).toBe(true);
  expect(passes(gatewayWith(known, { when: "wrong_signature", diagnosis: "d" }))).toBe(true);
  expect(passes(gatewayWith({ ...known, commonName: "123" }))).toBe(false);
  expect(passes(gatewayWith({ ...known, trusted: false }))).toBe(false);
  expect(passes(gatewayWith(null))).toBe(false);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a text", "gateway"],
  ["an object without requests", { stats: {} }],
  ["an object whose requests are not an array", { stats: {}, requests: {} }],
  ["an object without stats", { requests: [] }],
  ["a function", () => gateway],
])("rejects %s instead of a gateway", (_, value) => {
  expect(() => toHaveRefused.call(framework, value)).toThrow(
    new TypeError("Expected a gateway created by createGateway(), as in expect(gateway)."),
  );
});
