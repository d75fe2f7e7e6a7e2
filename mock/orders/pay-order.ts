import type { Effect } from "./effect.js";
import type { Order } from "./order.js";
import { orderFields } from "./order-fields.js";
import { newOrder, findConflict } from "./place-order.js";

/** Makes an order and has it paid at once, as with the code that a payer shows, unless a password is asked for. */
export const payOrder: Effect = (book, request) => {
  const known = book.find(request.mchId, { out_trade_no: request.texts.get("out_trade_no") });
  const against = known && findConflict(known, request);
  if (against !== undefined) return against;
  const order = known ?? newOrder(request);
  if (known === undefined) book.add(order);
  if (request.pending) order.state = "USERPAYING";
  else markPaid(order, request.now);
  return { reply: orderFields(order) };
};

/** The payer pays. */
export function markPaid(order: Order, now: number): void {
  order.state = "SUCCESS";
  order.paid = {
    at: now,
    openid: order.request.get("openid") ?? "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
  };
}
