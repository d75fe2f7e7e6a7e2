import { expect, test } from "vitest";
import type { Order } from "../../../mock/orders/order.js";
import { maxOrders, OrderBook } from "../../../mock/orders/order-book.js";

const mchId = "1230000109";

function order(number: number): Order {
  return {
    ...{ mchId, outTradeNo: `A${number}`, transactionId: `4${number}`, prepayId: "", total: 1 },
    ...{ request: new Map(), signType: "MD5", state: "SUCCESS", paid: { at: 0, openid: "" } },
    refunds: [],
  };
}

test("keeps the latest orders and finds neither older ones nor their refunds", () => {
  const book = new OrderBook();
  const first = order(0);
  book.add(first);
  const refund = { outRefundNo: "R0", refundId: "5", fee: 1, at: 0 };
  book.addRefund(first, { ...refund, account: undefined, notifyUrl: undefined });
  for (let at = 1; at < maxOrders; at += 1) book.add(order(at));
  const numbers = [{ out_refund_no: "R0" }, { refund_id: "5" }, { out_trade_no: "A0" }];
  for (const number of numbers) expect(book.findRefunds(mchId, number)?.order).toBe(first);
  expect(book.find(mchId, { transaction_id: "40" })).toBe(first);

  book.add(order(maxOrders));
  expect(book.orders).toHaveLength(maxOrders);
  expect(book.orders[0]?.outTradeNo).toBe("A1");
  for (const number of numbers) expect(book.findRefunds(mchId, number)).toBeUndefined();
  expect(book.find(mchId, { transaction_id: "40" })).toBeUndefined();
  expect(book.find(mchId, { out_trade_no: `A${maxOrders}` })?.transactionId).toBe(`4${maxOrders}`);
});
