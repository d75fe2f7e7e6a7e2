import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  payDownloadbillMock,
  payMicropayMock,
  secapiPayRefundMock,
  secapiPayReverseMock,
} from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const gateway = createGateway({
  merchants: [merchant],
  mocks: [payDownloadbillMock, payMicropayMock, secapiPayRefundMock, secapiPayReverseMock],
});
const shop = sdk(gateway);
const { pay, secapi } = shop.v2;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 31, 4) });
});
afterEach(() => {
  vi.useRealTimers();
  gateway.reset();
});
afterAll(() => shop.close());

async function scan(out_trade_no: string, more: object = {}): Promise<void> {
  await pay.micropay.post({
    ...{ body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7", out_trade_no },
    ...{ auth_code: "120061098828009406", ...more },
  });
}

function refund(out_trade_no: string, refund_fee: number): Promise<object> {
  const numbers = { out_trade_no, out_refund_no: `R${out_trade_no}` };
  return secapi.pay.refund.post({ ...numbers, refund_fee, total_fee: 888 });
}

const titles = ["商户订单号", "交易状态", "订单金额", "退款金额"];

async function bill(
  more: Partial<Parameters<typeof pay.downloadbill.post>[0]> = {},
  columns = titles,
): Promise<{ rows: string[]; refunded: string | undefined }> {
  const download = await pay.downloadbill.post({ bill_date: "20260131", ...more });
  const rows: string[] = [];
  for await (const row of download.rows()) rows.push(columns.map((title) => row[title]).join(" "));
  return { rows, refunded: download.summary?.["退款总金额"] };
}

describe("a reversed payment", () => {
  test("is in the bill as a payment and as a reversal, so that they cancel out", async () => {
    await scan("A1");
    await secapi.pay.reverse.post({ out_trade_no: "A1" });
    expect(await bill()).toEqual({
      rows: ["A1 SUCCESS 8.88 0.00", "A1 REVOKED 0.00 8.88"],
      refunded: "8.88",
    });
  });

  test("returns what was not refunded, and only once", async () => {
    await scan("A1");
    await refund("A1", 100);
    await secapi.pay.reverse.post({ out_trade_no: "A1" });
    await secapi.pay.reverse.post({ out_trade_no: "A1" });
    expect(await bill()).toEqual({
      rows: ["A1 SUCCESS 8.88 0.00", "A1 REFUND 0.00 1.00", "A1 REVOKED 0.00 7.88"],
      refunded: "8.88",
    });
  });

  test("cannot be refunded", async () => {
    await scan("A1");
    await secapi.pay.reverse.post({ out_trade_no: "A1" });
    await expect(refund("A1", 1)).rejects.toMatchObject({ errCode: "ERROR" });
  });

  test("is in the bill of the day of the reversal", async () => {
    await scan("A1");
    vi.setSystemTime(Date.UTC(2026, 0, 31, 17));
    await secapi.pay.reverse.post({ out_trade_no: "A1" });
    expect((await bill()).rows).toEqual(["A1 SUCCESS 8.88 0.00"]);
    expect((await bill({ bill_date: "20260201" })).rows).toEqual(["A1 REVOKED 0.00 8.88"]);
  });
});

describe("a bill", () => {
  test("of refunds includes reversals, a bill of payments does not", async () => {
    await scan("A1");
    await secapi.pay.reverse.post({ out_trade_no: "A1" });
    expect((await bill({ bill_type: "REFUND" })).rows).toEqual(["A1 REVOKED 0.00 8.88"]);
    expect((await bill({ bill_type: "SUCCESS" })).rows).toEqual(["A1 SUCCESS 8.88 0.00"]);
  });

  test("of refunded deposits is always empty", async () => {
    await scan("A1");
    await refund("A1", 100);
    await expect(bill({ bill_type: "RECHARGE_REFUND" })).rejects.toMatchObject({
      errCode: "20002",
      errCodeDes: "No Bill Exist",
    });
    expect(gateway.requests.at(-1)?.refusal?.diagnosis).toBe(
      "found no payments or refunds on 20260131, bill_type RECHARGE_REFUND",
    );
  });

  test("of a sub-merchant has only its orders", async () => {
    await scan("A1", { sub_mch_id: "1900000208" });
    await scan("A2", { sub_mch_id: "1900000209" });
    await scan("A3");
    expect((await bill({ sub_mch_id: "1900000209" })).rows).toEqual(["A2 SUCCESS 8.88 0.00"]);
    await expect(bill({ sub_mch_id: "1" })).rejects.toMatchObject({
      errCode: "20002",
      errCodeDes: "No Bill Exist",
    });
    expect((await bill()).rows).toHaveLength(3);
  });

  test("has the application of each order", async () => {
    await scan("A1");
    await scan("A2", { appid: "wx2421b1c4370ec43b" });
    expect((await bill({}, ["商户订单号", "公众账号ID"])).rows).toEqual([
      "A1 wxd930ea5d5a258f4f",
      "A2 wx2421b1c4370ec43b",
    ]);
  });
});
