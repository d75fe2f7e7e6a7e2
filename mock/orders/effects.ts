import type { Effect as EffectName } from "../../runtime/operation.js";
import { closeOrder } from "./close-order.js";
import type { Effect } from "./effect.js";
import { listOrders } from "./list-orders.js";
import { payOrder } from "./pay-order.js";
import { placeOrder } from "./place-order.js";
import { queryOrder } from "./query-order.js";
import { queryRefunds } from "./query-refunds.js";
import { refundOrder } from "./refund-order.js";
import { reverseOrder } from "./reverse-order.js";

/** Effects by the names that the spec gives them. */
export const effects: Readonly<Record<EffectName, Effect>> = {
  "place order": placeOrder,
  "pay order": payOrder,
  "query order": queryOrder,
  "close order": closeOrder,
  "reverse order": reverseOrder,
  "refund order": refundOrder,
  "query refunds": queryRefunds,
  "list orders": listOrders,
};
