import { expect, test } from "vitest";
import { riskGetcertficates } from "../../../generated/operations/index.js";
import { riskGetcertficatesMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const apiV3Key = "0123456789abcdef0123456789ABCDEF";
const { certificates } = riskGetcertficatesMock.reply;
const [example] = certificates.data;

function gatewayOf(more: { readonly apiV3Key?: string } = { apiV3Key }): Gateway {
  return createGateway({ merchants: [{ ...merchant, ...more }], mocks: [riskGetcertficatesMock] });
}

test("a client with the APIv3 key decrypts the reply", async () => {
  const gateway = gatewayOf();
  const reply = await sdk(gateway, { apiV3Key }).v2.risk.getcertficates.post({});
  expect(reply.certificates).toEqual(certificates);
  const body = gateway.requests[0]?.reply?.body;
  expect(body).toContain('"encrypt_certificate":{"algorithm":"AEAD_AES_256_GCM","nonce":"');
  expect(body).not.toContain("BEGIN CERTIFICATE");
});

test("a client with another APIv3 key cannot decrypt the reply", async () => {
  const client = sdk(gatewayOf(), { apiV3Key: "0".repeat(32) });
  await expect(client.v2.risk.getcertficates.post({})).rejects.toMatchObject({
    code: "REPLY_DECRYPTION_FAILED",
  });
});

test("stubbed texts are encrypted too, other values are sent unchanged", async () => {
  const gateway = gatewayOf();
  const client = sdk(gateway, { apiV3Key });
  if (example === undefined) throw new Error("Expected a certificate in the spec's example.");
  const data = [{ ...example, encrypt_certificate: "证书" }, example];
  const stubs = gateway.on(riskGetcertficates);
  stubs.reply({ certificates: { data } }, { times: 1 });
  expect((await client.v2.risk.getcertficates.post({})).certificates).toEqual({ data });
  const malformed: unknown = JSON.parse('{"data":[{"encrypt_certificate":1}]}');
  Reflect.apply(stubs.reply, stubs, [{ certificates: malformed }]);
  await expect(client.v2.risk.getcertficates.post({})).rejects.toThrow("certificates");
  expect(gateway.requests[1]?.reply?.body).toContain('{"data":[{"encrypt_certificate":1}]}');
});

test("a gateway without the APIv3 key refuses the request", async () => {
  const gateway = gatewayOf({});
  await expect(sdk(gateway, { apiV3Key }).v2.risk.getcertficates.post({})).rejects.toMatchObject({
    errCode: "PARAM_ERROR",
    errCodeDes: "商户未设置APIv3密钥",
  });
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "api_v3_key_missing",
    diagnosis: `expected a merchant with an APIv3 key to encrypt the reply, received ${merchant.mchId} without one; set its apiV3Key in the gateway's merchants`,
  });
});
