import type { Effect } from "./effect.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Takes an order back, whether or not it was paid; what was paid goes back with it. */
export const reverseOrder: Effect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  order.state = "REVOKED";
  return { reply: { recall: "N" } };
};
