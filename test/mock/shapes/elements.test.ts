import { expect, test } from "vitest";
import { secapiMchSubmchmanageQuery } from "../../../generated/operations/index.js";
import {
  mmpaymkttransfersGethbinfoMock,
  secapiMchSubmchmanageQueryMock,
} from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const packet = { mch_billno: "10000098201411111234567890", bill_type: "MCHT" } as const;
const record = { openid: "o<1>", amount: 1, rcv_time: "2015-04-21 20:00:00" };

function gatewayOf(mocks = [mmpaymkttransfersGethbinfoMock, secapiMchSubmchmanageQueryMock]) {
  return createGateway({ merchants: [merchant], mocks });
}

test("the client receives nested elements as a list", async () => {
  const gateway = gatewayOf();
  const reply = await sdk(gateway).call(mmpaymkttransfersGethbinfoMock.operation, packet);
  expect(reply.hblist).toEqual(mmpaymkttransfersGethbinfoMock.reply.hblist);
  expect(gateway.requests[0]?.response?.body).toContain(
    "<hblist><hbinfo><openid><![CDATA[ohO4GtzOAAYMp2yapORH3dQB3W18]]></openid>",
  );
});

test("a list of elements can be stubbed, even as empty", async () => {
  const gateway = gatewayOf();
  const client = sdk(gateway);
  const stubs = gateway.on(mmpaymkttransfersGethbinfoMock.operation);
  for (const hblist of [[], [record, { ...record, amount: 2 }]]) {
    stubs.reply({ hblist }, { times: 1 });
    expect((await client.call(mmpaymkttransfersGethbinfoMock.operation, packet)).hblist).toEqual(
      hblist,
    );
  }
  expect(() => {
    // @ts-expect-error -- JavaScript callers can pass it
    stubs.reply({ hblist: "none" });
  }).toThrow("hblist: Expected a list of objects.");
});

test("elements with the name of their list are side by side", async () => {
  const gateway = gatewayOf();
  const [example] = secapiMchSubmchmanageQueryMock.reply.mchinfo ?? [];
  if (example === undefined) throw new Error("Expected a sub-merchant in the spec's example.");
  const two = [example, { ...example, merchant_name: "又一家" }];
  gateway.on(secapiMchSubmchmanageQuery).reply({ mchinfo: two, total: "2" });
  const reply = await sdk(gateway).v2.secapi.mch.submchmanage.query.post({
    page_index: "1",
    sub_mch_id: "1",
  });
  expect(reply.mchinfo).toEqual(two);
});

test("sensitive fields of elements are not recorded", async () => {
  const gateway = gatewayOf();
  const [example] = secapiMchSubmchmanageQueryMock.reply.mchinfo ?? [];
  if (example === undefined) throw new Error("Expected a sub-merchant in the spec's example.");
  const mchinfo = [{ ...example, contact: "张三" }];
  gateway.on(secapiMchSubmchmanageQuery).reply({ mchinfo });
  const reply = await sdk(gateway).v2.secapi.mch.submchmanage.query.post({
    page_index: "1",
    sub_mch_id: "1",
  });
  expect(reply.mchinfo).toEqual(mchinfo);
  expect(JSON.stringify(gateway.record())).not.toContain("张三");
});
