/** Checks how the payment examples handle failures. */
import { Agent } from "undici";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { payByCode } from "../../examples/payments/pay-by-code.js";
import { refund, refundState } from "../../examples/payments/refund.js";
import { WeChatPay } from "../../generated/index.js";
import {
  payMicropay,
  payOrderquery,
  payRefundquery,
  secapiPayRefund,
  secapiPayReverse,
} from "../../generated/operations/index.js";
import type { Gateway } from "../../mock/index.js";
import { createGateway } from "../../mock/index.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const bill = {
  out_trade_no: "T1",
  body: "Oolong",
  total_fee: 888,
  spbill_create_ip: "203.0.113.7",
  auth_code: "134567890123456789",
};
const part = { out_trade_no: "T1", out_refund_no: "R1", total_fee: 888, refund_fee: 100 };

let gateway: Gateway;
let wechatpay: WeChatPay;
beforeEach(() => {
  gateway = createGateway({ merchants: [merchant], rateLimit: false });
  const dispatcher = new Agent().compose(gateway.interceptor());
  wechatpay = new WeChatPay({ ...merchant, appId: "wx8888888888888888", dispatcher });
});
afterEach(() => wechatpay.close());

const paths = (): string[] => gateway.requests.map(({ path }) => path);
const pay = (): ReturnType<typeof payByCode> => payByCode(wechatpay, bill, 0);

describe("payment by code", () => {
  test("returns a successful payment without a query", async () => {
    expect(await pay()).toMatchObject({ state: "paid" });
    expect(paths()).toEqual(["/pay/micropay"]);
  });

  test("finds a payment whose response was lost and does not repeat it", async () => {
    gateway.on(payMicropay).disconnect();
    expect(await pay()).toMatchObject({ state: "paid" });
    expect(paths()).toEqual(["/pay/micropay", "/pay/orderquery"]);
  });

  test("reverses the order after six queries if the payer never enters the password", async () => {
    gateway.on(payMicropay).fail({ err_code: "USERPAYING" });
    expect(await pay()).toEqual({ state: "reversed" });
    expect(paths().filter((path) => path === "/pay/orderquery")).toHaveLength(6);
    expect(gateway.orders).toMatchObject([{ trade_state: "REVOKED" }]);
  });

  test("repeats the reversal while the gateway requests it or does not respond", async () => {
    gateway.on(payMicropay).fail({ err_code: "USERPAYING" });
    gateway.on(payOrderquery).reply({ trade_state: "PAYERROR", trade_state_desc: "支付失败" });
    gateway
      .on(secapiPayReverse)
      .reply({ recall: "Y" }, { times: 1 })
      .disconnect({ times: 1 })
      .fail({ err_code: "SYSTEMERROR" }, { times: 1 });
    expect(await pay()).toEqual({ state: "reversed" });
    expect(paths().filter((path) => path === "/secapi/pay/reverse")).toHaveLength(4);
  });

  test("throws the error of a rejected payment", async () => {
    gateway.on(payMicropay).fail({ err_code: "NOTENOUGH" });
    await expect(pay()).rejects.toMatchObject({ errCode: "NOTENOUGH", outcome: "rejected" });
    expect(paths()).toEqual(["/pay/micropay"]);
  });
});

describe("a refund", () => {
  beforeEach(async () => {
    await pay();
  });

  test("whose response was lost is found and not repeated", async () => {
    gateway.on(secapiPayRefund).disconnect();
    expect(await refund(wechatpay, part)).toBe(true);
    expect(gateway.orders[0]?.refunds).toHaveLength(1);
    expect(paths().filter((path) => path === "/secapi/pay/refund")).toHaveLength(1);
  });

  test("that never arrived can be repeated with the same number", async () => {
    gateway.on(secapiPayRefund).respond({ status: 502, body: "Bad Gateway" }, { times: 1 });
    expect(await refund(wechatpay, part)).toBe(false);
    expect(await refund(wechatpay, part)).toBe(true);
    expect(await refundState(wechatpay, "R1")).toEqual({ status: "SUCCESS", cash: 100 });
  });

  test("above the order's amount throws the gateway's error", async () => {
    await expect(refund(wechatpay, { ...part, refund_fee: 889 })).rejects.toMatchObject({
      name: "RefusedError",
      outcome: "rejected",
    });
  });

  test("returns to the payer the amount not returned to coupons", async () => {
    const each = { out_refund_no: "R1", refund_id: "50000", refund_status: "SUCCESS" } as const;
    gateway.on(payRefundquery).reply({
      refunds: [{ ...each, refund_fee: 100, coupon_refund_fee: 30 }],
    });
    expect(await refundState(wechatpay, "R1")).toEqual({ status: "SUCCESS", cash: 70 });
  });
});
