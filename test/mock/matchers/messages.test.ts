import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway, matchers } from "../../../mock/index.js";
import type { ReceivedRequest } from "../../../mock/index.js";
import type { MatcherContext } from "../../../mock/matchers/expectations.js";
import { send } from "../support/send.js";
import { jpeg, md5, merchant, path, png, upload } from "../support/upload.js";
import { pay, payMocks, sendPin } from "../record/support.js";

/** A framework of the plainest kind, whose messages are the same in every version. */
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

/** The line of an upload in a list, up to what became of it. */
function line(number: number, file = png, last = `media=(13 bytes, MD5 ${md5(png)})`): string {
  const { sign = "" } = gateway.requests[number - 1]?.fields ?? {};
  return `  ${number}. POST ${path} mch_id=1230000109 media_hash=${md5(file)} sign_type=HMAC-SHA256 sign=${sign} ${last} → `;
}

test("where nothing came, each matcher says so and nothing more", () => {
  const told = [
    toHaveReceived.call(framework, gateway, secapiMchUploadmedia, { mch_id: "1", sign: "2" }),
    toHaveUploaded.call(framework, gateway),
    toHaveRefused.call(framework, gateway),
    toHaveVerified.call(framework, gateway, "MD5"),
    toHaveSeenCertificateOf.call(framework, gateway, "1"),
  ].map(({ pass, message }) => [pass, message()]);
  expect(told).toEqual([
    [
      false,
      `Expected a request of ${secapiMchUploadmedia.id} with mch_id "1", sign "2".\n\nNo request came.`,
    ],
    [false, "Expected an accepted request with a file.\n\nNo request came."],
    [false, "Expected a request to be refused.\n\nNo request came."],
    [false, "Expected every accepted request to be signed with MD5.\n\nNo request came."],
    [
      false,
      "Expected a trusted certificate whose subject CN is 1.\n\nCertificates that came: .\n\nNo request came.",
    ],
  ]);
});

test("where one came, each matcher shows it in one line with what became of it", async () => {
  await send(gateway, upload());
  const came = `One request came:\n${line(1)}accepted`;
  const told = [
    toHaveReceived.call(framework, gateway, secapiMchUploadmedia),
    toHaveUploaded.call(framework, gateway, { mch_id: merchant.mchId }),
    toHaveRefused.call(framework, gateway, "rate_limited"),
    toHaveVerified.call(framework, gateway, "HMAC-SHA256"),
    toHaveVerified.call(framework, gateway, "MD5"),
    toHaveSeenCertificateOf.call(framework, gateway, "1"),
  ].map(({ pass, message }) => [pass, message()]);
  expect(told).toEqual([
    [true, `Expected not a request of ${secapiMchUploadmedia.id}.\n\n${came}`],
    [true, `Expected not an accepted request with a file with mch_id "1230000109".\n\n${came}`],
    [false, `Expected a request to be refused, rate_limited.\n\n${came}`],
    [true, `Expected not every accepted request to be signed with HMAC-SHA256.\n\n${came}`],
    [
      false,
      `Expected every accepted request to be signed with MD5.\n\nSigned with HMAC-SHA256: 1.\n\n${came}`,
    ],
    [
      false,
      `Expected a trusted certificate whose subject CN is 1.\n\nCertificates that came: none.\n\n${came}`,
    ],
  ]);
});

test("the nearest request is the one that most fields fit, the latest of equals", async () => {
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
  const came = { media_hash: md5(png), mch_id: "1230000109", sign_type: "HMAC-SHA256" };
  expect(message().split("\n\n").at(-1)).toBe(
    `Nearest is request 3:\n- ${JSON.stringify({ ...came, mch_id: "1" })}\n+ ${JSON.stringify(came)}`,
  );
});

test("a framework that finds no difference to show leaves none", async () => {
  await send(gateway, upload());
  const without = { ...framework, utils: { ...framework.utils, diff: () => undefined } };
  const { message } = toHaveUploaded.call(without, gateway, { mch_id: "1" });
  expect(message()).toMatch(/Nearest is request 1:\n$/);
});

test("a sensitive value is hidden on both sides of a difference, which is shown all the same", async () => {
  await sendPin(cards, "271828");
  const wrong = toHaveReceived.call(framework, cards, pay, { pin: "314159", who: "1" });
  expect(wrong.message()).toBe(
    [
      'Expected a request of pay/card.post with pin ***, who "1".',
      "One request came:\n  1. POST /pay/card who=1230000109 pin=*** seal=*** → accepted",
      'Nearest is request 1:\n- {"pin":"*** (another)","who":"1"}\n+ {"pin":"***","who":"1230000109"}',
    ].join("\n\n"),
  );
  const right = toHaveReceived.call(framework, cards, pay, { pin: "271828", who: "1" });
  expect(right.message()).toContain(
    '- {"pin":"***","who":"1"}\n+ {"pin":"***","who":"1230000109"}',
  );
});

test("a request of another operation, or without a file, is not what was asked for", async () => {
  await sendPin(cards, "271828");
  expect(toHaveReceived.call(framework, cards, secapiMchUploadmedia).pass).toBe(false);
  expect(toHaveUploaded.call(framework, cards).pass).toBe(false);
  expect(toHaveUploaded.call(framework, cards, { pin: "314159" }).message()).not.toMatch(
    /314159|Nearest/,
  );
});

test("a refused request is shown with its situation and diagnosis", async () => {
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
    `Expected not a request to be refused.\n\nOne request came:\n${line(1, jpeg, "note=x")}refused, ${request?.refusal?.when ?? ""}: ${request?.refusal?.diagnosis ?? ""}`,
  );
  expect(toHaveRefused.call(framework, gateway, request?.refusal?.when).pass).toBe(true);
  expect(toHaveRefused.call(framework, gateway, "rate_limited").pass).toBe(false);
  expect(toHaveVerified.call(framework, gateway, "HMAC-SHA256").pass).toBe(false);
});

test("values are cut behind 400 characters and stay in one line", async () => {
  const notes = { one: `${"a".repeat(399)}\n`, two: "b".repeat(401), three: 'c\t"\u0007' };
  await send(gateway, upload(png, { changes: notes }));
  expect(toHaveUploaded.call(framework, gateway).message()).toContain(
    ` one=${"a".repeat(399)}\\n two=${"b".repeat(400)}… three=c\\t"\\u0007 sign=`,
  );
});

test("a list has twenty requests at most", () => {
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
    "20 requests came:",
    ...lines(1, 20),
  ]);
  expect(toHaveRefused.call(framework, of21).message().split("\n").slice(2)).toEqual([
    "21 requests came:",
    "  … 1 more",
    ...lines(2, 21),
  ]);
});

test("types of signatures are counted together, and what has none is told as nothing", () => {
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
    "\n\nSigned with nothing, HMAC-SHA256: 3.\n\n4 requests came:",
  );
});

test("a certificate is known by the CN of its subject, and not where it is untrusted", () => {
  const of = (certificate: object | null, refusal: object | null = null): object => ({
    stats: {},
    requests: [{ method: "GET", path: "/", parts: [], files: {}, certificate, refusal }],
  });
  const known = { subject: "O=x, CN=12", commonName: "12", trusted: true };
  const seen = (gatewayLike: object): boolean =>
    toHaveSeenCertificateOf.call(framework, gatewayLike, "12").pass;
  expect(seen(of(known))).toBe(true);
  expect(seen(of(known, { when: "wrong_signature", diagnosis: "d" }))).toBe(true);
  expect(seen(of({ ...known, commonName: "123" }))).toBe(false);
  expect(seen(of({ ...known, trusted: false }))).toBe(false);
  expect(seen(of(null))).toBe(false);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a text", "gateway"],
  ["an object without requests", { stats: {} }],
  ["an object whose requests are no list", { stats: {}, requests: {} }],
  ["a list of requests alone", { requests: [] }],
  ["a function", () => gateway],
])("%s is no gateway", (_, given) => {
  expect(() => toHaveRefused.call(framework, given)).toThrow(
    new TypeError("expect() has to be given a gateway, as createGateway() makes it."),
  );
});
