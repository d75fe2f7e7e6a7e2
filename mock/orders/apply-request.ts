import type { Filler, Operation, OperationMock } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import type { StubbedReply } from "../stubs/stubbed-reply.js";
import { progressOf } from "../stubs/stubbed-reply.js";
import { signTypeOf, textFields } from "../validate/call.js";
import type { ValidationResult } from "../validate/validate.js";
import type { OrderBook } from "./order-book.js";
import type { OrderResult } from "./order-effect.js";
import { orderEffects } from "./order-effects.js";

/**
 * Applies a valid request to the orders and returns the outcome. Returns undefined if the orders are not affected.
 *
 * A stub may change only the reply: if that leaves the outcome unknown to the client, the request is still executed.
 */
export function applyRequest(
  { operation, effect }: OperationMock,
  { form, merchant }: ValidationResult,
  stubbed: StubbedReply | undefined,
  orders: OrderBook,
): OrderResult | undefined {
  if (effect === undefined || form === undefined || merchant === undefined) return undefined;
  const progress = progressOf(operation, stubbed);
  if (progress === "none") return undefined;
  const result = orderEffects[effect](orders, {
    mchId: merchant.mchId,
    fields: orderFieldsOf(operation, form),
    signType: signTypeOf(operation, form).type,
    now: Date.now(),
    pending: progress === "pending",
  });
  // A stub replaces the refusal of a request that conflicts with the orders.
  return stubbed === undefined || !("when" in result) ? result : undefined;
}

/** The fields that describe the order, without those that differ in every call. */
function orderFieldsOf(operation: Operation, { texts }: Form): ReadonlyMap<string, string> {
  const callFields = textFields(operation)
    .filter(({ filledBy }) => typeof filledBy === "string" && callFillers.has(filledBy))
    .map(({ name }) => name);
  return new Map([...texts].filter(([name, text]) => text !== "" && !callFields.includes(name)));
}

const callFillers = new Set<Filler>(["nonce", "timestamp", "sign_type", "sign"]);
