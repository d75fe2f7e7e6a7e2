import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { merchant, upload } from "../support/upload.js";

const gateway = createGateway({
  merchants: [merchant],
  rateLimit: false,
  baseUrl: "https://pay.example.test",
});

/** The diagnosis of an upload with this Host header; undefined if it was accepted. */
async function diagnosisFor(host: string): Promise<string | undefined> {
  const { headers, body } = upload();
  await send(gateway, { headers: { ...headers, host }, body });
  return gateway.requests.at(-1)?.refusal?.diagnosis;
}

test.each([
  "api.mch.weixin.qq.com",
  "API2.mch.weixin.qq.com:443",
  "apihk.mch.weixin.qq.com",
  "pay.example.test:443",
  "localhost",
  "LOCALHOST:8080",
  "127.0.0.1",
  "127.0.0.1:43210",
  "[::1]",
  "[::1]:80",
])("accepts the host %s", async (host) => {
  expect(await diagnosisFor(host)).toBeUndefined();
});

test.each([
  "fraud.mch.weixin.qq.com",
  "pay.example.test:444",
  "pay.example.test:4430",
  "pay.example:443.test",
  "xlocalhost",
  "localhostx",
  "localhost:",
  "localhost:x",
  "127.0.0.10",
  "127a0.0.1",
  "127.0a0.1",
  "127.0.0a1",
])("rejects the host %s and names the hosts that serve the operation", async (host) => {
  expect(await diagnosisFor(host)).toBe(
    `expected a host that serves /secapi/mch/uploadmedia (api.mch.weixin.qq.com, api2.mch.weixin.qq.com, apihk.mch.weixin.qq.com, pay.example.test), received ${host}`,
  );
});
