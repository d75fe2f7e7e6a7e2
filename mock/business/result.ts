import type { Operation, OperationMock } from "../../runtime/operation.js";
import type { Examination } from "../examine/examine.js";
import { faults } from "../faults/catalogue.js";
import type { Fault } from "../faults/fault.js";
import type { Scripted } from "../script/cues.js";
import type { BusinessResult } from "./effect.js";
import { effects } from "./effects.js";
import type { OrderBook } from "./order-book.js";

/**
 * What a right request does to the orders, and what is said of them. A script decides what goes out, not
 * what was done: where the client is to be left in doubt, it was done all the same.
 */
export function resultOf(
  { operation, effect }: OperationMock,
  { form, merchant }: Examination,
  scripted: Scripted | undefined,
  orders: OrderBook,
): BusinessResult | undefined {
  if (effect === undefined || form === undefined || merchant === undefined) return undefined;
  const progress = progressOf(operation, scripted);
  if (progress === "none") return undefined;
  const result = effects[effect](orders, {
    mchId: merchant.mchId,
    texts: new Map([...form.texts].filter(([, text]) => text !== "")),
    // The day and the hour, which the clock of the rate limit does not know.
    now: Date.now(),
    pending: progress === "pending",
  });
  return scripted === undefined || !("when" in result) ? result : undefined;
}

function carriedOut(name: keyof typeof faults): boolean {
  const fault: Fault = faults[name];
  return fault.carriedOut === true;
}

/** How far a request gets before what is scripted happens to it. */
function progressOf(
  operation: Operation,
  scripted: Scripted | undefined,
): "none" | "pending" | "done" {
  switch (scripted?.kind) {
    case undefined:
    case "reply":
      return "done";
    case "fault":
      return carriedOut(scripted.fault) ? "done" : "none";
    case "fail": {
      const known = operation.errors.find(
        (error) => "err_code" in error && error.err_code === scripted.err_code,
      );
      return known?.outcome === "unknown" ? "pending" : "none";
    }
    case "refuse":
    case "respond":
      return "none";
  }
}
