import type { Filler, Operation, OperationMock } from "../../runtime/operation.js";
import { signTypeOf, textFields } from "../validate/call.js";
import type { ValidationResult } from "../validate/validate.js";
import { faults } from "../faults/registry.js";
import type { Progress } from "../faults/fault.js";
import type { Form } from "../parse/form.js";
import type { StubbedReply } from "../stubs/stub-list.js";
import { failureOf } from "../stubs/failure.js";
import type { OrderResult } from "./effect.js";
import { effects } from "./effects.js";
import type { OrderBook } from "./order-book.js";

/**
 * What a right request does to the orders, and what is said of them. A script decides what goes out, not
 * what was done: where the client is to be left in doubt, it was done all the same.
 */
export function resultOf(
  { operation, effect }: OperationMock,
  { form, merchant }: ValidationResult,
  scripted: StubbedReply | undefined,
  orders: OrderBook,
): OrderResult | undefined {
  if (effect === undefined || form === undefined || merchant === undefined) return undefined;
  const progress = progressOf(operation, scripted);
  if (progress === "none") return undefined;
  const result = effects[effect](orders, {
    mchId: merchant.mchId,
    texts: saidIn(operation, form),
    signType: signTypeOf(operation, form).type,
    now: Date.now(),
    pending: progress === "pending",
  });
  return scripted === undefined || !("when" in result) ? result : undefined;
}

/** What is said by a request, and not by the call that it comes with. */
function saidIn(operation: Operation, { texts }: Form): ReadonlyMap<string, string> {
  const ofTheCall = textFields(operation)
    .filter(({ filledBy }) => typeof filledBy === "string" && perCall.has(filledBy))
    .map(({ name }) => name);
  return new Map([...texts].filter(([name, text]) => text !== "" && !ofTheCall.includes(name)));
}

const perCall = new Set<Filler>(["nonce", "timestamp", "sign_type", "sign"]);

/** How far a request gets before what is scripted happens to it. */
function progressOf(operation: Operation, scripted: StubbedReply | undefined): Progress | "none" {
  switch (scripted?.kind) {
    case undefined:
    case "reply":
      return "done";
    case "fault":
      return faults[scripted.fault].progress ?? "none";
    case "fail":
      return failureOf(operation, scripted.err_code)?.outcome === "unknown" ? "pending" : "none";
    case "refuse":
    case "respond":
      return "none";
  }
}
