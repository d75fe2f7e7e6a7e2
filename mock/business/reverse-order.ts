import type { Effect } from "./effect.js";
import { refunded } from "./order.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Takes an order back, whether or not it was paid; what was paid goes back with it. */
export const reverseOrder: Effect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  order.state = "REVOKED";
  const fee = order.paid === undefined ? 0 : order.total - refunded(order);
  if (fee > 0) order.reversed = { at: request.now, fee };
  return { reply: { recall: "N" } };
};
