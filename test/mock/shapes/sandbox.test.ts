import { expect, test } from "vitest";
import {
  xdcApiv2getsignkeySignGetsignkey,
  xdcApiv2sandboxPayMicropay,
} from "../../../generated/operations/index.js";
import {
  xdcApiv2getsignkeySignGetsignkeyMock,
  xdcApiv2sandboxPayMicropayMock,
} from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sendXml, signedXml } from "../support/order.js";
import { appid, sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const other = { mchId: "1900000109", apiKey: "0123456789abcdef0123456789abcdef" };
const order = {
  body: "茶",
  out_trade_no: "1",
  total_fee: 1,
  spbill_create_ip: "127.0.0.1",
  auth_code: "120061098828009406",
};

function gatewayOf(): Gateway {
  return createGateway({
    merchants: [merchant, other],
    mocks: [xdcApiv2getsignkeySignGetsignkeyMock, xdcApiv2sandboxPayMicropayMock],
  });
}

test("sandbox requests and replies are signed with the gateway's sandbox key", async () => {
  const gateway = gatewayOf();
  for (const { mchId, apiKey } of [merchant, other]) {
    const client = sdk(gateway, { mchId, apiKey });
    await client.call(xdcApiv2sandboxPayMicropay, order);
  }
  expect(gateway.requests.map(({ operation, refusal }) => [operation, refusal])).toEqual([
    ["xdc/apiv2getsignkey/sign/getsignkey.post", null],
    ["xdc/apiv2sandbox/pay/micropay.post", null],
    ["xdc/apiv2getsignkey/sign/getsignkey.post", null],
    ["xdc/apiv2sandbox/pay/micropay.post", null],
  ]);
});

test("each merchant has one sandbox key, the same for every gateway", async () => {
  const requestKey = async (caller: typeof merchant): Promise<string> => {
    const reply = await sdk(gatewayOf(), caller).call(xdcApiv2getsignkeySignGetsignkey, {});
    return reply.sandbox_signkey;
  };
  const first = await requestKey(merchant);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(await requestKey(merchant)).toBe(first);
  expect(await requestKey(other)).not.toBe(first);
});

test("a diagnosis explains that a sandbox request was signed with the API key", async () => {
  const gateway = gatewayOf();
  const fields = {
    ...{ appid, mch_id: merchant.mchId, nonce_str: "1", sign_type: "MD5" },
    ...Object.fromEntries(Object.entries(order).map(([name, value]) => [name, String(value)])),
  };
  const { servers, path } = xdcApiv2sandboxPayMicropay;
  const sent = await sendXml(gateway, { body: signedXml(fields) }, `${servers[0]}${path}`);
  expect(gateway.requests[0]?.refusal?.when).toBe("wrong_signature");
  expect(sent.diagnosis).toContain(
    "it was signed with the API key, but must be signed with the sandbox_signkey from xdc/apiv2getsignkey/sign/getsignkey.post",
  );
});

test("a record of the sandbox contains no key but can be replayed", async () => {
  const recorded = gatewayOf();
  const client = sdk(recorded);
  await client.call(xdcApiv2sandboxPayMicropay, order);
  const key = (await client.call(xdcApiv2getsignkeySignGetsignkey, {})).sandbox_signkey;
  const record = recorded.record();
  expect(JSON.stringify(record)).not.toContain(key);
  expect(record.log.entries[1]?._signature).toEqual({ type: "HMAC-SHA256", valid: true });
  expect(record.log.entries[1]?.response._signature).toMatchObject({ valid: true });
  const gateway = gatewayOf();
  gateway.replay(record);
  await sdk(gateway).call(xdcApiv2sandboxPayMicropay, order);
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null, null]);
});
