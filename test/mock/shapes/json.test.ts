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

function ask(gateway: Gateway, more: Parameters<typeof sdk>[1] = {}) {
  const client = sdk(gateway, { allowClosed: true, ...more });
  return client.call(appauthGetaccesstokenMock.operation, input);
}

test("a reply in JSON is what the client reads, with numbers as numbers", async () => {
  const gateway = gatewayOf();
  gateway
    .on(appauthGetaccesstokenMock.operation)
    .reply({ access_token: 'a"\\b', refresh_token: "R1" });
  const said = { retcode: 0, retmsg: "OK", access_token: 'a"\\b', access_token_expire_in: 7200 };
  const expected = { ...said, refresh_token: "R1", refresh_token_expire_in: 2592000 };
  expect(await ask(gateway)).toEqual(expected);
  const { response } = gateway.requests[0] ?? {};
  expect(response?.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(response?.body ?? "")).toEqual(expected);
});

test("a wrong request is refused in JSON, by a code and words", async () => {
  const gateway = gatewayOf();
  await expect(ask(gateway, { apiKey: "0".repeat(32) })).rejects.toMatchObject({
    errCode: "-1",
    errCodeDes: "sign error",
  });
  await expect(ask(gateway, { appId: "wx1" })).rejects.toMatchObject({ errCode: "-1" });
  expect(gateway.requests.map(({ refusal }) => refusal?.when)).toEqual([
    "wrong_signature",
    "app_id_mismatch",
  ]);
  expect(gateway.requests[0]?.response?.body).toBe('{"retcode":-1,"retmsg":"sign error"}');
});

test("a script refuses in JSON too", async () => {
  const gateway = gatewayOf();
  gateway.on(appauthGetaccesstokenMock.operation).refuse("invalid code");
  await expect(ask(gateway)).rejects.toMatchObject({ errCode: "-1", errCodeDes: "invalid code" });
});

test.each<[FaultName, string]>([
  ["truncated_xml", "MALFORMED_REPLY"],
  ["empty_body", "MALFORMED_REPLY"],
  ["not_xml", "MALFORMED_REPLY"],
  ["huge_reply", "REPLY_TOO_LARGE"],
])("the fault %s happens to JSON", async (fault, code) => {
  const gateway = gatewayOf();
  gateway.on(appauthGetaccesstokenMock.operation).fault(fault);
  await expect(ask(gateway)).rejects.toMatchObject({ code });
});

test("tokens are in no record", async () => {
  const gateway = gatewayOf();
  gateway
    .on(appauthGetaccesstokenMock.operation)
    .reply({ access_token: 's"ecret,1', refresh_token: "secret2" });
  await ask(gateway);
  const record = JSON.stringify(gateway.record());
  expect(record).toContain('\\"refresh_token\\":\\"***\\"');
  expect(record).toContain('\\"access_token\\":\\"***\\"');
  expect(record).not.toContain("ecret");
});
