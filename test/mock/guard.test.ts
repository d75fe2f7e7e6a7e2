import { request as httpsRequest } from "node:https";
import { connect, Socket } from "node:net";
import { Agent, fetch as undiciFetch, request } from "undici";
import { expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { createGateway, mintCertificates } from "../../mock/index.js";
import { images } from "../support/images.js";
import { plainServer, httpReply } from "../support/plain-server.js";
import { merchant, origin, path, upload } from "./support/upload.js";

// Handlers are asked for and nothing is done with them: nobody stands between these clients and the network.
const gateway = createGateway({ merchants: [merchant] });
expect(gateway.handlers.length).toBeGreaterThan(0);

const host = "api.mch.weixin.qq.com";
const said = new RegExp(`connection to ${host} was about to be opened past the mock gateway`);

function failed(emitter: {
  once(name: "error", listener: (error: Error) => void): unknown;
}): Promise<unknown> {
  return new Promise((resolve) => {
    emitter.once("error", resolve);
  });
}

test("undici does not get past the handlers to the real gateway, and says what is missing", async () => {
  const attempt = request(origin + path, { method: "POST", ...upload(), dispatcher: new Agent() });
  await expect(attempt).rejects.toMatchObject({ code: "NOT_BRIDGED" });
  await expect(attempt).rejects.toThrow(said);
  await expect(attempt).rejects.toThrow("compose(gateway.interceptor())");
});

test("nor do undici's fetch, the global one, node:https and a bare socket", async () => {
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
  ["a host with a dot at its end", (socket) => socket.connect(443, `${host}.`)],
])("nor does a socket that is told %s by itself", async (_, open) => {
  expect(await failed(open(new Socket()))).toMatchObject({ code: "NOT_BRIDGED" });
});

test("nor does the SDK without a dispatcher: nothing was sent, and the cause tells why", async () => {
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

test("nor does a client that was not told where a gateway listens, however it writes the host", async () => {
  const listening = createGateway({ merchants: [merchant], baseUrl: "https://Listening.Example" });
  const { close } = await listening.listen();
  for (const name of ["listening.example", "LISTENING.EXAMPLE", "listening.example."]) {
    const attempt = request(`https://${name}${path}`, { dispatcher: new Agent() });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_BRIDGED" });
  }
  expect(await failed(connect(443, "Listening.Example."))).toMatchObject({ code: "NOT_BRIDGED" });
  await close();
});

test("a gateway whose hosts are loopback ones keeps nobody from what listens there", async () => {
  const server = await plainServer(({ socket }) => socket.end(httpReply("hello")));
  const local = createGateway({ merchants: [merchant], baseUrl: server.url });
  expect(local.handlers.length).toBeGreaterThan(0);
  const reply = await request(server.url);
  expect(await reply.body.text()).toBe("hello");
  await server.close();
});

test("every other host is left alone", async () => {
  const server = await plainServer(({ socket }) => socket.end(httpReply("hello")));
  const reply = await request(server.url);
  expect(await reply.body.text()).toBe("hello");
  await server.close();
});

test("what only looks like loopback is guarded, and what is loopback is not", async () => {
  for (const name of ["localhost.example", "127.0.0.1.example", "not-localhost", "127.example"]) {
    const far = createGateway({ merchants: [merchant], baseUrl: `https://${name}` });
    expect(far.handlers.length).toBeGreaterThan(0);
    expect(await failed(connect(443, name)), name).toMatchObject({ code: "NOT_BRIDGED" });
  }
  for (const name of ["localhost", "127.0.0.1", "127.12.123.12", "[::1]"]) {
    const near = createGateway({ merchants: [merchant], baseUrl: `https://${name}` });
    expect(near.handlers.length).toBeGreaterThan(0);
    // Port 1 has nobody who listens, and none who would be asked for an address.
    const attempt = connect(1, name.replace(/[[\]]/g, ""));
    expect(await failed(attempt), name).not.toMatchObject({ code: "NOT_BRIDGED" });
  }
});

test.each<[string, (port: number) => Socket]>([
  ["a port and a name", (port) => new Socket().connect(port, "localhost")],
  ["a port alone", (port) => new Socket().connect(port)],
  ["options", (port) => new Socket().connect({ port, host: "localhost" })],
  ["options for net.connect", (port) => connect({ port, host: "localhost" })],
])("a socket gets to where nobody is guarded, told by %s", async (_, open) => {
  const server = await plainServer(({ socket }) => socket.end(httpReply("hello")));
  const socket = open(Number(new URL(server.url).port));
  await new Promise((resolve, reject) => {
    socket.once("connect", resolve).once("error", reject);
  });
  socket.destroy();
  await server.close();
});
