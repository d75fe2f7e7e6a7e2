import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { merchant, upload } from "../support/upload.js";

const gateway = createGateway({
  merchants: [merchant],
  rateLimit: false,
  baseUrl: "https://pay.example.test",
});

/** Why a request with this header is refused; undefined where it is not. */
async function refusedAt(host: string): Promise<string | undefined> {
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
])("the host %s is one that serves the operation", async (host) => {
  expect(await refusedAt(host)).toBeUndefined();
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
])("the host %s is not, and the diagnosis names those that are", async (host) => {
  expect(await refusedAt(host)).toBe(
    `expected one of the hosts that serve /secapi/mch/uploadmedia: api.mch.weixin.qq.com, api2.mch.weixin.qq.com, apihk.mch.weixin.qq.com, pay.example.test; ${host} was asked`,
  );
});
