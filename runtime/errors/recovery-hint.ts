import type { Operation } from "../operation.js";
import type { Outcome } from "./base.js";

/**
 * What an error says about the call behind it, after it has said what was wrong: whether anything may have
 * come of it, and what to do before it is repeated. Empty where the gateway did not carry it out.
 */
export function recoveryHint(
  { idempotent, movesMoney }: Pick<Operation, "idempotent" | "movesMoney">,
  outcome: Outcome,
): string {
  if (outcome === "not_sent") return "Nothing was sent.";
  if (outcome === "rejected") return "";
  if (movesMoney !== undefined) {
    return `Money may have moved: query ${movesMoney.query} before you repeat it.`;
  }
  return idempotent
    ? "It may have been carried out, and does no harm to repeat."
    : "It may have been carried out: query before you repeat it.";
}
