import type { Effect } from "./effect.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Closes an order that has not been paid. */
export const closeOrder: Effect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  const about = `out_trade_no ${order.outTradeNo}`;
  switch (order.state) {
    case "SUCCESS":
    case "REFUND":
      return { when: "order_paid", diagnosis: `${about} has been paid` };
    case "CLOSED":
      return { when: "order_closed", diagnosis: `${about} has been closed before` };
    case "REVOKED":
      return { when: "trade_state_error", diagnosis: `${about} has been reversed` };
    case "NOTPAY":
    case "USERPAYING":
      order.state = "CLOSED";
      return { reply: {} };
  }
};
