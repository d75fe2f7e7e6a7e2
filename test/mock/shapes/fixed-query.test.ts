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

const input = { page_index: "1", sub_mch_id: "1" };

function gatewayOf(): Gateway {
  return createGateway({
    merchants: [merchant],
    mocks: [secapiMchSubmchmanageAddMock, secapiMchSubmchmanageQueryMock],
  });
}

test("a query parameter selects between two operations of one path and is not signed", async () => {
  const gateway = gatewayOf();
  gateway.on(secapiMchSubmchmanageAdd).fail({ err_code: "SYSTEMERROR" });
  const client = sdk(gateway);
  await client.v2.secapi.mch.submchmanage.query.post(input);
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

test("records and curl commands include the parameter in their URLs, and a replay uses it", async () => {
  const recorded = gatewayOf();
  await sdk(recorded).v2.secapi.mch.submchmanage.query.post(input);
  const [received] = recorded.requests;
  if (received === undefined) throw new Error("Expected a request.");
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
  await sdk(gateway).v2.secapi.mch.submchmanage.query.post(input);
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
});

test("the error for an unmocked URL lists operations with their parameter", async () => {
  const dispatcher = new Agent().compose(gatewayOf().interceptor());
  const response = request("https://api.mch.weixin.qq.com/secapi/mch", { dispatcher });
  await expect(response).rejects.toThrow("POST /secapi/mch/submchmanage?action=query on https://");
});

test.each([
  ["", "expected action=add in the URL, received nothing"],
  ["?action=drop", "expected action=add in the URL, received action=drop"],
  ["?action=add&action=query", "expected action=add in the URL, received action=add&action=query"],
])("refuses a URL that ends with %j", async (query, diagnosis) => {
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
