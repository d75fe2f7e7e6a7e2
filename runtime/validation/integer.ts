import type { Problem } from "../errors/index.js";
import type { IntegerField } from "../operation.js";

export type IntegerRules = Pick<IntegerField, "minimum" | "maximum">;

/** What is wrong with a whole number: of a field, or of a member of JSON. */
export function integerProblems(
  path: string,
  value: unknown,
  { minimum = -Infinity, maximum = Infinity }: IntegerRules,
): Problem[] {
  const problem = (code: string, message: string): Problem[] => [{ path, code, message }];
  if (typeof value === "string") return problem("FIELD_TYPE", "must be a number, not text.");
  if (!Number.isInteger(value)) return problem("FIELD_TYPE", "must be a whole number.");
  if (!Number.isSafeInteger(value)) {
    return problem("FIELD_RANGE", "is too large to be exact as a number.");
  }
  const number = Number(value);
  if (number < minimum) return problem("FIELD_RANGE", `must be at least ${minimum}.`);
  if (number > maximum) return problem("FIELD_RANGE", `must be at most ${maximum}.`);
  return [];
}
