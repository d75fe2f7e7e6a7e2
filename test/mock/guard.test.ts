import { request as httpsRequest } from "node:https";
import { connect, Socket } from "node:net";
import { Agent, fetch as undiciFetch, request } from "undici";
import { expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { createGateway, mintCertificates } from "../../mock/index.js";
import { images } from "../support/images.js";
import { plainServer, httpReply } from "../support/plain-server.js";
import { merchant, origin, path, upload } from "./support/upload.js";

// Handlers are created but not installed, so these clients bypass the mock.
const gateway = createGateway({ merchants: [merchant] });
expect(gateway.handlers.length).toBeGreaterThan(0);

const host = "api.mch.weixin.qq.com";
const message = new RegExp(`Blocked a connection to ${host} that bypassed the mock gateway`);

function failed(emitter: {
  once(name: "error", listener: (error: Error) => void): unknown;
}): Promise<unknown> {
  return new Promise((resolve) => {
    emitter.once("error", resolve);
  });
}

test("blocks undici, which MSW handlers do not intercept, and says how to connect it", async () => {
  const attempt = request(origin + path, { method: "POST", ...upload(), dispatcher: new Agent() });
  await expect(attempt).rejects.toMatchObject({ code: "NOT_BRIDGED" });
  await expect(attempt).rejects.toThrow(message);
  await expect(attempt).rejects.toThrow("compose(gateway.interceptor())");
});

test("blocks undici's fetch, the global fetch, node:https and sockets", async () => {
  await expect(undiciFetch(origin + path)).rejects.toMatchObject({
    cause: { code: "NOT_BRIDGED" },
  });
  await expect(fetch(origin + path)).rejects.toMatchObject({ cause: { code: "NOT_BRIDGED" } });
  expect(await failed(httpsRequest(origin + path))).toMatchObject({ code: "NOT_BRIDGED" });
  expect(await failed(connect(443, host))).toMatchObject({ code: "NOT_BRIDGED" });
  expect(await failed(connect({ port: 443, host }))).toMatchObject({ code: "NOT_BRIDGED" });
});

test.each<[string, (socket: Socket) => Socket]>([
  ["a port and a host", (socket) => socket.connect(443, host)],
  ["options", (socket) => socket.connect({ port: 443, host })],
  ["a host in capitals", (socket) => socket.connect(443, host.toUpperCase())],
  ["a host with a trailing dot", (socket) => socket.connect(443, `${host}.`)],
])("blocks Socket.connect with %s", async (_, open) => {
  expect(await failed(open(new Socket()))).toMatchObject({ code: "NOT_BRIDGED" });
});

test("blocks the SDK without a dispatcher, as an error of outcome not_sent with a cause", async () => {
  const { client: certificate } = await mintCertificates({ mchId: merchant.mchId });
  const wechatpay = new WeChatPay({ ...merchant, certificate, maxRetries: 0 });
  const attempt = wechatpay.v2.secapi.mch.uploadmedia.post({ media: images.png });
  await expect(attempt).rejects.toMatchObject({
    code: "CONNECTION_FAILED",
    outcome: "not_sent",
    cause: { code: "NOT_BRIDGED" },
  });
  await wechatpay.close();
});

test("blocks a client that calls the baseUrl of a gateway, in any spelling of the host", async () => {
  const listening = createGateway({ merchants: [merchant], baseUrl: "https://Listening.Example" });
  const { close } = await listening.listen();
  for (const name of ["listening.example", "LISTENING.EXAMPLE", "listening.example."]) {
    const attempt = request(`https://${name}${path}`, { dispatcher: new Agent() });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_BRIDGED" });
  }
  expect(await failed(connect(443, "Listening.Example."))).toMatchObject({ code: "NOT_BRIDGED" });
  await close();
});

test("does not block a baseUrl on a loopback address", async () => {
  const server = await plainServer(({ socket }) => socket.end(httpReply("hello")));
  const local = createGateway({ merchants: [merchant], baseUrl: server.url });
  expect(local.handlers.length).toBeGreaterThan(0);
  const reply = await request(server.url);
  expect(await reply.body.text()).toBe("hello");
  await server.close();
});

test("does not block other hosts", async () => {
  const server = await plainServer(({ socket }) => socket.end(httpReply("hello")));
  const reply = await request(server.url);
  expect(await reply.body.text()).toBe("hello");
  await server.close();
});

test("distinguishes loopback addresses from hosts that resemble them", async () => {
  for (const name of ["localhost.example", "127.0.0.1.example", "not-localhost", "127.example"]) {
    const remote = createGateway({ merchants: [merchant], baseUrl: `https://${name}` });
    expect(remote.handlers.length).toBeGreaterThan(0);
    expect(await failed(connect(443, name)), name).toMatchObject({ code: "NOT_BRIDGED" });
  }
  for (const name of ["localhost", "127.0.0.1", "127.12.123.12", "[::1]"]) {
    const loopback = createGateway({ merchants: [merchant], baseUrl: `https://${name}` });
    expect(loopback.handlers.length).toBeGreaterThan(0);
    // Nothing listens on port 1, and an IP address needs no lookup.
    const attempt = connect(1, name.replace(/[[\]]/g, ""));
    expect(await failed(attempt), name).not.toMatchObject({ code: "NOT_BRIDGED" });
  }
});

test.each<[string, (port: number) => Socket]>([
  ["a port and a name", (port) => new Socket().connect(port, "localhost")],
  ["a port alone", (port) => new Socket().connect(port)],
  ["options", (port) => new Socket().connect({ port, host: "localhost" })],
  ["options for net.connect", (port) => connect({ port, host: "localhost" })],
])("lets a socket connect to a host that is not guarded, given as %s", async (_, open) => {
  const server = await plainServer(({ socket }) => socket.end(httpReply("hello")));
  const socket = open(Number(new URL(server.url).port));
  await new Promise((resolve, reject) => {
    socket.once("connect", resolve).once("error", reject);
  });
  socket.destroy();
  await server.close();
});
