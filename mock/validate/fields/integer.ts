import type { IntegerField } from "../../../runtime/operation.js";
import { integerMistake } from "../../diagnose/integer.js";

export type IntegerRules = Pick<IntegerField, "minimum" | "maximum">;

/** What a whole number should have been, by name; undefined where nothing is wrong with it. */
export function integerMissed(field: IntegerField, value: string): string | undefined {
  const { name, minimum = 0 } = field;
  const digits = minimum < 0 ? /^-?[0-9]+$/ : /^[0-9]+$/;
  if (!digits.test(value)) {
    const mistake = field.sensitive ? undefined : integerMistake(value);
    return `${name} to be a whole number in decimal digits${mistake === undefined ? "" : `: ${mistake}`}`;
  }
  return integerRuleMissed(name, Number(value), field);
}

/** The same of a number by its rules alone. @param name - the field, or the path to a member of JSON */
export function integerRuleMissed(
  name: string,
  value: number,
  { minimum, maximum }: IntegerRules,
): string | undefined {
  if (!Number.isSafeInteger(value)) return `${name} to be small enough to be exact as a number`;
  if (minimum !== undefined && value < minimum) return `${name} to be at least ${minimum}`;
  if (maximum !== undefined && value > maximum) return `${name} to be at most ${maximum}`;
  return undefined;
}
