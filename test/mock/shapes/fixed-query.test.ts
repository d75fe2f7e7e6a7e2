import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { secapiMchSubmchmanageAdd } from "../../../generated/operations/index.js";
import {
  secapiMchSubmchmanageAddMock,
  secapiMchSubmchmanageQueryMock,
} from "../../../generated/mocks/index.js";
import { createGateway, curlOf, diagnosisHeader } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const asked = { page_index: "1", sub_mch_id: "1" };

function gatewayOf(): Gateway {
  return createGateway({
    merchants: [merchant],
    mocks: [secapiMchSubmchmanageAddMock, secapiMchSubmchmanageQueryMock],
  });
}

test("of two operations of one URL the parameter beside the body chooses, and it is not signed", async () => {
  const gateway = gatewayOf();
  gateway.on(secapiMchSubmchmanageAdd).fail({ err_code: "SYSTEMERROR" });
  const client = sdk(gateway);
  await client.v2.secapi.mch.submchmanage.query.post(asked);
  await expect(
    client.v2.secapi.mch.submchmanage.add.post({
      merchant_name: "商户名称",
      merchant_shortname: "商户简称",
      service_phone: "075586010000",
      channel_id: "100000001",
      business: "101",
      merchant_remark: "1",
    }),
  ).rejects.toMatchObject({ errCode: "SYSTEMERROR" });
  expect(
    gateway.requests.map(({ operation, query, refusal, signature }) => ({
      ...{ operation, query, refusal, signed: signature?.text.includes("action") },
    })),
  ).toEqual([
    {
      operation: "secapi/mch/submchmanage/query.post",
      query: { action: "query" },
      refusal: null,
      signed: false,
    },
    {
      operation: "secapi/mch/submchmanage/add.post",
      query: { action: "add" },
      refusal: null,
      signed: false,
    },
  ]);
});

test("a record and a command have the parameter in their URLs, and a replay goes by it", async () => {
  const recorded = gatewayOf();
  await sdk(recorded).v2.secapi.mch.submchmanage.query.post(asked);
  const [received] = recorded.requests;
  if (received === undefined) throw new Error("Nothing came.");
  expect(curlOf(received, { url: "https://127.0.0.1:1" })).toContain(
    "'https://127.0.0.1:1/secapi/mch/submchmanage?action=query'",
  );
  const record = recorded.record();
  expect(record.log.entries[0]?.request).toMatchObject({
    url: "https://api.mch.weixin.qq.com/secapi/mch/submchmanage?action=query",
    queryString: [{ name: "action", value: "query" }],
  });
  const gateway = gatewayOf();
  gateway.replay(record);
  await sdk(gateway).v2.secapi.mch.submchmanage.query.post(asked);
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
});

test("what is mocked is named with its parameter", async () => {
  const dispatcher = new Agent().compose(gatewayOf().interceptor());
  const asked = request("https://api.mch.weixin.qq.com/secapi/mch", { dispatcher });
  await expect(asked).rejects.toThrow("POST /secapi/mch/submchmanage?action=query on https://");
});

test.each([
  ["", "expected action=add in the URL, received nothing"],
  ["?action=drop", "expected action=add in the URL, received action=drop"],
  ["?action=add&action=query", "expected action=add in the URL, received action=add&action=query"],
])("a URL that ends with %j is refused", async (query, diagnosis) => {
  const gateway = gatewayOf();
  const dispatcher = new Agent().compose(gateway.interceptor());
  const url = `https://api.mch.weixin.qq.com/secapi/mch/submchmanage${query}`;
  const { headers, body } = await request(url, { dispatcher, method: "POST", body: "<xml/>" });
  await body.dump();
  expect(decodeURIComponent(String(headers[diagnosisHeader]))).toContain(diagnosis);
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "invalid_field",
    field: "action",
    diagnosis,
  });
});
