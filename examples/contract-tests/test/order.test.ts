import { Agent } from "undici";
import { afterEach, expect, test } from "vitest";
import { WeChatPay } from "wechatpay-apiv2";
import { createGateway } from "wechatpay-apiv2/mock";
import "wechatpay-apiv2/mock/vitest";
import { payOrderquery } from "wechatpay-apiv2/operations";
import { orderState } from "../src/order-state.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const gateway = createGateway({ merchants: [merchant] });
const dispatcher = new Agent().compose(gateway.interceptor());
const wechatpay = new WeChatPay({ ...merchant, appId: "wx2421b1c4370ec43b", dispatcher });

afterEach(() => {
  gateway.reset();
});

test("reports an order paid in part with coupons as paid", async () => {
  gateway.on(payOrderquery).reply({
    cash_fee: 700,
    coupons: [
      { coupon_id: "10000", coupon_fee: 100 },
      { coupon_id: "10001", coupon_fee: 88 },
    ],
  });
  const order = await orderState(wechatpay, "T1");

  expect(order).toEqual({ state: "paid", cash: 700, coupons: ["10000", "10001"] });
  expect(gateway).toHaveReceived(payOrderquery, { out_trade_no: "T1" });
});

test("reports an unpaid order as open", async () => {
  gateway.on(payOrderquery).reply({ trade_state: "NOTPAY", cash_fee: undefined, coupons: [] });

  expect(await orderState(wechatpay, "T1")).toEqual({ state: "open" });
});

test("reports an order that WeChat Pay does not know as not found", async () => {
  gateway.on(payOrderquery).fail({ err_code: "ORDERNOTEXIST" });

  expect(await orderState(wechatpay, "T1")).toEqual({ state: "not found" });
});
