import { expect, test } from "vitest";
import { mmpaymkttransfersSendworkwxredpackMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const mocks = [mmpaymkttransfersSendworkwxredpackMock];
const { operation } = mmpaymkttransfersSendworkwxredpackMock;
const workWxSecret = "5uYtQ-8_aZ";
const packet = {
  mch_billno: "123456",
  sender_name: "XX活动",
  re_openid: "oxTWIuGaIt6gTKsQRLau2M0yL16E",
  total_amount: 1000,
  wishing: "感谢您参加猜灯谜活动，祝您元宵节快乐！",
  act_name: "猜灯谜抢红包活动",
  remark: "猜越多得越多，快来抢！",
};

function gatewayOf(secret?: string): Gateway {
  const more = secret === undefined ? {} : { workWxSecret: secret };
  return createGateway({ merchants: [{ ...merchant, ...more }], mocks });
}

test("accepts the SDK's signature for WeCom", async () => {
  const gateway = gatewayOf(workWxSecret);
  await sdk(gateway, { workWxSecret }).call(operation, packet);
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
});

test("refuses a signature with another secret and reveals neither secret", async () => {
  const gateway = gatewayOf(workWxSecret);
  const call = sdk(gateway, { workWxSecret: "another-1" }).call(operation, packet);
  await expect(call).rejects.toMatchObject({
    errCode: "PARAM_ERROR",
    errCodeDes: "企业微信签名错误",
  });
  const refusal = gateway.requests[0]?.refusal;
  expect(refusal).toMatchObject({ when: "wrong_extra_signature", field: "workwx_sign" });
  expect(refusal?.diagnosis).toMatch(
    /^expected workwx_sign to be [0-9A-F]{32}, received "[0-9A-F]{32}"; the expected value is the MD5 of act_name=猜灯谜抢红包活动&mch_billno=123456&.*&secret=\(the workWxSecret\)$/,
  );
  expect(JSON.stringify(gateway.requests)).not.toContain(workWxSecret);
});

test("accepts any signature if the gateway has no secret", async () => {
  const gateway = gatewayOf();
  await sdk(gateway, { workWxSecret: "another-1" }).call(operation, packet);
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
});
