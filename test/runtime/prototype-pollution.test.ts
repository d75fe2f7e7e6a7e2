/** A polluted Object.prototype changes no client, no call, no file and no payload. */
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { checkOptions } from "../../runtime/call-options.js";
import { configure } from "../../runtime/configuration/configure.js";
import { Client } from "../../runtime/index.js";
import { readMedia } from "../../runtime/media/source.js";
import { mintCertificates } from "../../mock/certificates.js";
import { images } from "../support/images.js";
import { loopback } from "../support/loopback.js";
import { cannedDispatcher } from "../support/replies.js";
import { merchant, signed, success } from "./support/calling.js";
import { order } from "./support/operations.js";

const certificates = { cert: "", key: "" };
beforeAll(async () => {
  Object.assign(certificates, (await mintCertificates({ mchId: merchant.mchId })).client);
});

/** A value that would be valid for each name of an option, an input or a part of one. */
const pollution: readonly (readonly [name: string, value: unknown])[] = [
  // Options of a client.
  ["mchId", "1999999999"],
  ["apiKey", "f".repeat(32)],
  ["apiV3Key", "f".repeat(32)],
  ["certificate", { cert: "no", key: "no" }],
  ["appId", "wxpolluted"],
  ["baseUrl", "https://attacker.example"],
  ["allowPlainHttp", true],
  ["ca", "no"],
  ["signType", "MD5"],
  ["timeout", 1],
  ["maxRetries", 9],
  ["rateLimit", { calls: 1, seconds: 86_400 }],
  ["dispatcher", { request: () => Promise.reject(new Error("polluted")) }],
  ["acceptWeakerReplySignature", true],
  ["acceptWeakerNotificationSignature", true],
  ["allowClosed", true],
  ["transferPublicKey", generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey],
  ["workWxSecret", "polluted"],
  // Parts of options.
  ["cert", "no"],
  ["key", "no"],
  ["pfx", "no"],
  ["passphrase", "polluted"],
  ["calls", 1],
  ["seconds", 86_400],
  ["connect", 1],
  ["headers", { "x-polluted": "1" }],
  ["body", "polluted"],
  ["total", 1],
  ["request", () => Promise.reject(new Error("polluted"))],
  // Options of a call.
  ["signal", AbortSignal.abort()],
  ["extraFields", { polluted: "1" }],
  // Inputs and parts of them.
  ["attach", "polluted"],
  ["media", images.jpeg],
  ["content", images.jpeg],
  ["filename", "polluted.png"],
  ["contentType", "image/jpeg"],
  ["name", "polluted.png"],
  ["path", "/polluted.png"],
  ["bytes", Buffer.from("polluted")],
  ["prepay_id", "polluted"],
  ["partnerId", "polluted"],
];

afterEach(() => {
  for (const [name] of pollution) Reflect.deleteProperty(Object.prototype, name);
});

/** Runs the function with one more property on every object. */
async function polluted<T>(name: string, value: unknown, act: () => T | Promise<T>): Promise<T> {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  try {
    return await act();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

/** Removes what differs from call to call: the nonce, the signature over it, the boundary. */
const stable = (body: Buffer): string =>
  body
    .toString("latin1")
    .replace(/<(nonce_str|sign)>.*?<\/\1>/g, "")
    .replace(/--+[\w-]{16,}/g, "--boundary");

async function sentBy(
  input: object,
  operation = order as typeof order | typeof secapiMchUploadmedia,
): Promise<string[]> {
  const dispatcher = cannedDispatcher({ body: signed(success) });
  const client: { call(...given: unknown[]): Promise<unknown> } = new Client({
    ...merchant,
    dispatcher,
    maxRetries: 0,
    rateLimit: false,
  });
  await client.call(operation, input, {}).catch(() => undefined);
  return dispatcher.sent.map(stable);
}

describe.each(pollution)("a polluted Object.prototype.%s", (name, value) => {
  test("does not change how a client is configured", async () => {
    const options = {
      ...merchant,
      certificate: { ...certificates },
      timeout: { headers: 2 },
      rateLimit: { calls: 2, seconds: 3 },
    };
    const minimal = { ...merchant };
    const expected = [configure(options), configure(minimal)].map((each) => ({ ...each }));
    const actual = await polluted(name, value, () =>
      [configure(options), configure(minimal)].map((each) => ({ ...each })),
    );
    expect(actual).toEqual(expected);
  });

  test("does not complete an option that is incomplete", async () => {
    for (const options of [{ certificate: {} }, { rateLimit: {} }, { dispatcher: {} }]) {
      const failure = (): string => {
        try {
          Reflect.apply(configure, undefined, [{ ...merchant, ...options }]);
        } catch (error) {
          return String(error);
        }
        return "It was accepted.";
      };
      expect(await polluted(name, value, failure)).toBe(failure());
    }
  });

  test("does not change the options of a call", async () => {
    const configuration = configure(merchant);
    const check = (): unknown => ({
      ...checkOptions(order, { timeout: { body: 5 }, headers: { a: "b" } }, configuration),
    });
    expect(await polluted(name, value, check)).toEqual(check());
  });

  test("does not change the bytes that are sent", async () => {
    const input = { appid: "wx1", body: "tea", total_fee: 1 };
    const expected = await sentBy(input);
    expect(expected).toHaveLength(1);
    expect(await polluted(name, value, () => sentBy(input))).toEqual(expected);
    expect(await polluted(name, value, () => sentBy({}))).toEqual([]);
  });

  test("does not change a file", async () => {
    const { signal } = new AbortController();
    const sources = (): unknown[] => [
      images.png,
      new Blob([new Uint8Array(images.png)]),
      new File([new Uint8Array(images.png)], "own.png"),
      Readable.from([images.png]),
    ];
    for (const index of sources().keys()) {
      // Node's own streams read this name, and then the call fails.
      if (name === "signal" && sources()[index] instanceof Readable) continue;
      const expected = await readMedia(sources()[index], 100_000, signal);
      const [source, toSend] = [sources()[index], sources()[index]];
      const actual = await polluted(name, value, () => readMedia(source, 100_000, signal));
      expect(actual.name).toBe(expected.name);
      expect(actual.bytes.equals(expected.bytes)).toBe(true);
      // The package that detects formats reads this name itself, and then nothing is sent.
      if (name === "signal") continue;
      const upload = await sentBy({ media: sources()[index] }, secapiMchUploadmedia);
      const sent = await polluted(name, value, () =>
        sentBy({ media: toSend }, secapiMchUploadmedia),
      );
      expect(upload).toHaveLength(1);
      expect(sent).toEqual(upload);
    }
  });

  test("does not change a payload for the front end", async () => {
    const { frontEnd } = new WeChatPay({ ...merchant, dispatcher: cannedDispatcher({ body: "" }) });
    const failure = (): string => {
      try {
        return JSON.stringify(Reflect.apply(frontEnd.app.bind(frontEnd), undefined, [{}]));
      } catch (error) {
        return String(error);
      }
    };
    expect(await polluted(name, value, failure)).toBe(failure());
    const payload = await polluted(name, value, () =>
      frontEnd.jsapi({ appId: "wx1", prepay_id: "p" }),
    );
    expect(payload).toMatchObject({
      appId: "wx1",
      package: "prepay_id=p",
      signType: "HMAC-SHA256",
    });
  });
});

/** Names that Node's own server, which shares the process of this test, does not read. */
const ofConnections = pollution.filter(([name]) =>
  ["baseUrl", "ca", "cert", "key", "pfx", "passphrase", "headers", "rateLimit", "calls"].includes(
    name,
  ),
);

test.each(ofConnections)(
  "a polluted Object.prototype.%s does not change where the client's connections lead",
  async (name, value) => {
    const received: (string | undefined)[] = [];
    const server = await loopback(
      createServer((request, response) => {
        received.push(request.headers["x-polluted"]?.toString());
        request.resume().on("end", () => response.end(signed(success)));
      }),
    );
    const client = new Client({ ...merchant, baseUrl: server.url, allowPlainHttp: true });
    try {
      const reply = await polluted(name, value, () =>
        client.call(order, { appid: "wx1", total_fee: 1 }),
      );
      expect(reply).toMatchObject(success);
      expect(received).toEqual([undefined]);
    } finally {
      await client.close();
      await server.close();
    }
  },
);
