/** Payments end to end: over mutual TLS, with real servers that receive notifications. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BusinessError } from "../../generated/index.js";
import { payMicropay } from "../../generated/operations/index.js";
import type { Merchant } from "./merchant.js";
import { appId, startMerchant } from "./merchant.js";

let merchant: Merchant;
beforeAll(async () => {
  merchant = await startMerchant();
});
afterEach(() => {
  merchant.gateway.reset();
  merchant.events.length = 0;
});
afterAll(() => merchant.close());

/** Returns the business error with which a call fails. */
async function failure(call: Promise<unknown>): Promise<BusinessError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof BusinessError) return error;
  throw new Error("Expected a BusinessError.", { cause: error });
}

const tea = { body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" };
const openid = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

function order(out_trade_no: string): Promise<{ prepay_id: string }> {
  return merchant.wechatpay.v2.pay.unifiedorder.post({
    ...{ ...tea, out_trade_no, openid, notify_url: merchant.paidUrl },
    trade_type: "JSAPI",
  });
}

describe("payment on a page in WeChat", () => {
  test("notifies the merchant of the payment and of partial refunds", async () => {
    const { gateway, wechatpay, events } = merchant;
    const { pay } = wechatpay.v2;
    const { prepay_id } = await order("A1");
    const payload = wechatpay.frontEnd.jsapi({ prepay_id });
    expect(payload).toMatchObject({ appId, package: `prepay_id=${prepay_id}` });
    expect(payload.paySign).toMatch(/^[0-9A-F]{64}$/);
    expect(await pay.orderquery.post({ out_trade_no: "A1" })).toMatchObject({
      trade_state: "NOTPAY",
    });

    expect(await gateway.pay({ out_trade_no: "A1" })).toMatchObject({ acknowledged: true });
    expect(events).toEqual(["A1 paid: 888 fen"]);
    const paid = await pay.orderquery.post({ out_trade_no: "A1" });
    expect(paid).toMatchObject({ trade_state: "SUCCESS", total_fee: 888, openid });
    expect(await failure(order("A1"))).toMatchObject({ errCode: "ORDERPAID" });

    const refund = (out_refund_no: string, refund_fee: number): Promise<object> =>
      wechatpay.v2.secapi.pay.refund.post({
        ...{ out_trade_no: "A1", out_refund_no, refund_fee, total_fee: 888 },
        notify_url: merchant.refundedUrl,
      });
    expect(await refund("R1", 300)).toMatchObject({ refund_fee: 300, total_fee: 888 });
    await refund("R2", 500);
    expect(await failure(refund("R3", 89))).toMatchObject({
      ...{ errCode: "INVALID_REQUEST", errCodeDes: "refund_fee大于可退金额", outcome: "rejected" },
    });
    expect(await gateway.notify({ out_refund_no: "R2" })).toMatchObject({ acknowledged: true });
    expect(events).toContain("R2 refunded: 500 fen");
    const { refunds } = await pay.refundquery.post({ out_trade_no: "A1" });
    expect(refunds?.map(({ out_refund_no, refund_fee }) => [out_refund_no, refund_fee])).toEqual([
      ["R1", 300],
      ["R2", 500],
    ]);
    expect(await pay.orderquery.post({ out_trade_no: "A1" })).toMatchObject({
      trade_state: "REFUND",
    });
  });

  test("lists payments and refunds in the bill of the day", async () => {
    const { v2 } = merchant.wechatpay;
    await order("A4");
    await merchant.gateway.pay({ out_trade_no: "A4" });
    await v2.secapi.pay.refund.post({
      ...{ out_trade_no: "A4", out_refund_no: "R4", refund_fee: 100, total_fee: 888 },
    });
    const { time_end } = await v2.pay.orderquery.post({ out_trade_no: "A4" });
    const bill = await v2.pay.downloadbill.post({
      ...{ bill_date: String(time_end).slice(0, 8), tar_type: "GZIP" },
    });
    const rows: string[] = [];
    for await (const row of bill.rows()) {
      rows.push([row["商户订单号"], row["交易状态"], row["订单金额"], row["退款金额"]].join(" "));
    }
    expect(rows).toEqual(["A4 SUCCESS 8.88 0.00", "A4 REFUND 0.00 1.00"]);
    expect(bill.summary).toMatchObject({ 总交易单数: "2", 退款总金额: "1.00" });
    await expect(v2.pay.downloadbill.post({ bill_date: "20200101" })).rejects.toMatchObject({
      outcome: "rejected",
    });
  });

  test("refuses to pay or reuse a closed order", async () => {
    const { pay } = merchant.wechatpay.v2;
    await order("A2");
    await pay.closeorder.post({ out_trade_no: "A2" });
    expect(await pay.orderquery.post({ out_trade_no: "A2" })).toMatchObject({
      trade_state: "CLOSED",
    });
    expect(await failure(order("A2"))).toMatchObject({ errCode: "ORDERCLOSED" });
    await expect(merchant.gateway.pay({ out_trade_no: "A2" })).rejects.toThrow(
      "[NOT_PAYABLE] out_trade_no A2 cannot be paid: it is CLOSED.",
    );
  });

  test("calls the handler again if WeChat Pay sends a notification again", async () => {
    const { gateway, events } = merchant;
    await order("A3");
    await gateway.pay({ out_trade_no: "A3" });
    expect(await gateway.notify({ out_trade_no: "A3" })).toMatchObject({ acknowledged: true });
    expect(events).toEqual(["A3 paid: 888 fen", "A3 paid: 888 fen"]);
  });
});

describe("payment by a scanned code", () => {
  const scan = (out_trade_no: string): Promise<object> =>
    merchant.wechatpay.v2.pay.micropay.post({
      ...tea,
      out_trade_no,
      auth_code: "120061098828009406",
    });

  test("succeeds at once and can be reversed", async () => {
    const { v2 } = merchant.wechatpay;
    expect(await scan("B1")).toMatchObject({ total_fee: 888, trade_type: "MICROPAY" });
    await v2.secapi.pay.reverse.post({ out_trade_no: "B1" });
    expect(await v2.pay.orderquery.post({ out_trade_no: "B1" })).toMatchObject({
      trade_state: "REVOKED",
    });
  });

  test("has an unknown outcome until the payer has entered a password", async () => {
    const { gateway, wechatpay } = merchant;
    gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
    const error = await failure(scan("B2"));
    expect(error).toMatchObject({ errCode: "USERPAYING", outcome: "unknown", retryable: false });
    expect(error.message).toContain("v2/pay/orderquery");
    const query = (): Promise<object> => wechatpay.v2.pay.orderquery.post({ out_trade_no: "B2" });
    expect(await query()).toMatchObject({ trade_state: "USERPAYING" });
    await gateway.pay({ out_trade_no: "B2" });
    expect(await query()).toMatchObject({ trade_state: "SUCCESS", total_fee: 888 });
    expect(gateway.orders).toMatchObject([{ out_trade_no: "B2", trade_state: "SUCCESS" }]);
  });

  test("may have succeeded although the response was lost", async () => {
    const { gateway, wechatpay } = merchant;
    gateway.on(payMicropay).fault("reset_after_body", { times: 1 });
    await expect(scan("B3")).rejects.toMatchObject({ outcome: "unknown", retryable: false });
    expect(gateway.requests).toHaveLength(1);
    expect(await wechatpay.v2.pay.orderquery.post({ out_trade_no: "B3" })).toMatchObject({
      trade_state: "SUCCESS",
    });
  });
});
