import type { Effect } from "../../runtime/operation.js";
import { closeOrder } from "./close-order.js";
import { listOrders } from "./list-orders.js";
import type { OrderEffect } from "./order-effect.js";
import { payOrder } from "./pay-order.js";
import { placeOrder } from "./place-order.js";
import { queryOrder } from "./query-order.js";
import { queryRefunds } from "./query-refunds.js";
import { refundOrder } from "./refund-order.js";
import { reverseOrder } from "./reverse-order.js";

/** The effects by the names that the spec uses. */
export const orderEffects: Readonly<Record<Effect, OrderEffect>> = {
  "place order": placeOrder,
  "pay order": payOrder,
  "query order": queryOrder,
  "close order": closeOrder,
  "reverse order": reverseOrder,
  "refund order": refundOrder,
  "query refunds": queryRefunds,
  "list orders": listOrders,
};
