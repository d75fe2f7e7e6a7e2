import type { OrderEffect } from "./order-effect.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Closes an order that has not been paid. */
export const closeOrder: OrderEffect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  const label = `out_trade_no ${order.outTradeNo}`;
  switch (order.state) {
    case "SUCCESS":
    case "REFUND":
      return { when: "order_paid", diagnosis: `${label} has already been paid` };
    case "CLOSED":
      return { when: "order_closed", diagnosis: `${label} has already been closed` };
    case "REVOKED":
      return { when: "trade_state_error", diagnosis: `${label} has been reversed` };
    case "NOTPAY":
    case "USERPAYING":
      order.state = "CLOSED";
      return { reply: {} };
  }
};
