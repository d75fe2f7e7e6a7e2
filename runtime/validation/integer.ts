import type { Problem } from "../errors/index.js";
import type { IntegerField } from "../operation.js";
import { describeType } from "../../text/describe.js";

export type IntegerRules = Pick<IntegerField, "minimum" | "maximum">;

/**
 * Checks a whole number: a field, or a member of a JSON field.
 *
 * @param isSensitive - whether messages must not show the number
 */
export function integerProblems(
  path: string,
  value: unknown,
  { minimum = -Infinity, maximum = Infinity }: IntegerRules,
  isSensitive = true,
): Problem[] {
  const problem = (code: string, expected: string, received: string): Problem[] => [
    {
      path,
      code,
      message: `Expected ${expected}${received === "" ? "" : `, received ${received}`}.`,
    },
  ];
  if (typeof value !== "number")
    return problem("FIELD_TYPE", "a whole number", describeType(value));
  const received = isSensitive ? "" : String(value);
  if (!Number.isInteger(value)) return problem("FIELD_TYPE", "a whole number", received);
  if (!Number.isSafeInteger(value)) {
    return problem("FIELD_RANGE", `an exact number, up to ${Number.MAX_SAFE_INTEGER}`, received);
  }
  if (value < minimum) return problem("FIELD_RANGE", `at least ${minimum}`, received);
  if (value > maximum) return problem("FIELD_RANGE", `at most ${maximum}`, received);
  return [];
}
