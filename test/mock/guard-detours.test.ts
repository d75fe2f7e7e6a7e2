/* Clients that reach for a mocked host by another way than its name: through a proxy, or by an address. */
import type { LookupFunction, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { connect as connectHttp2 } from "node:http2";
import { request as httpRequest } from "node:http";
import { createServer as createHttpsServer, request as httpsRequest } from "node:https";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { Dispatcher } from "undici";
import {
  Agent,
  buildConnector,
  EnvHttpProxyAgent,
  interceptors,
  ProxyAgent,
  request,
  Socks5ProxyAgent,
} from "undici";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createGateway, mintCertificates } from "../../mock/index.js";
import { listenOnLoopback } from "../support/loopback.js";
import { merchant, origin, path, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant] });
const listening = await gateway.listen();
const gatewayPort = Number(new URL(listening.url).port);
const host = "api.mch.weixin.qq.com";

/** A TCP server that keeps everything that it receives, and agrees to every CONNECT and SOCKS request. */
let received = Buffer.alloc(0);
const stranger = createServer((socket) => {
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (chunk.toString("latin1").startsWith("CONNECT ")) {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    }
    if (chunk[0] === 5) socket.write(Buffer.from([5, 0]));
  });
});
const port = await listenOnLoopback(stranger);
const folder = mkdtempSync(join(tmpdir(), "guard-"));
const pipe = join(folder, "pipe");
const strangerOnPipe = createServer((socket) => stranger.emit("connection", socket));
await new Promise<void>((resolve) => strangerOnPipe.listen(pipe, resolve));
const proxyUrl = `http://127.0.0.1:${port}`;

beforeEach(() => {
  received = Buffer.alloc(0);
});
afterAll(async () => {
  stranger.close();
  strangerOnPipe.close();
  rmSync(folder, { recursive: true });
  await listening.close();
});

interface Emitter {
  once(name: "error", listener: (error: Error) => void): unknown;
}

function failure(emitter: Emitter): Promise<unknown> {
  return new Promise((resolve) => {
    emitter.once("error", resolve);
  });
}

async function send(dispatcher: Dispatcher, url = origin + path): Promise<unknown> {
  try {
    const response = await request(url, { method: "POST", ...upload(), dispatcher });
    return response.statusCode;
  } catch (error) {
    return error;
  } finally {
    await dispatcher.destroy();
  }
}

function opened(socket: Socket, event = "connect"): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => {
      resolve(socket);
    });
    socket.once("error", reject);
  });
}

const lookup: LookupFunction = (_, { all }, callback) => {
  if (all === true) callback(null, [{ address: "127.0.0.1", family: 4 }]);
  else callback(null, "127.0.0.1", 4);
};

describe("never asks a proxy for a mocked host", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["undici's ProxyAgent", () => send(new ProxyAgent(proxyUrl))],
    [
      "undici's ProxyAgent with a plain URL",
      () => send(new ProxyAgent(proxyUrl), `http://${host}${path}`),
    ],
    [
      "undici's ProxyAgent with a plain URL and a tunnel",
      () => send(new ProxyAgent({ uri: proxyUrl, proxyTunnel: true }), `http://${host}${path}`),
    ],
    ["undici's EnvHttpProxyAgent", () => send(new EnvHttpProxyAgent({ httpsProxy: proxyUrl }))],
    ["undici's Socks5ProxyAgent", () => send(new Socks5ProxyAgent(`socks5://127.0.0.1:${port}`))],
    [
      "a CONNECT request of node:http",
      () => {
        const tunnel = httpRequest({ port, method: "CONNECT", path: `${host}:443` });
        tunnel.end();
        return failure(tunnel);
      },
    ],
    [
      "a request of node:http to a forward proxy, as axios sends it",
      () => {
        const forwarded = httpRequest({ port, path: origin + path, method: "POST" });
        forwarded.end("body");
        return failure(forwarded);
      },
    ],
    ["a socket", () => failure(connect(port).end(`CONNECT ${host}:443 HTTP/1.1\r\n\r\n`))],
    [
      "a socket that writes bytes",
      () => failure(connect(port).end(Buffer.from(`CONNECT ${host}.:443 HTTP/1.0\r\n\r\n`))),
    ],
    [
      "a socket that writes the second request of a connection",
      async () => {
        const socket = await opened(connect(port));
        socket.write("GET http://other.example/ HTTP/1.1\r\nHost: other.example\r\n\r\n");
        socket.write(`GET http://${host.toUpperCase()}/ HTTP/1.1\r\n\r\n`);
        return await failure(socket);
      },
    ],
    [
      "a socket connected to a pipe",
      () => failure(connect(pipe).end(`CONNECT ${host}:443 HTTP/1.1\r\n\r\n`)),
    ],
    [
      "a SOCKS 4a request",
      () => {
        const head = Buffer.from("040101bb00000001", "hex");
        return failure(connect(port).end(Buffer.concat([head, Buffer.from(`user\0${host}\0`)])));
      },
    ],
  ])("with %s", async (_, attempt) => {
    expect(await attempt()).toMatchObject({ code: "NOT_BRIDGED" });
    expect(received.toString("latin1").toLowerCase()).not.toContain(host);
  });

  test("with a request that is written byte by byte: the proxy never sees it complete", async () => {
    const socket = await opened(connect(port).setNoDelay(true));
    const error = failure(socket);
    for (const character of `CONNECT ${host}:443 HTTP/1.1\r\n\r\n`) {
      if (socket.destroyed) break;
      await new Promise((resolve) => socket.write(character, resolve));
    }
    expect(await error).toMatchObject({ code: "NOT_BRIDGED" });
    expect(received.toString()).not.toContain("\n");
  });

  test("with a proxy that is reached over TLS", async () => {
    const { ca, server } = await mintCertificates({ mchId: merchant.mchId });
    let requests = 0;
    const proxy = createHttpsServer({ ...server }, () => requests++);
    proxy.on("connect", () => requests++);
    const proxyPort = await listenOnLoopback(proxy);
    const uri = `https://127.0.0.1:${proxyPort}`;
    const error = await send(new ProxyAgent({ uri, proxyTls: { ca: ca.cert } }));
    expect(error).toMatchObject({ code: "NOT_BRIDGED" });
    expect(requests).toBe(0);
    proxy.close();
  });

  test("and says what to do", async () => {
    expect(await send(new ProxyAgent(proxyUrl))).toMatchObject({
      message: `[NOT_BRIDGED] Blocked a request to ${host} through the proxy at 127.0.0.1:${port} that bypassed the mock gateway. Remove the proxy from the client in tests, and pass dispatcher: new Agent().compose(gateway.interceptor()) to the client, or the url of gateway.listen() as its baseUrl.`,
    });
  });

  test("but lets clients use a proxy for other hosts", async () => {
    const socket = await opened(connect(port));
    const response = new Promise((resolve) => socket.once("data", resolve));
    socket.write("CONNECT other.example:443 HTTP/1.1\r\nHost: other.example\r\n\r\n");
    expect(String(await response)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });
});

describe("sends nothing to an address that is taken for a mocked host", () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      "undici's DNS interceptor",
      () => {
        const dns = interceptors.dns({
          lookup: (_, __, callback) => {
            callback(null, [{ address: "127.0.0.1", ttl: 1000, family: 4 }]);
          },
        });
        return send(new Agent().compose(dns), `https://${host}:${port}${path}`);
      },
    ],
    [
      "a lookup of undici's Agent",
      () => send(new Agent({ connect: { lookup } }), `https://${host}:${port}${path}`),
    ],
    [
      "a connector of undici's Agent",
      () => {
        const connector = buildConnector({});
        return send(
          new Agent({
            connect: (options, callback) => {
              connector({ ...options, hostname: "127.0.0.1", port: String(port) }, callback);
            },
          }),
        );
      },
    ],
    [
      "undici with a pipe",
      () => send(new Agent({ connect: { socketPath: pipe, timeout: 60_000 } })),
    ],
    [
      "undici with a Host header over TLS",
      async () => {
        const dispatcher = new Agent();
        const headers = { host };
        return await request(`https://127.0.0.1:${port}`, { dispatcher, headers }).catch(
          (error: unknown) => error,
        );
      },
    ],
    [
      "undici with a Host header in plain text",
      async () => {
        const headers = { host };
        return await request(proxyUrl, { headers }).catch((error: unknown) => error);
      },
    ],
    ["node:https with a lookup", () => failure(httpsRequest({ host, port, lookup }))],
    [
      "node:https with a server name",
      () => failure(httpsRequest({ host: "127.0.0.1", port, servername: host })),
    ],
    [
      "node:https with a Host header",
      () => failure(httpsRequest({ host: "127.0.0.1", port, headers: { host } }).end()),
    ],
    [
      "node:http with a Host header",
      () => failure(httpRequest({ host: "127.0.0.1", port, headers: { Host: host } }).end()),
    ],
    [
      "tls.connect with a server name",
      () => failure(connectTls({ host: "127.0.0.1", port, servername: `${host}.` })),
    ],
    [
      "tls.connect to a name that resolves to the address",
      () => failure(connectTls({ host: "alias.example", port, lookup, servername: host })),
    ],
    ["tls.connect to a pipe", () => failure(connectTls({ path: pipe, servername: host }))],
    [
      "tls.connect over a socket",
      async () =>
        await failure(connectTls({ socket: await opened(connect(port)), servername: host })),
    ],
    [
      "tls.connect over a socket that is still connecting",
      () => failure(connectTls({ socket: connect(port, "127.0.0.1"), servername: host })),
    ],
    [
      "tls.connect over another stream",
      () => {
        const stream = new Duplex({
          read: () => undefined,
          write(chunk: Buffer, _, callback) {
            received = Buffer.concat([received, chunk]);
            callback();
          },
        });
        return failure(connectTls({ socket: stream, servername: host }));
      },
    ],
    [
      "node:http2 over a socket",
      async () => {
        const socket = await opened(connect(port));
        return await failure(
          connectHttp2(origin, {
            createConnection: () => connectTls({ socket, servername: host, ALPNProtocols: ["h2"] }),
          }),
        );
      },
    ],
    [
      "node:http2 with a lookup",
      () => failure(connectHttp2(`https://${host}:${port}`, { lookup })),
    ],
  ])("by %s", async (_, attempt) => {
    expect(await attempt()).toMatchObject({ code: "NOT_BRIDGED" });
    expect(received.toString("latin1")).toBe("");
  });

  test("and says which address it is", async () => {
    const attempt = connectTls({ host: "127.0.0.1", port, servername: host });
    expect(await failure(attempt)).toMatchObject({
      message: `[NOT_BRIDGED] Blocked a connection to ${host} at 127.0.0.1:${port} that bypassed the mock gateway. There is no mock gateway of this process at that address: pass dispatcher: new Agent().compose(gateway.interceptor()) to the client, or the url of gateway.listen() as its baseUrl.`,
    });
  });

  test("even if that host is itself an IP address", async () => {
    const remote = createGateway({ merchants: [merchant], baseUrl: "https://192.0.2.1" });
    expect(remote.handlers.length).toBeGreaterThan(0);
    expect(await failure(connect(443, "192.0.2.1"))).toMatchObject({ code: "NOT_BRIDGED" });
  });
});

describe("lets a client whose host is hard-coded reach a listening gateway", () => {
  const { ca, cert, key } = listening;
  test.each<[string, () => Promise<unknown>]>([
    [
      "with a connector of undici's Agent",
      () => {
        const connector = buildConnector({ ca, cert, key, rejectUnauthorized: false });
        return send(
          new Agent({
            connect: (options, callback) => {
              const address = { hostname: "127.0.0.1", port: String(gatewayPort) };
              connector({ ...options, ...address }, callback);
            },
          }),
        );
      },
    ],
    [
      "with node:https and a Host header",
      () =>
        new Promise((resolve, reject) => {
          const tls = { ca, cert, key, rejectUnauthorized: false };
          const { headers, body } = upload();
          const options = { ...tls, host: "localhost", port: gatewayPort, path, method: "POST" };
          httpsRequest({ ...options, headers: { ...headers, host } }, (response) => {
            response.resume();
            resolve(response.statusCode);
          })
            .once("error", reject)
            .end(body);
        }),
    ],
  ])("%s", async (_, attempt) => {
    expect(await attempt()).toBe(200);
  });

  test("over a socket, connected or not", async () => {
    for (const socket of [
      connect(gatewayPort, "127.0.0.1"),
      await opened(connect(gatewayPort, "127.0.0.1")),
    ]) {
      const tls = connectTls({ socket, servername: host, rejectUnauthorized: false });
      await opened(tls, "secureConnect");
      tls.destroy();
    }
  });

  test("until it is closed, even if closed twice", async () => {
    const first = await gateway.listen();
    await first.close();
    const { port: reused } = new URL(first.url);
    const second = await gateway.listen({ port: Number(reused) });
    await first.close();
    const options = { host: "127.0.0.1", port: Number(reused), servername: host };
    const tls = await opened(
      connectTls({ ...options, rejectUnauthorized: false }),
      "secureConnect",
    );
    tls.destroy();
    await second.close();
    expect(await failure(connectTls(options))).toMatchObject({ code: "NOT_BRIDGED" });
  });
});
