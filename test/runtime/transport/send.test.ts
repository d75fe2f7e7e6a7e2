/** What is asked of the dispatcher, and what is made of its replies. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { ClientOptions, Operation } from "../../../runtime/index.js";
import { Client, exchangeOf, MalformedReplyError } from "../../../runtime/index.js";
import { createConnections } from "../../../runtime/transport/connections.js";
import { images } from "../../support/images.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";
import { configured } from "../configuration/caller.js";
import type { Dispatcher, RequestOptions } from "../../../runtime/dispatcher.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const success = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const accepted = xml({ ...success, sign: gatewaySign(success, merchant.apiKey) });

function recording(): Dispatcher & { readonly asked: RequestOptions[] } {
  const inner = cannedDispatcher({ body: accepted });
  const asked: RequestOptions[] = [];
  return {
    asked,
    request(options) {
      asked.push(options);
      return inner.request(options);
    },
  };
}
async function asked(
  options: Partial<ClientOptions> = {},
  call: object = {},
): Promise<RequestOptions | undefined> {
  const dispatcher = recording();
  const client = new Client({ ...merchant, dispatcher, ...options });
  await client.call(secapiMchUploadmedia, { media: images.png }, call);
  return dispatcher.asked[0];
}

describe("a request", () => {
  test("goes to the operation's first server, once, with the time limits of the phases", async () => {
    const request = await asked();
    expect(request).toMatchObject({
      origin: "https://api.mch.weixin.qq.com",
      path: "/secapi/mch/uploadmedia",
      method: "POST",
      idempotent: false,
      headersTimeout: 30_000,
      bodyTimeout: 30_000,
      signal: expect.any(AbortSignal) as unknown,
    });
    expect(Object.keys(request ?? {}).sort()).toEqual([
      ...["body", "bodyTimeout", "headers", "headersTimeout", "idempotent"],
      ...["method", "origin", "path", "signal"],
    ]);
  });

  test("says how long its body is and what it is", async () => {
    const request = await asked({}, { headers: { "X-Trace": "7" } });
    const { body, headers } = request ?? {};
    const pieces = typeof body === "object" && body && Symbol.iterator in body ? [...body] : [];
    const length = pieces
      .filter((piece) => piece instanceof Uint8Array)
      .reduce((sum, piece) => sum + piece.length, 0);
    expect(headers).toEqual({
      "x-trace": "7",
      "content-type": expect.stringMatching(
        /^multipart\/form-data; boundary=----wechatpay[0-9a-f]{32}$/,
      ) as unknown,
      "content-length": String(length),
    });
    expect(length).toBeGreaterThan(images.png.length);
  });

  test("goes where baseUrl says, with the limits of the client or of the call", async () => {
    const timeout = { headers: 3, body: 4 };
    expect(await asked({ baseUrl: "https://host:8443", timeout })).toMatchObject({
      origin: "https://host:8443",
      headersTimeout: 3,
      bodyTimeout: 4,
    });
    expect(await asked({ timeout }, { timeout: { body: 5 } })).toMatchObject({
      headersTimeout: 3,
      bodyTimeout: 5,
    });
  });
});

describe("a reply", () => {
  const padded = (length: number): string => accepted.padEnd(length, "\n");
  const called = async (body: string): Promise<object> => {
    const client = new Client({
      ...merchant,
      dispatcher: cannedDispatcher({ body }),
      maxRetries: 0,
    });
    return await client.call(secapiMchUploadmedia, { media: images.png });
  };

  test("of a megabyte is read, and not one byte more", async () => {
    expect(await called(padded(2 ** 20))).toMatchObject({ media_id: "m" });
    const error: unknown = await called(padded(2 ** 20 + 1)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error).toMatchObject({
      message:
        "[REPLY_TOO_LARGE] The reply is longer than 1048576 bytes, so it was not read to the end. It may have been carried out, and does no harm to repeat.",
      outcome: "unknown",
      operation: "secapi/mch/uploadmedia.post",
    });
  });

  test("that is too large keeps its status, its headers and what was read before", async () => {
    const dispatcher: Dispatcher = {
      request: () =>
        Promise.resolve({
          statusCode: 200,
          headers: { "x-id": "7" },
          body: Readable.from([Buffer.from("<xml>"), Buffer.alloc(2 ** 20)]),
        }),
    };
    const client = new Client({ ...merchant, dispatcher });
    const calling = client.call(secapiMchUploadmedia, { media: images.png });
    await expect(calling).rejects.toMatchObject({
      response: { status: 200, headers: { "x-id": "7" }, body: Buffer.from("<xml>") },
    });
  });

  test("in several pieces is put together", async () => {
    const pieces = [accepted.slice(0, 9), accepted.slice(9)].map((each) => Buffer.from(each));
    const dispatcher: Dispatcher = {
      request: () => Promise.resolve({ statusCode: 200, headers: {}, body: Readable.from(pieces) }),
    };
    const client = new Client({ ...merchant, dispatcher });
    const reply = await client.call(secapiMchUploadmedia, { media: images.png });
    expect(exchangeOf(reply)?.body.toString()).toBe(accepted);
  });
});

describe("diagnostics", () => {
  const events = async (operation: Operation, input: object, options: object): Promise<unknown> => {
    const seen: [string, unknown][] = [];
    const listeners = ["request", "reply", "error"].map((name) => {
      const listen = (event: unknown): void => void seen.push([name, event]);
      subscribe(`wechatpay-apiv2:${name}`, listen);
      return () => unsubscribe(`wechatpay-apiv2:${name}`, listen);
    });
    const client: { call(...given: unknown[]): Promise<unknown> } = new Client({
      ...merchant,
      dispatcher: cannedDispatcher(new Error("none"), { body: accepted }),
      ...options,
    });
    await client.call(operation, input, {}).catch(() => undefined);
    for (const stop of listeners) stop();
    return seen;
  };
  const operation = "secapi/mch/uploadmedia.post";

  test("tell of a call that succeeds", async () => {
    const duration = expect.any(Number) as unknown;
    const dispatcher = cannedDispatcher({ body: accepted });
    expect(await events(secapiMchUploadmedia, { media: images.png }, { dispatcher })).toEqual([
      [
        "request",
        {
          operation,
          url: "https://api.mch.weixin.qq.com/secapi/mch/uploadmedia",
          attempt: 1,
          bytes: expect.any(Number) as unknown,
        },
      ],
      ["reply", { operation, attempt: 1, status: 200, duration }],
    ]);
  });

  test("tell of one that fails, before its first attempt or after it", async () => {
    const error = (code: string): unknown => expect.objectContaining({ code });
    expect(await events(secapiMchUploadmedia, {}, {})).toEqual([
      ["error", { operation, attempt: 0, error: error("INVALID_INPUT") }],
    ]);
    expect(await events(secapiMchUploadmedia, { media: images.png }, {})).toEqual([
      ["request", expect.objectContaining({ attempt: 1 })],
      ["error", { operation, attempt: 1, error: error("CONNECTION_FAILED") }],
    ]);
  });
});

describe("connections", () => {
  test("a dispatcher of the caller's is used as it is, and left open", async () => {
    let closed = 0;
    const dispatcher = { ...cannedDispatcher({ body: accepted }), close: () => closed++ };
    const own = createConnections(configured({ dispatcher }));
    expect(await own.dispatcher()).toBe(dispatcher);
    await own.close();
    expect(closed).toBe(0);
  });

  test("one agent serves all calls, and another after it was closed", async () => {
    const own = createConnections(configured({}));
    await own.close();
    const [first, second] = await Promise.all([own.dispatcher(), own.dispatcher()]);
    expect(second).toBe(first);
    await own.close();
    await expect(
      first.request({ origin: "http://127.0.0.1:9", path: "/", method: "GET" }),
    ).rejects.toMatchObject({ code: "UND_ERR_DESTROYED" });
    const third = await own.dispatcher();
    expect(third).not.toBe(first);
    await own.close();
  });
});

describe("a client", () => {
  test("says what paths look like where one leads nowhere", async () => {
    class Reaching extends Client {
      reach(path: string): never {
        return this.unknownPath(path);
      }
    }
    const client = new Reaching(merchant);
    expect(() => client.reach("v2/none")).toThrow(
      "[INVALID_INPUT] chain: There is no operation v2/none; paths look like v2/secapi/mch/uploadmedia.",
    );
    expect(() => client.reach("v2/none")).toThrow(
      expect.objectContaining({
        operation: undefined,
        problems: [expect.objectContaining({ path: "chain", code: "PATH_UNKNOWN" })],
      }),
    );
    await client.close();
  });

  test("measures a call from its first attempt, and counts the attempts", async () => {
    const dispatcher = cannedDispatcher(Object.assign(new Error("x"), { code: "ECONNRESET" }), {
      body: accepted,
    });
    const started = performance.now();
    const client = new Client({ ...merchant, dispatcher });
    const reply = await client.call(secapiMchUploadmedia, { media: images.png });
    const elapsed = performance.now() - started;
    const { attempts, duration } = exchangeOf(reply) ?? {};
    expect(attempts).toBe(2);
    expect(duration).toBeGreaterThanOrEqual(0);
    expect(duration).toBeLessThanOrEqual(elapsed);
  });
});
