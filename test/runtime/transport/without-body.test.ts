/**
 * The outcome of failed requests without a body. They are sent with an empty body, which undici starts to read
 * when it starts to write the request, so the outcome is as exact as for other requests.
 */
import type { Server } from "node:net";
import { createServer } from "node:net";
import { createSecureServer } from "node:http2";
import { createServer as createTlsServer } from "node:tls";
import { Agent } from "undici";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import type { CallOptions, ClientOptions, Operation } from "../../../runtime/index.js";
import { Client, exchangeOf, WeChatPayError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { deferred } from "../../support/deferred.js";
import { freezeTime } from "../../support/frozen-time.js";
import { httpReply, plainServer } from "../../support/plain-server.js";
import { merchant, signed, success } from "../support/calling.js";
import { order, query } from "../support/operations.js";
import type { Dispatcher } from "../../../runtime/dispatcher.js";

const files = certificateFiles(merchant.mchId);
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
afterAll(() => {
  files.remove();
});

async function listening(server: Server): Promise<number> {
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function errorOf(
  baseUrl: string,
  options: Partial<ClientOptions> = {},
  call: CallOptions = {},
  operation: Operation = query,
): Promise<WeChatPayError> {
  const client = new Client({
    ...merchant,
    baseUrl,
    allowPlainHttp: true,
    maxRetries: 0,
    ...options,
  });
  opened.push(client);
  const error: unknown = await client.call(operation, {}, call).catch((thrown: unknown) => thrown);
  if (error instanceof WeChatPayError) return error;
  throw error;
}

describe("the outcome is not_sent", () => {
  test("if nothing listens on the port", async () => {
    const probe = createServer();
    const port = await listening(probe);
    await new Promise((resolve) => probe.close(resolve));
    expect(await errorOf(`http://127.0.0.1:${port}`)).toMatchObject({
      code: "CONNECTION_FAILED",
      outcome: "not_sent",
      retryable: true,
    });
  });

  test("if the server is not trusted", async () => {
    const server = createTlsServer({ cert: files.read("cert.pem"), key: files.read("key.pem") });
    server.on("tlsClientError", () => undefined);
    const port = await listening(server);
    expect(await errorOf(`https://127.0.0.1:${port}`)).toMatchObject({
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      outcome: "not_sent",
    });
  });

  test("if the caller or the timeout ended an unfinished TLS handshake", async () => {
    const sockets: { destroy(): unknown }[] = [];
    const controller = new AbortController();
    const port = await listening(
      createServer((socket) => {
        sockets.push(socket.on("error", () => undefined));
        setImmediate(() => {
          controller.abort();
        });
      }),
    );
    const baseUrl = `https://127.0.0.1:${port}`;
    const options = { timeout: { connect: 1000 } };
    expect(await errorOf(baseUrl, options, { signal: controller.signal })).toMatchObject({
      code: "ABORTED",
      outcome: "not_sent",
    });
    expect(await errorOf(baseUrl, options, { timeout: 50 })).toMatchObject({
      code: "CALL_TIMEOUT",
      outcome: "not_sent",
    });
    for (const socket of sockets) socket.destroy();
  });
});

describe("the outcome is unknown", () => {
  test("if the connection breaks after the request, which is not retried", async () => {
    const gateway = await plainServer(({ socket }) => socket.destroy());
    opened.push(gateway);
    expect(await errorOf(gateway.url, { maxRetries: 3 })).toMatchObject({
      code: "CONNECTION_CLOSED",
      outcome: "unknown",
      retryable: false,
    });
    expect(gateway.requests).toHaveLength(1);
  });

  test("if the call exceeds its total timeout after the request was sent", async () => {
    const received = deferred();
    const gateway = await plainServer(() => {
      received.resolve();
    });
    opened.push(gateway);
    freezeTime();
    const error = errorOf(gateway.url, {}, { timeout: 50 });
    await received.promise;
    vi.advanceTimersByTime(50);
    expect(await error).toMatchObject({ code: "CALL_TIMEOUT", outcome: "unknown" });
  });

  test("if no response is received in time", async () => {
    const gateway = await plainServer(() => undefined);
    opened.push(gateway);
    expect(await errorOf(gateway.url, {}, { timeout: { headers: 50 } })).toMatchObject({
      code: "HEADERS_TIMEOUT",
      outcome: "unknown",
    });
  });

  test("if a custom dispatcher uses HTTP/2", async () => {
    let streams = 0;
    const server = createSecureServer({
      cert: files.read("cert.pem"),
      key: files.read("key.pem"),
    });
    server.on("stream", (stream) => {
      streams++;
      stream.session?.destroy();
    });
    const port = await listening(server);
    const dispatcher = new Agent({ allowH2: true, connect: { rejectUnauthorized: false } });
    opened.push(dispatcher);
    expect(await errorOf(`https://127.0.0.1:${port}`, { dispatcher })).toMatchObject({
      outcome: "unknown",
      retryable: false,
    });
    expect(streams).toBe(1);
  });
});

test("connections are reused", async () => {
  const gateway = await plainServer(({ socket }) => socket.write(httpReply(signed(success))));
  opened.push(gateway);
  const client = new Client({ ...merchant, baseUrl: gateway.url, allowPlainHttp: true });
  opened.push(client);
  for (let call = 0; call < 5; call++) {
    expect(exchangeOf(await client.call(query, {}))?.attempts).toBe(1);
  }
  expect(gateway.requests).toHaveLength(5);
  expect(gateway.connections).toBeLessThan(5);
});

describe("a custom dispatcher that does not read an empty body", () => {
  const throwing = (code: string): Dispatcher => ({
    request: () => Promise.reject(Object.assign(new Error("x"), { code })),
  });

  test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "sent nothing if it could not connect: %s",
    async (code) => {
      const error = await errorOf("https://host", { dispatcher: throwing(code) });
      expect(error).toMatchObject({ outcome: "not_sent" });
    },
  );

  test.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "ETIMEDOUT", "EPROTO", ""])(
    "may have sent the request otherwise: %s",
    async (code) => {
      const error = await errorOf("https://host", { dispatcher: throwing(code) });
      expect(error).toMatchObject({ outcome: "unknown", retryable: false });
    },
  );

  test("sent nothing if there was a body that it did not read", async () => {
    const dispatcher = throwing("ECONNRESET");
    expect(await errorOf("https://host", { dispatcher, appId: "wx1" }, {}, order)).toMatchObject({
      outcome: "not_sent",
    });
  });
});
