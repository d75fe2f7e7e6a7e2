import { expect, test } from "vitest";
import { appauthGetaccesstokenMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { FaultName, Gateway } from "../../../mock/index.js";
import { appid, sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const input = {
  openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
  code: "C1",
  grant_type: "authorization_code",
  scope: "pay_realname",
} as const;

function gatewayOf(): Gateway {
  return createGateway({
    merchants: [{ ...merchant, appIds: [appid] }],
    mocks: [appauthGetaccesstokenMock],
  });
}

function requestToken(gateway: Gateway, more: Parameters<typeof sdk>[1] = {}) {
  const client = sdk(gateway, { allowClosed: true, ...more });
  return client.call(appauthGetaccesstokenMock.operation, input);
}

test("a JSON reply has integers as numbers", async () => {
  const gateway = gatewayOf();
  gateway
    .on(appauthGetaccesstokenMock.operation)
    .reply({ access_token: 'a"\\b', refresh_token: "R1" });
  const tokens = { retcode: 0, retmsg: "OK", access_token: 'a"\\b', access_token_expire_in: 7200 };
  const expected = { ...tokens, refresh_token: "R1", refresh_token_expire_in: 2592000 };
  expect(await requestToken(gateway)).toEqual(expected);
  const { reply } = gateway.requests[0] ?? {};
  expect(reply?.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(reply?.body ?? "")).toEqual(expected);
});

test("an invalid request is refused in JSON with a code and a text", async () => {
  const gateway = gatewayOf();
  await expect(requestToken(gateway, { apiKey: "0".repeat(32) })).rejects.toMatchObject({
    errCode: "-1",
    errCodeDes: "sign error",
  });
  await expect(requestToken(gateway, { appId: "wx1" })).rejects.toMatchObject({ errCode: "-1" });
  expect(gateway.requests.map(({ refusal }) => refusal?.when)).toEqual([
    "wrong_signature",
    "app_id_mismatch",
  ]);
  expect(gateway.requests[0]?.reply?.body).toBe('{"retcode":-1,"retmsg":"sign error"}');
});

test("a stubbed refusal is in JSON too", async () => {
  const gateway = gatewayOf();
  gateway.on(appauthGetaccesstokenMock.operation).refuse("invalid code");
  await expect(requestToken(gateway)).rejects.toMatchObject({
    errCode: "-1",
    errCodeDes: "invalid code",
  });
});

test.each<[FaultName, string]>([
  ["truncated_xml", "MALFORMED_REPLY"],
  ["empty_body", "MALFORMED_REPLY"],
  ["not_xml", "MALFORMED_REPLY"],
  ["huge_reply", "REPLY_TOO_LARGE"],
])("the fault %s applies to JSON", async (fault, code) => {
  const gateway = gatewayOf();
  gateway.on(appauthGetaccesstokenMock.operation).fault(fault);
  await expect(requestToken(gateway)).rejects.toMatchObject({ code });
});

test("tokens are not recorded", async () => {
  const gateway = gatewayOf();
  gateway
    .on(appauthGetaccesstokenMock.operation)
    .reply({ access_token: 's"ecret,1', refresh_token: "secret2" });
  await requestToken(gateway);
  const record = JSON.stringify(gateway.record());
  expect(record).toContain('\\"refresh_token\\":\\"***\\"');
  expect(record).toContain('\\"access_token\\":\\"***\\"');
  expect(record).not.toContain("ecret");
});
