import type { Effect } from "./effect.js";
import { refunded } from "./order.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/**
 * Takes back a payment by code, whether or not it came about; what was paid goes back with it. Whoever asks again
 * after an answer that was lost is answered again.
 */
export const reverseOrder: Effect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  const about = `out_trade_no ${order.outTradeNo}`;
  const way = order.request.get("trade_type");
  if (way !== undefined) {
    return { when: "reversal_refused", diagnosis: `${about} is no payment by code: it is ${way}` };
  }
  if (order.state === "CLOSED") {
    return { when: "reversal_refused", diagnosis: `${about} has been closed` };
  }
  order.state = "REVOKED";
  const fee = order.paid === undefined ? 0 : order.total - refunded(order);
  if (fee > 0) order.reversed = { at: request.now, fee };
  return { reply: { recall: "N" } };
};
