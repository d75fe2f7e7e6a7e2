import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { setImmediate as tick } from "node:timers/promises";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, describe, expect, test, vi } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import type { CallOptions, ClientOptions, Operation } from "../../runtime/index.js";
import {
  AbortedError,
  Client,
  ConnectionError,
  exchangeOf,
  TimeoutError,
  ValidationError,
} from "../../runtime/index.js";
import { Deadline } from "../../runtime/transport/deadline.js";
import { deferred } from "../support/deferred.js";
import { freezeTime } from "../support/frozen-time.js";
import { images } from "../support/images.js";
import type { Exchange, PlainServer } from "../support/plain-server.js";
import { httpReply, plainServer } from "../support/plain-server.js";
import { gatewaySign, xml } from "../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const success = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const signed = (fields: Record<string, string>): string =>
  httpReply(xml({ ...fields, sign: gatewaySign(fields, merchant.apiKey) }));
const accepted = signed(success);
const systemError = signed({
  return_code: "SUCCESS",
  result_code: "FAIL",
  err_code: "SYSTEMERROR",
});

// These tests use plain HTTP, so they use a descriptor that does not require a certificate.
const upload = { ...secapiMchUploadmedia, mutualTLS: false } satisfies typeof secapiMchUploadmedia;
const notIdempotent: Operation = { ...upload, idempotent: false };

const opened: (PlainServer | Client)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function startServer(
  respond: (exchange: Exchange) => void,
  onConnection?: Parameters<typeof plainServer>[1],
): Promise<PlainServer> {
  const gateway = await plainServer(respond, onConnection);
  opened.push(gateway);
  return gateway;
}
function clientOf(url: string, options: Partial<ClientOptions> = {}): Client {
  const one = new Client({
    ...merchant,
    baseUrl: url,
    allowPlainHttp: true,
    rateLimit: false,
    ...options,
  });
  opened.push(one);
  return one;
}
const post = (
  client: Client,
  options?: CallOptions,
  operation: Operation = upload,
): Promise<object> => client.call(operation, { media: images.png }, options);

describe("retries", () => {
  test("a system error is retried maxRetries times, signed anew each time", async () => {
    const gateway = await startServer(({ socket }) => socket.write(systemError));
    await expect(post(clientOf(gateway.url, { maxRetries: 2 }))).rejects.toMatchObject({
      errCode: "SYSTEMERROR",
      outcome: "unknown",
      retryable: true,
    });
    expect(gateway.requests).toHaveLength(3);
    const boundaries = gateway.requests.map(
      (one) => /boundary=(\S+)/.exec(one.toString("latin1"))?.[1],
    );
    expect(new Set(boundaries).size).toBe(3);
  });

  test("stop at the first success, and the exchange has the number of attempts", async () => {
    const gateway = await startServer(({ socket, number }) =>
      socket.write(number < 3 ? systemError : accepted),
    );
    const reply = await post(clientOf(gateway.url));
    expect(exchangeOf(reply)?.attempts).toBe(3);
  });

  test("happen after a lost connection if the operation is idempotent", async () => {
    const gateway = await startServer(({ socket, number }) => {
      if (number < 2) socket.destroy();
      else socket.write(accepted);
    });
    const reply = await post(clientOf(gateway.url));
    expect(exchangeOf(reply)?.attempts).toBe(2);
  });

  test("do not happen after a lost connection if the operation is not idempotent", async () => {
    const gateway = await startServer(({ socket }) => socket.destroy());
    await expect(post(clientOf(gateway.url), {}, notIdempotent)).rejects.toMatchObject({
      code: "CONNECTION_CLOSED",
      outcome: "unknown",
      retryable: false,
    });
    expect(gateway.requests).toHaveLength(1);
  });

  test("maxRetries 0 turns them off, for the client or for one call", async () => {
    const gateway = await startServer(({ socket }) => socket.destroy());
    await expect(post(clientOf(gateway.url, { maxRetries: 0 }))).rejects.toBeInstanceOf(
      ConnectionError,
    );
    await expect(post(clientOf(gateway.url), { maxRetries: 0 })).rejects.toBeInstanceOf(
      ConnectionError,
    );
    expect(gateway.requests).toHaveLength(2);
  });

  test("do not happen after a refusal", async () => {
    const gateway = await startServer(({ socket }) =>
      socket.write(httpReply(xml({ return_code: "FAIL", return_msg: "no" }))),
    );
    await expect(post(clientOf(gateway.url))).rejects.toMatchObject({ code: "REFUSED" });
    expect(gateway.requests).toHaveLength(1);
  });

  test("happen after a refused connection for every operation, because nothing was sent", async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
    const address = probe.address();
    const port = isAddress(address) ? address.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    let requests = 0;
    const count = (): void => {
      requests++;
    };
    subscribe("wechatpay-apiv2:request", count);
    const calling = post(
      clientOf(`http://127.0.0.1:${port}`, { maxRetries: 2 }),
      {},
      notIdempotent,
    );
    await expect(calling).rejects.toMatchObject({
      code: "CONNECTION_FAILED",
      outcome: "not_sent",
      retryable: true,
    });
    unsubscribe("wechatpay-apiv2:request", count);
    expect(requests).toBe(3);
  });

  test("the outcome stays unknown if the first attempt was sent and the second could not connect", async () => {
    const gateway = await startServer(({ socket }) => {
      void gateway.close();
      socket.destroy();
    });
    await expect(post(clientOf(gateway.url, { maxRetries: 1 }))).rejects.toMatchObject({
      outcome: "unknown",
    });
  });

  test("read a stream once and send its bytes again", async () => {
    const gateway = await startServer(({ socket, number }) =>
      socket.write(number < 2 ? systemError : accepted),
    );
    const media = new PassThrough();
    media.end(images.png);
    await clientOf(gateway.url).call(upload, { media });
    const bodies = gateway.requests.map((one) => one.includes(images.png));
    expect(bodies).toEqual([true, true]);
  });
});

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

describe("timeouts", () => {
  test("total limits the whole call", async () => {
    const received = deferred();
    const gateway = await startServer(() => {
      received.resolve();
    });
    freezeTime();
    const calling = expect(post(clientOf(gateway.url), { timeout: 50 })).rejects.toMatchObject({
      code: "CALL_TIMEOUT",
      outcome: "unknown",
      retryable: false,
    });
    await received.promise;
    vi.advanceTimersByTime(50);
    await calling;
  });

  test("headers and body limit the two phases of the response", async () => {
    const silent = await startServer(() => undefined);
    const headers = post(clientOf(silent.url), { timeout: { headers: 50 } });
    await expect(headers).rejects.toMatchObject({ code: "HEADERS_TIMEOUT", outcome: "unknown" });
    await expect(headers).rejects.toBeInstanceOf(TimeoutError);
    const stalled = await startServer(({ socket }) => socket.write(accepted.slice(0, -10)));
    const body = post(clientOf(stalled.url), { timeout: { body: 50 } });
    await expect(body).rejects.toMatchObject({ code: "BODY_TIMEOUT", outcome: "unknown" });
  });

  test("total includes reading a file that never ends", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    const media = new PassThrough();
    const calling = clientOf(gateway.url, { timeout: 50 }).call(upload, { media });
    await expect(calling).rejects.toMatchObject({
      code: "CALL_TIMEOUT",
      outcome: "not_sent",
      message: "[CALL_TIMEOUT] The call exceeded its total timeout of 50 ms. Nothing was sent.",
    });
    expect(gateway.connections).toBe(0);
  });

  test("do not include waiting for the rate limit before a second attempt", async () => {
    const gateway = await startServer(({ socket, number }) =>
      socket.write(number < 2 ? systemError : accepted),
    );
    freezeTime();
    const waits = vi.spyOn(Deadline.prototype, "pause");
    const client = clientOf(gateway.url, { rateLimit: { calls: 1, seconds: 1.2 }, timeout: 1000 });
    const calling = post(client);
    await vi.waitUntil(() => waits.mock.calls.length === 2);
    vi.advanceTimersByTime(1200);
    expect(exchangeOf(await calling)?.attempts).toBe(2);
  });

  test("include sending but not waiting for the rate limit", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    freezeTime();
    const client = clientOf(gateway.url, { rateLimit: { calls: 1, seconds: 0.3 }, timeout: 250 });
    const [first, second] = [post(client), post(client)];
    await first;
    expect(gateway.requests).toHaveLength(1);
    vi.advanceTimersByTime(300);
    await second;
    expect(gateway.requests).toHaveLength(2);
  });
});

describe("closing a client", () => {
  test("waits for the call in flight, and a call that starts meanwhile opens new connections", async () => {
    const order: string[] = [];
    const waiting: Exchange["socket"][] = [];
    let closed: Promise<unknown> = Promise.resolve();
    let second: Promise<object> | undefined;
    const gateway = await startServer(({ socket }) => {
      waiting.push(socket);
      if (second === undefined) {
        closed = client.close().then(() => order.push("closed"));
        second = post(client);
      } else {
        for (const each of waiting) each.write(accepted);
      }
    });
    const client = clientOf(gateway.url);
    await post(client).then(() => order.push("responded"));
    await closed;
    expect(order).toEqual(["responded", "closed"]);
    expect({ ...(await second) }).toEqual(success);
    expect(gateway.connections).toBe(2);
  });
});

describe("abort", () => {
  test("before the call: nothing is sent, and the reason becomes the cause", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    const reason = new Error("enough");
    const calling = post(clientOf(gateway.url), { signal: AbortSignal.abort(reason) });
    await expect(calling).rejects.toBeInstanceOf(AbortedError);
    await expect(calling).rejects.toMatchObject({
      code: "ABORTED",
      outcome: "not_sent",
      cause: reason,
    });
    expect(gateway.connections).toBe(0);
  });

  test("while the media is read", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    const controller = new AbortController();
    const media = new PassThrough();
    const calling = clientOf(gateway.url).call(upload, { media }, { signal: controller.signal });
    controller.abort();
    await expect(calling).rejects.toMatchObject({ code: "ABORTED", outcome: "not_sent" });
    expect(gateway.connections).toBe(0);
  });

  test("while waiting for the rate limit", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    const client = clientOf(gateway.url, { rateLimit: { calls: 1, seconds: 60 } });
    await post(client);
    const controller = new AbortController();
    const calling = post(client, { signal: controller.signal });
    await tick();
    controller.abort();
    await expect(calling).rejects.toMatchObject({ code: "ABORTED", outcome: "not_sent" });
    expect(gateway.requests).toHaveLength(1);
  });

  test("while waiting for the response headers, and while reading the body", async () => {
    for (const part of ["", accepted.slice(0, 30), accepted.slice(0, -10)]) {
      const controller = new AbortController();
      const gateway = await startServer(({ socket }) => {
        socket.write(part, () =>
          setImmediate(() => {
            controller.abort();
          }),
        );
      });
      const calling = post(clientOf(gateway.url), { signal: controller.signal });
      await expect(calling).rejects.toMatchObject({ code: "ABORTED", outcome: "unknown" });
    }
  });

  test("while waiting to retry", async () => {
    const controller = new AbortController();
    const gateway = await startServer(({ socket, number }) => {
      if (number === 2) controller.abort();
      socket.write(systemError);
    });
    const calling = post(clientOf(gateway.url, { maxRetries: 10 }), { signal: controller.signal });
    await expect(calling).rejects.toMatchObject({ code: "ABORTED", outcome: "unknown" });
    expect(gateway.requests).toHaveLength(2);
  });

  test("leaves no listener on the caller's signal", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    const client = clientOf(gateway.url);
    const { signal } = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listening++;
      add(...given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listening--;
      remove(...given);
    };
    for (let call = 0; call < 3; call++) await post(client, { signal });
    expect(listening).toBe(0);
  });
});

describe("the rate limit", () => {
  test("no window at the server contains more requests than allowed, however slow the first connections are", async () => {
    const arrivals: number[] = [];
    const slow = await startServer(
      ({ socket }) => {
        arrivals.push(performance.now());
        socket.write(accepted);
      },
      // Simulates a slow TLS handshake.
      (socket) => {
        socket.pause();
        setTimeout(() => socket.resume(), 150);
      },
    );
    const client = clientOf(slow.url, { rateLimit: { calls: 3, seconds: 0.2 } });
    await Promise.all(Array.from({ length: 8 }, () => post(client)));
    expect(arrivals).toHaveLength(8);
    for (const [index, at] of arrivals.entries()) {
      const fourth = arrivals[index + 3];
      if (fourth !== undefined) expect(fourth - at).toBeGreaterThanOrEqual(199);
    }
  });

  test("a call that is aborted in flight keeps its slot until the cooldown ends", async () => {
    const controller = new AbortController();
    const arrivals: number[] = [];
    const gateway = await startServer(({ socket }) => {
      arrivals.push(performance.now());
      if (arrivals.length > 1) socket.write(accepted);
      else controller.abort();
    });
    const client = clientOf(gateway.url, { rateLimit: { calls: 1, seconds: 0.2 } });
    const first = post(client, { signal: controller.signal });
    const second = post(client);
    await expect(first).rejects.toMatchObject({ code: "ABORTED" });
    await second;
    const [one = 0, two = 0] = arrivals;
    expect(two - one).toBeGreaterThanOrEqual(199);
  });

  test("false turns it off", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    freezeTime();
    const client = clientOf(gateway.url, { rateLimit: false });
    await Promise.all(Array.from({ length: 80 }, () => post(client)));
    expect(gateway.requests).toHaveLength(80);
  });
});

describe("the options of a call", () => {
  test("the caller's headers are sent", async () => {
    const gateway = await startServer(({ socket }) => socket.write(accepted));
    await post(clientOf(gateway.url), { headers: { "X-Trace": "7" } });
    expect(gateway.requests[0]?.toString("latin1")).toContain("\r\nx-trace: 7\r\n");
  });

  const misuses: [unknown, string[]][] = [
    [7, ["options"]],
    [null, ["options"]],
    [{ retries: 1, timeout: 0 }, ["options.retries", "options.timeout"]],
    [{ signal: {} }, ["options.signal"]],
    [{ signal: null }, ["options.signal"]],
    [{ timeout: -1 }, ["options.timeout"]],
    [{ timeout: NaN }, ["options.timeout"]],
    [{ timeout: Infinity }, ["options.timeout"]],
    [{ timeout: "5s" }, ["options.timeout"]],
    [{ timeout: { connect: 5, total: 0 } }, ["options.timeout.connect", "options.timeout.total"]],
    [{ maxRetries: -1 }, ["options.maxRetries"]],
    [{ maxRetries: 1.5 }, ["options.maxRetries"]],
    [{ maxRetries: "2" }, ["options.maxRetries"]],
    [{ maxRetries: 11 }, ["options.maxRetries"]],
    [{ maxRetries: NaN }, ["options.maxRetries"]],
    [{ headers: [] }, ["options.headers"]],
    [{ headers: "x" }, ["options.headers"]],
    [{ headers: { "a b": "1" } }, ["options.headers.a b"]],
    [{ headers: { a: "1\r\nb: 2" } }, ["options.headers.a"]],
    [{ headers: { a: 1 } }, ["options.headers.a"]],
    [
      { headers: { "Content-Type": "x", HOST: "y" } },
      ["options.headers.Content-Type", "options.headers.HOST"],
    ],
  ];
  test.each(misuses)("%j is rejected before anything is sent", async (options, paths) => {
    const client: { call(...given: unknown[]): Promise<unknown> } = clientOf("http://127.0.0.1:9");
    const calling = client.call(upload, { media: images.png }, options);
    await expect(calling).rejects.toBeInstanceOf(ValidationError);
    await expect(calling).rejects.toMatchObject({
      outcome: "not_sent",
      problems: paths.map((path) => expect.objectContaining({ path }) as unknown),
    });
  });
});

describe("the input of a call", () => {
  const inputs: [unknown, string[]][] = [
    [undefined, ["input", "media"]],
    ["id-card.jpg", ["input", "media"]],
    [[], ["input", "media"]],
    [{}, ["media"]],
    [{ media: images.gif, file: "x", sign: "y" }, ["file", "sign", "media"]],
    [{ media: images.png, mch_id: "1" }, ["mch_id"]],
  ];
  test.each(inputs)("%# reports every problem at once", async (input, paths) => {
    const client: { call(...given: unknown[]): Promise<unknown> } = clientOf("http://127.0.0.1:9");
    await expect(client.call(upload, input)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      problems: paths.map((path) => expect.objectContaining({ path }) as unknown),
    });
  });

  test("an operation with mutual TLS is rejected without a certificate", async () => {
    const client = new WeChatPay(merchant);
    await expect(
      client.v2.secapi.mch.uploadmedia.post({ media: images.png }),
    ).rejects.toMatchObject({
      problems: [expect.objectContaining({ path: "certificate", code: "CERTIFICATE_MISSING" })],
    });
  });

  test("an unknown path is rejected, including names inherited from Object.prototype", () => {
    const client: { chain(path: string): unknown } = new WeChatPay(merchant);
    for (const path of ["v2/none", "constructor", "__proto__", "toString", "call", ""]) {
      expect(() => client.chain(path)).toThrow(ValidationError);
    }
  });
});

test("diagnostics channels publish requests, replies and errors without bodies or keys", async () => {
  const events: [string | symbol, unknown][] = [];
  const names = ["request", "reply", "error"].map((name) => `wechatpay-apiv2:${name}`);
  const listen = (message: unknown, name: string | symbol): void =>
    void events.push([name, message]);
  for (const name of names) subscribe(name, listen);
  const gateway = await startServer(({ socket, number }) =>
    socket.write(number < 2 ? accepted : "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n"),
  );
  const client = clientOf(gateway.url);
  await post(client);
  await expect(post(client)).rejects.toMatchObject({ code: "HTTP_STATUS" });
  for (const name of names) unsubscribe(name, listen);
  expect(events.map(([name]) => name)).toEqual([names[0], names[1], names[0], names[1], names[2]]);
  expect(events[0]?.[1]).toEqual({
    operation: "secapi/mch/uploadmedia.post",
    url: `${gateway.url}/secapi/mch/uploadmedia`,
    attempt: 1,
    bytes: expect.any(Number) as unknown,
  });
  expect(JSON.stringify(events)).not.toContain(merchant.apiKey);
});
