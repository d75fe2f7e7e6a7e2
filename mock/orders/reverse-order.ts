import type { OrderEffect } from "./order-effect.js";
import { refundedAmount } from "./order.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/**
 * Reverses a payment by code, paid or not, and returns what has not been refunded yet. Can be repeated, because the
 * merchant may not have received the first reply.
 */
export const reverseOrder: OrderEffect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  const label = `out_trade_no ${order.outTradeNo}`;
  const tradeType = order.request.get("trade_type");
  if (tradeType !== undefined) {
    return {
      when: "reversal_refused",
      diagnosis: `expected ${label} to be a payment by code, received one with trade_type ${tradeType}`,
    };
  }
  if (order.state === "CLOSED") {
    return { when: "reversal_refused", diagnosis: `${label} has been closed` };
  }
  order.state = "REVOKED";
  const fee = order.paid === undefined ? 0 : order.total - refundedAmount(order);
  if (fee > 0) order.reversed = { at: request.now, fee };
  return { reply: { recall: "N" } };
};
