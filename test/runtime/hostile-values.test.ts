/** Values whose getters, traps and iterators throw: every failure is a typed error, and none repeats what was thrown. */
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { Client, ConfigurationError, WeChatPayError } from "../../runtime/index.js";
import { cannedDispatcher } from "../support/replies.js";
import { merchant } from "./support/calling.js";
import { order } from "./support/operations.js";

const secret = "correct-horse-battery-staple";
const explode = (): never => {
  throw new Error(secret);
};
const throwsProxy = (): never => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw revoked();
};

function revoked(target: object = {}): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const traps = ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"] as const;

/** One constructor for each kind of hostile value. */
const makers: readonly (() => unknown)[] = [
  ...traps.map((trap) => () => new Proxy({}, { [trap]: explode })),
  ...traps.map((trap) => () => new Proxy({ content: 1 }, { [trap]: throwsProxy })),
  () => new Proxy([], Object.fromEntries(traps.map((trap) => [trap, explode]))),
  () => revoked(),
  () => revoked([]),
  () => revoked(new AbortController().signal),
  () => Object.defineProperty({}, "content", { enumerable: true, get: explode }),
  () => Object.defineProperty({}, "total", { enumerable: true, get: explode }),
  () => Object.defineProperty({}, "cert", { enumerable: true, get: throwsProxy }),
  () => Object.defineProperty({}, "constructor", { get: explode }),
  () => ({ [Symbol.toPrimitive]: explode }),
  () => ({ toString: explode, toJSON: explode, valueOf: explode }),
  () => ({ [Symbol.asyncIterator]: explode }),
  () => ({ [Symbol.asyncIterator]: 7 }),
  () => ({ [Symbol.asyncIterator]: () => null }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: explode }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: () => 7, return: explode }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error(secret)) }) }),
  () => ({
    [Symbol.asyncIterator]: () => ({
      next: () => ({
        get done() {
          return explode();
        },
      }),
    }),
  }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: throwsProxy, return: throwsProxy }) }),
  () => ({ content: new Proxy({}, { getPrototypeOf: explode }) }),
  () => ({ content: revoked() }),
  ...[AbortSignal, Blob, URL, ReadableStream, Uint8Array, Map].map(
    ({ prototype }) =>
      () =>
        Object.create(prototype) as unknown,
  ),
  () => Object.assign(new Blob(["x"]), { arrayBuffer: explode }),
  () => Object.assign(new Blob(["x"]), { arrayBuffer: () => 7 }),
  () => Object.defineProperty(new Blob(["x"]), "size", { get: explode }),
  () => Object.defineProperty(new Uint8Array(1), "buffer", { get: explode }),
  () => 7n,
  () => Symbol("x"),
  () => explode,
  () => Array.from({ length: 100_000 }, () => 1),
  () => Object.assign([], { length: 2 ** 32 - 1 }),
  () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    return cyclic;
  },
  () => Object.create(null) as unknown,
  () => null,
  () => new Date(NaN),
];

const hostile = fc.constantFrom(...makers);

/** Fails unless the error is one of this library, nothing was sent, and what was thrown is not repeated. */
function expectTyped(error: unknown): void {
  expect(error).toBeInstanceOf(WeChatPayError);
  expect(error).toMatchObject({ outcome: "not_sent" });
  expect(inspect(error, { depth: 12, showHidden: true })).not.toContain(secret);
}

const dispatcher = cannedDispatcher(new Error("Something was sent."));
const client: { call(...given: unknown[]): Promise<unknown> } = new Client({
  ...merchant,
  dispatcher,
  maxRetries: 0,
});

async function failureOf(...given: unknown[]): Promise<unknown> {
  const before = dispatcher.sent.length;
  const error: unknown = await client.call(...given).then(
    () => new Error("It succeeded."),
    (thrown: unknown) => thrown,
  );
  // Some hostile values are acceptable in their place, such as an empty object of options.
  return dispatcher.sent.length > before ? undefined : error;
}

describe("a hostile value", () => {
  const valid = { appid: "wx1", body: "tea", total_fee: 1 };

  test("as an input, or as a field of it, causes a typed error", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom("", "appid", "body", "total_fee"),
        async (make, name) => {
          const input = name === "" ? make() : { ...valid, [name]: make() };
          const error = await failureOf(order, input);
          if (error !== undefined) expectTyped(error);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("as a file, or as a part of one, causes a typed error", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom("media", "content", "filename", "contentType"),
        async (make, name) => {
          const media = name === "media" ? make() : { content: new Uint8Array(3), [name]: make() };
          const error = await failureOf(secapiMchUploadmedia, { media }, { timeout: 1000 });
          expectTyped(error);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("as the options of a call, or as one of them, causes a typed error", async () => {
    const names = ["", "signal", "timeout", "headers", "maxRetries", "__proto__"];
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(...names), async (make, name) => {
        const options = name === "" ? make() : Object.fromEntries([[name, make()]]);
        const error = await failureOf(order, valid, options);
        if (error !== undefined) expectTyped(error);
      }),
      { numRuns: 400 },
    );
  });

  test("as the options of a client, or as a part of them, causes a typed error", () => {
    const names = [
      ...["", "mchId", "apiKey", "apiV3Key", "certificate", "appId", "baseUrl", "allowPlainHttp"],
      ...["ca", "signType", "timeout", "maxRetries", "rateLimit", "dispatcher", "workWxSecret"],
      ...["acceptWeakerReplySignature", "allowClosed", "transferPublicKey"],
      ...["certificate.cert", "certificate.pfx", "certificate.passphrase", "rateLimit.calls"],
      ...["timeout.total", "ca.0"],
    ];
    fc.assert(
      fc.property(hostile, fc.constantFrom(...names), (make, path) => {
        const [name = "", part] = path.split(".");
        const value = part === undefined ? make() : name === "ca" ? [make()] : { [part]: make() };
        const options = name === "" ? value : { ...merchant, [name]: value };
        try {
          Reflect.construct(Client, [options]);
        } catch (error) {
          expectTyped(error);
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("as the input of a payload for the front end causes a typed error", () => {
    const { frontEnd } = new WeChatPay({ ...merchant, dispatcher });
    const methods = [frontEnd.app, frontEnd.jsapi, frontEnd.h5];
    const names = ["", "appId", "prepay_id", "partnerId", "signType", "mweb_url", "redirect_url"];
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(...methods),
        fc.constantFrom(...names),
        (make, method, name) => {
          const input = name === "" ? make() : { [name]: make() };
          try {
            Reflect.apply(method, frontEnd, [input]);
          } catch (error) {
            expectTyped(error);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("that a dispatcher throws causes a typed error", async () => {
    const throwing: { call(...given: unknown[]): Promise<unknown> } = new Client({
      ...merchant,
      dispatcher: { request: throwsProxy },
      maxRetries: 0,
    });
    await expect(throwing.call(order, valid)).rejects.toBeInstanceOf(WeChatPayError);
  });
});

test("a getter that throws is reported by the name of its member", async () => {
  const input = Object.defineProperty({ appid: "wx1" }, "body", { enumerable: true, get: explode });
  await expect(client.call(order, input)).rejects.toThrow(
    "body: This value cannot be read: one of its getters or proxy traps throws an error. Pass plain values.",
  );
});
