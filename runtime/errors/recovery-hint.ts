import type { Operation } from "../operation.js";
import type { Outcome } from "./base.js";

/**
 * Returns the end of an error message: whether the gateway may have executed the request, and what to do
 * before repeating it. Empty if the gateway rejected the request.
 */
export function recoveryHint(
  { idempotent, movesMoney }: Pick<Operation, "idempotent" | "movesMoney">,
  outcome: Outcome,
): string {
  if (outcome === "not_sent") return "Nothing was sent.";
  if (outcome === "rejected") return "";
  if (movesMoney !== undefined) {
    return `Money may have moved. Query ${movesMoney.query} before you repeat the call.`;
  }
  return idempotent
    ? "The request may have been executed. It is safe to repeat."
    : "The request may have been executed. Find out whether it was before you repeat it.";
}
