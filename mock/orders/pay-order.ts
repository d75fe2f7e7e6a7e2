import type { OrderEffect } from "./order-effect.js";
import type { Order } from "./order.js";
import { orderFields } from "./order-fields.js";
import { findConflict, newOrder } from "./place-order.js";

/** Places an order and pays it at once with the payer's code. If pending, the payer has yet to enter a password. */
export const payOrder: OrderEffect = (book, request) => {
  const existing = book.find(request.mchId, { out_trade_no: request.fields.get("out_trade_no") });
  const conflict = existing && findConflict(existing, request);
  if (conflict !== undefined) return conflict;
  const order = existing ?? newOrder(request);
  if (existing === undefined) book.add(order);
  if (request.pending) order.state = "USERPAYING";
  else markPaid(order, request.now);
  return { reply: orderFields(order) };
};

export function markPaid(order: Order, now: number): void {
  order.state = "SUCCESS";
  order.paid = {
    at: now,
    openid: order.request.get("openid") ?? "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
  };
}
