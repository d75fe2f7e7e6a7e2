import { connect } from "node:tls";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import type { ListeningGateway } from "../../mock/index.js";
import { merchant, path, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], baseUrl: "https://pay.example.test" });
let server: ListeningGateway;

beforeAll(async () => {
  server = await gateway.listen();
});
afterAll(async () => {
  await server.close();
});

/** Uploads over TLS with this Host header, like a client whose DNS resolves the host to this server. */
async function uploadTo(host: string): Promise<string> {
  const { ca, cert, key, url } = server;
  const socket = connect({ ca, cert, key, host: "127.0.0.1", port: Number(new URL(url).port) });
  const { headers, body } = upload();
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: ${headers["content-type"] ?? ""}\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  socket.write(body);
  return text(socket);
}

test.each([
  "api.mch.weixin.qq.com",
  "APIHK.mch.weixin.qq.com:443",
  "pay.example.test",
  "localhost",
])("serves a request for %s", async (host) => {
  expect(await uploadTo(host)).toContain("media_id");
});

test.each(["fraud.mch.weixin.qq.com", "api.mch.weixin.qq.com.example", "api.mch.weixin.qq.com:80"])(
  "returns 404 for %s, which does not serve the operation",
  async (host) => {
    expect(await uploadTo(host)).toMatch(/^HTTP\/1\.1 404 /);
    expect(gateway.requests.at(-1)?.refusal?.diagnosis).toContain(`received ${host}`);
  },
);

test("a gateway with diagnosis: false keeps diagnoses out of its responses but records them", async () => {
  const quiet = createGateway({ merchants: [merchant], diagnosis: false });
  const listening = await quiet.listen();
  const socket = connect({ ca: listening.ca, port: Number(new URL(listening.url).port) });
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const reply = await text(socket);
  expect(reply).toContain("No required SSL certificate was sent");
  expect(reply).not.toMatch(/diagnosis/i);
  expect(quiet.requests[0]?.refusal?.diagnosis).toContain("client certificate, received none");
  await listening.close();
});
