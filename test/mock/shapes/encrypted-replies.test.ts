import { expect, test } from "vitest";
import { riskGetcertficates } from "../../../generated/operations/index.js";
import { riskGetcertficatesMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const apiV3Key = "0123456789abcdef0123456789ABCDEF";
const { certificates } = riskGetcertficatesMock.reply;
const [shown] = certificates.data;

function gatewayOf(more: { readonly apiV3Key?: string } = { apiV3Key }): Gateway {
  return createGateway({ merchants: [{ ...merchant, ...more }], mocks: [riskGetcertficatesMock] });
}

test("what is encrypted by the APIv3 key reaches a client that has it", async () => {
  const gateway = gatewayOf();
  const reply = await sdk(gateway, { apiV3Key }).v2.risk.getcertficates.post({});
  expect(reply.certificates).toEqual(certificates);
  const body = gateway.requests[0]?.response?.body;
  expect(body).toContain('"encrypt_certificate":{"algorithm":"AEAD_AES_256_GCM","nonce":"');
  expect(body).not.toContain("BEGIN CERTIFICATE");
});

test("a client with another key cannot read it", async () => {
  const client = sdk(gatewayOf(), { apiV3Key: "0".repeat(32) });
  await expect(client.v2.risk.getcertficates.post({})).rejects.toMatchObject({
    code: "REPLY_DECRYPTION_FAILED",
  });
});

test("what a script says is encrypted too, but for what is no text", async () => {
  const gateway = gatewayOf();
  const client = sdk(gateway, { apiV3Key });
  if (shown === undefined) throw new Error("The spec shows no certificate.");
  const data = [{ ...shown, encrypt_certificate: "证书" }, shown];
  const script = gateway.on(riskGetcertficates);
  script.reply({ certificates: { data } }, { times: 1 });
  expect((await client.v2.risk.getcertficates.post({})).certificates).toEqual({ data });
  const broken: unknown = JSON.parse('{"data":[{"encrypt_certificate":1}]}');
  Reflect.apply(script.reply, script, [{ certificates: broken }]);
  await expect(client.v2.risk.getcertficates.post({})).rejects.toThrow("certificates");
  expect(gateway.requests[1]?.response?.body).toContain('{"data":[{"encrypt_certificate":1}]}');
});

test("without the key there is nothing to encrypt by, and the request is refused for that", async () => {
  const gateway = gatewayOf({});
  await expect(sdk(gateway, { apiV3Key }).v2.risk.getcertficates.post({})).rejects.toMatchObject({
    errCode: "PARAM_ERROR",
    errCodeDes: "商户未设置APIv3密钥",
  });
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "api_v3_key_missing",
    diagnosis: `expected a merchant with an APIv3 key, by which the reply is encrypted; give the gateway the apiV3Key of ${merchant.mchId}`,
  });
});
