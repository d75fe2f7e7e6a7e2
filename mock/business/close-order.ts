import type { Effect } from "./effect.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Closes an order that has not been paid; closing it again does nothing. */
export const closeOrder: Effect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  if (order.paid !== undefined) {
    return { when: "order_paid", diagnosis: `out_trade_no ${order.outTradeNo} has been paid` };
  }
  order.state = "CLOSED";
  return { reply: {} };
};
