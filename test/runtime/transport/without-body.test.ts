/**
 * What is known about a request that has no body to be watched: the same as about one that has. It goes out
 * with an empty body, which undici reads as it begins to write the request.
 */
import type { Server } from "node:net";
import { createServer } from "node:net";
import { createSecureServer } from "node:http2";
import { createServer as createTlsServer } from "node:tls";
import { Agent } from "undici";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { CallOptions, ClientOptions, Operation } from "../../../runtime/index.js";
import { Client, exchangeOf, WeChatPayError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { httpReply, plainServer } from "../../support/plain-server.js";
import { merchant, signed, success } from "../support/calling.js";
import { order, query } from "../support/operations.js";
import type { Dispatcher } from "../../../runtime/dispatcher.js";

const files = certificateFiles(merchant.mchId);
const opened: { close(): unknown }[] = [];
afterEach(async () => {
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

async function failure(
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

describe("nothing was sent", () => {
  test("where nobody listens", async () => {
    const probe = createServer();
    const port = await listening(probe);
    await new Promise((resolve) => probe.close(resolve));
    expect(await failure(`http://127.0.0.1:${port}`)).toMatchObject({
      code: "CONNECTION_FAILED",
      outcome: "not_sent",
      retryable: true,
    });
  });

  test("where the server is not trusted", async () => {
    const server = createTlsServer({ cert: files.read("cert.pem"), key: files.read("key.pem") });
    server.on("tlsClientError", () => undefined);
    const port = await listening(server);
    expect(await failure(`https://127.0.0.1:${port}`)).toMatchObject({
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      outcome: "not_sent",
    });
  });

  test("where TLS never came about, until the caller or the time limit ended it", async () => {
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
    const options = { timeout: { connect: 300 } };
    expect(await failure(baseUrl, options, { signal: controller.signal })).toMatchObject({
      code: "ABORTED",
      outcome: "not_sent",
    });
    expect(await failure(baseUrl, options, { timeout: 50 })).toMatchObject({
      code: "CALL_TIMEOUT",
      outcome: "not_sent",
    });
    for (const socket of sockets) socket.destroy();
  });
});

describe("it may have been carried out", () => {
  test("where the connection breaks after the request, which is not repeated", async () => {
    const lab = await plainServer(({ socket }) => socket.destroy());
    opened.push(lab);
    expect(await failure(lab.url, { maxRetries: 3 })).toMatchObject({
      code: "CONNECTION_CLOSED",
      outcome: "unknown",
      retryable: false,
    });
    expect(lab.requests).toHaveLength(1);
  });

  test("where no reply comes in time", async () => {
    const lab = await plainServer(() => undefined);
    opened.push(lab);
    expect(await failure(lab.url, {}, { timeout: 50 })).toMatchObject({ outcome: "unknown" });
    expect(await failure(lab.url, {}, { timeout: { headers: 50 } })).toMatchObject({
      code: "HEADERS_TIMEOUT",
      outcome: "unknown",
    });
  });

  test("where a dispatcher of the caller's speaks HTTP/2", async () => {
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
    expect(await failure(`https://127.0.0.1:${port}`, { dispatcher })).toMatchObject({
      outcome: "unknown",
      retryable: false,
    });
    expect(streams).toBe(1);
  });
});

test("connections are used again", async () => {
  const lab = await plainServer(({ socket }) => socket.write(httpReply(signed(success))));
  opened.push(lab);
  const client = new Client({ ...merchant, baseUrl: lab.url, allowPlainHttp: true });
  opened.push(client);
  for (let call = 0; call < 5; call++) {
    expect(exchangeOf(await client.call(query, {}))?.attempts).toBe(1);
  }
  expect(lab.requests).toHaveLength(5);
  expect(lab.connections).toBeLessThan(5);
});

describe("a dispatcher of the caller's that does not look at an empty body", () => {
  const throwing = (code: string): Dispatcher => ({
    request: () => Promise.reject(Object.assign(new Error("x"), { code })),
  });

  test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "sent nothing where it found nobody: %s",
    async (code) => {
      const error = await failure("https://host", { dispatcher: throwing(code) });
      expect(error).toMatchObject({ outcome: "not_sent" });
    },
  );

  test.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "ETIMEDOUT", "EPROTO", ""])(
    "may have sent the request otherwise: %s",
    async (code) => {
      const error = await failure("https://host", { dispatcher: throwing(code) });
      expect(error).toMatchObject({ outcome: "unknown", retryable: false });
    },
  );

  test("is known to have sent nothing where there was a body that it did not read", async () => {
    const dispatcher = throwing("ECONNRESET");
    expect(await failure("https://host", { dispatcher, appId: "wx1" }, {}, order)).toMatchObject({
      outcome: "not_sent",
    });
  });
});
