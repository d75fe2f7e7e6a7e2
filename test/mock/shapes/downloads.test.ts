import { gunzipSync } from "node:zlib";
import { Agent } from "undici";
import { describe, expect, test } from "vitest";
import { WeChatPay } from "../../../generated/index.js";
import type { Download, Row } from "../../../generated/index.js";
import { payDownloadbill } from "../../../generated/operations/index.js";
import { payDownloadbillMock, payMicropayMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const day = { bill_date: "20140603" };

function gatewayOf(): Gateway {
  return createGateway({ merchants: [merchant], mocks: [payDownloadbillMock], orders: false });
}

async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of download.bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}

const file = `\ufeff${(payDownloadbillMock.table ?? "").replaceAll("\n", "\r\n")}`;

test("a bill is CSV with a byte order mark and CRLF line ends", async () => {
  const gateway = gatewayOf();
  const download = await sdk(gateway).v2.pay.downloadbill.post(day);
  expect((await bytesOf(download)).toString()).toBe(file);
  expect(gateway.requests[0]?.response?.headers).toEqual({
    "content-type": "text/csv; charset=utf-8",
  });
});

test("a bill has the rows and the summary of the spec's example", async () => {
  const download = await sdk(gatewayOf()).v2.pay.downloadbill.post(day);
  const numbers: (string | undefined)[] = [];
  for await (const row of download.rows()) numbers.push(row["商户订单号"]);
  expect(numbers).toEqual(["1401784425", "1401785174"]);
  expect(download.summary).toMatchObject({ 总交易单数: "2", 退款总金额: "0.10" });
});

test("a bill is gzipped if the request says so, over the interceptor and over a connection", async () => {
  const gateway = gatewayOf();
  const gzipped = { ...day, tar_type: "GZIP" } as const;
  const download = await sdk(gateway).v2.pay.downloadbill.post(gzipped);
  expect(gunzipSync(await bytesOf(download)).toString()).toBe(file);
  const server = await gateway.listen();
  const dispatcher = new Agent({ connect: { ca: server.ca } });
  const client = new WeChatPay({ ...merchant, appId: "wx1", baseUrl: server.url, dispatcher });
  const again = await client.v2.pay.downloadbill.post(gzipped);
  expect(gunzipSync(await bytesOf(again)).toString()).toBe(file);
  await dispatcher.close();
  await server.close();
});

test("a gzipped bill is recorded uncompressed and compressed again in a replay", async () => {
  const recorded = gatewayOf();
  const gzipped = { ...day, tar_type: "GZIP" } as const;
  await bytesOf(await sdk(recorded).v2.pay.downloadbill.post(gzipped));
  const record = recorded.record();
  const redacted = file.replaceAll("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "***");
  expect(record.log.entries[0]?.response.content).toMatchObject({
    text: redacted,
    _packed: "gzip",
  });
  const gateway = gatewayOf();
  gateway.replay(record);
  const download = await sdk(gateway).v2.pay.downloadbill.post(gzipped);
  expect(gunzipSync(await bytesOf(download)).toString()).toBe(redacted);
});

describe("with orders", () => {
  const mocks = [payDownloadbillMock, payMicropayMock];
  /** The date in Beijing, which is eight hours ahead of UTC. */
  const today = (): string =>
    new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll("-", "");

  test("a bill lists the payments, gzipped or not", async () => {
    const gateway = createGateway({ merchants: [merchant], mocks });
    const client = sdk(gateway);
    await client.v2.pay.micropay.post({
      ...{ body: "茶", out_trade_no: "A1", total_fee: 888 },
      ...{ spbill_create_ip: "127.0.0.1", auth_code: "120061098828009406" },
    });
    for (const tar of [{}, { tar_type: "GZIP" } as const]) {
      const bill = await client.v2.pay.downloadbill.post({ bill_date: today(), ...tar });
      const rows: Row[] = [];
      for await (const row of bill.rows()) rows.push(row);
      expect(rows).toMatchObject([{ 商户订单号: "A1", 订单金额: "8.88", 商品名称: "茶" }]);
    }
  });

  test("there is no bill of a day without payments", async () => {
    const gateway = createGateway({ merchants: [merchant], mocks });
    const call = sdk(gateway).v2.pay.downloadbill.post({ ...day, tar_type: "GZIP" });
    await expect(call).rejects.toMatchObject({ errCode: "20002", errCodeDes: "No Bill Exist" });
    expect(gateway.requests[0]?.refusal?.when).toBe("no_bill");
  });
});

test("refusals are in XML", async () => {
  const gateway = gatewayOf();
  const misconfigured = sdk(gateway, { apiKey: "0".repeat(32) });
  await expect(misconfigured.v2.pay.downloadbill.post(day)).rejects.toMatchObject({
    name: "BusinessError",
    errCodeDes: "SIGN ERROR",
  });
  gateway.on(payDownloadbill).refuse("No Bill Exist");
  await expect(sdk(gateway).v2.pay.downloadbill.post(day)).rejects.toMatchObject({
    errCode: "20002",
    errCodeDes: "No Bill Exist",
  });
});

test("the SDK rejects a truncated bill", async () => {
  const gateway = gatewayOf();
  gateway.on(payDownloadbill).fault("truncated_xml");
  const download = await sdk(gateway).v2.pay.downloadbill.post(day);
  await expect(async () => {
    for await (const row of download.rows()) expect(row).toBeDefined();
  }).rejects.toMatchObject({ code: "DOWNLOAD_UNREADABLE" });
});
