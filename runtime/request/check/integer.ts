import type { Problem } from "../../errors/index.js";
import type { IntegerField } from "../../operation.js";

export type IntegerRules = Pick<IntegerField, "minimum" | "maximum">;

/** What is wrong with a whole number: of a field, or of a member of JSON. */
export function integerProblems(
  path: string,
  value: unknown,
  { minimum, maximum }: IntegerRules,
): Problem[] {
  const problem = (code: string, message: string): Problem[] => [{ path, code, message }];
  if (typeof value === "string") return problem("FIELD_TYPE", "must be a number, not text.");
  if (typeof value !== "number" || !Number.isInteger(value)) {
    return problem("FIELD_TYPE", "must be a whole number.");
  }
  if (!Number.isSafeInteger(value)) {
    return problem("FIELD_RANGE", "is too large to be exact as a number.");
  }
  if (minimum !== undefined && value < minimum) {
    return problem("FIELD_RANGE", `must be at least ${minimum}.`);
  }
  if (maximum !== undefined && value > maximum) {
    return problem("FIELD_RANGE", `must be at most ${maximum}.`);
  }
  return [];
}
