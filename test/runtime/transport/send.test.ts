/** Requests to the dispatcher, and what the client does with its responses. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { ClientOptions, Operation } from "../../../runtime/index.js";
import {
  Client,
  exchangeOf,
  MalformedReplyError,
  ValidationError,
} from "../../../runtime/index.js";
import { createConnections } from "../../../runtime/transport/connections.js";
import { images } from "../../support/images.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";
import { configured } from "../configuration/caller.js";
import type { Dispatcher, RequestOptions } from "../../../runtime/dispatcher.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const success = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const accepted = xml({ ...success, sign: gatewaySign(success, merchant.apiKey) });

function recording(): Dispatcher & { readonly requests: RequestOptions[] } {
  const inner = cannedDispatcher({ body: accepted });
  const requests: RequestOptions[] = [];
  return {
    requests,
    request(options) {
      requests.push(options);
      return inner.request(options);
    },
  };
}
async function requestOf(
  options: Partial<ClientOptions> = {},
  call: object = {},
): Promise<RequestOptions | undefined> {
  const dispatcher = recording();
  const client = new Client({ ...merchant, dispatcher, ...options });
  await client.call(secapiMchUploadmedia, { media: images.png }, call);
  return dispatcher.requests[0];
}

describe("a request", () => {
  test("is sent once to the operation's first server, with the timeouts of each phase", async () => {
    const request = await requestOf();
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

  test("has headers for the length and type of its body", async () => {
    const request = await requestOf({}, { headers: { "X-Trace": "7" } });
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

  test("uses baseUrl, and the timeouts of the client or the call", async () => {
    const timeout = { headers: 3, body: 4 };
    expect(await requestOf({ baseUrl: "https://host:8443", timeout })).toMatchObject({
      origin: "https://host:8443",
      headersTimeout: 3,
      bodyTimeout: 4,
    });
    expect(await requestOf({ timeout }, { timeout: { body: 5 } })).toMatchObject({
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

  test("is read up to a megabyte, and rejected if it is one byte larger", async () => {
    expect(await called(padded(2 ** 20))).toMatchObject({ media_id: "m" });
    const error: unknown = await called(padded(2 ** 20 + 1)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error).toMatchObject({
      message:
        "[REPLY_TOO_LARGE] The reply exceeds 1048576 bytes and was not read completely. The request may have been executed. It is safe to repeat.",
      outcome: "unknown",
      operation: "secapi/mch/uploadmedia.post",
    });
  });

  test("that is too large keeps its status, headers and the bytes read so far in the error", async () => {
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

  test("in several pieces is joined", async () => {
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
    const published: [string, unknown][] = [];
    const listeners = ["request", "reply", "error"].map((name) => {
      const listen = (event: unknown): void => void published.push([name, event]);
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
    return published;
  };
  const operation = "secapi/mch/uploadmedia.post";

  test("publish a successful call", async () => {
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

  test("publish a call that fails before or after its first attempt", async () => {
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
  test("use a custom dispatcher unchanged and leave it open", async () => {
    let closed = 0;
    const dispatcher = { ...cannedDispatcher({ body: accepted }), close: () => closed++ };
    const connections = createConnections(configured({ dispatcher }));
    expect(await connections.dispatcher()).toBe(dispatcher);
    await connections.close();
    expect(closed).toBe(0);
  });

  test("use one agent for all calls, and a new one after closing", async () => {
    const connections = createConnections(configured({}));
    await connections.close();
    const [first, second] = await Promise.all([connections.dispatcher(), connections.dispatcher()]);
    expect(second).toBe(first);
    await connections.close();
    await expect(
      first.request({ origin: "http://127.0.0.1:9", path: "/", method: "GET" }),
    ).rejects.toMatchObject({ code: "UND_ERR_DESTROYED" });
    const third = await connections.dispatcher();
    expect(third).not.toBe(first);
    await connections.close();
  });
});

describe("a client", () => {
  test("rejects an unknown path and suggests the closest known one", async () => {
    class TestClient extends Client {
      chain(path: string): never {
        return this.unknownPath(path, ["v2/pay/order", "v2/pay/refund"]);
      }
    }
    const client = new TestClient(merchant);
    expect(() => client.chain("v2/pay/ordre")).toThrow(
      new ValidationError(undefined, [
        {
          path: "chain",
          code: "PATH_UNKNOWN",
          message: 'Unknown operation path "v2/pay/ordre". Did you mean "v2/pay/order"?',
        },
      ]),
    );
    expect(() => client.chain("v2/none")).toThrow(
      '[INVALID_INPUT] chain: Unknown operation path "v2/none".',
    );
    expect(() => client.chain("v2/none")).toThrow(
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
