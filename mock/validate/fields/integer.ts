import type { IntegerField } from "../../../runtime/operation.js";
import { diagnoseInteger } from "../../diagnose/integer.js";
import type { UnmetRule } from "../problem.js";

/** Validates a field that is a whole number. Returns the first rule that its value does not meet. */
export function validateInteger(field: IntegerField, value: string): UnmetRule | undefined {
  const { name, minimum = 0 } = field;
  const digits = minimum < 0 ? /^-?[0-9]+$/ : /^[0-9]+$/;
  if (digits.test(value)) return validateIntegerRules(name, Number(value), field);
  const hint = field.sensitive ? undefined : diagnoseInteger(value);
  return {
    expected: `${name} to be a whole number in decimal digits`,
    ...(hint !== undefined && { hint }),
  };
}

export type IntegerRules = Pick<IntegerField, "minimum" | "maximum">;

/**
 * Validates a number by its rules.
 *
 * @param name - the name of the field, or the path of a JSON member
 */
export function validateIntegerRules(
  name: string,
  value: number,
  { minimum, maximum }: IntegerRules,
): UnmetRule | undefined {
  if (!Number.isSafeInteger(value)) {
    return { expected: `${name} to be within ±${Number.MAX_SAFE_INTEGER}` };
  }
  if (minimum !== undefined && value < minimum) {
    return { expected: `${name} to be at least ${minimum}` };
  }
  if (maximum !== undefined && value > maximum) {
    return { expected: `${name} to be at most ${maximum}` };
  }
  return undefined;
}
