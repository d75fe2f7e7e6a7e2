import type { TextField } from "../../../runtime/operation.js";
import type { UnmetRule } from "../problem.js";

/** Validates a text field. Returns the first rule that its value does not meet. */
export function validateText(field: TextField, value: string): UnmetRule | undefined {
  const { name, filledBy, encryption } = field;
  // `validateHash` and `validateExtraSignatures` compare the value itself, which yields a better diagnosis.
  if (typeof filledBy === "object") return undefined;
  // The rules apply to the plain text; see `validateEncryption`.
  if (encryption !== undefined) return undefined;
  if (filledBy === "timestamp" && !/^[0-9]{10}$/.test(value)) {
    return {
      expected: `${name} to be the seconds since 1970 in 10 digits`,
      ...(/^[0-9]{13}$/.test(value) && { hint: "it is in milliseconds" }),
    };
  }
  return validateTextRules(name, value, field);
}

export type TextRules = Pick<TextField, "maxLength" | "pattern" | "values">;

/**
 * Validates a text by its rules.
 *
 * @param name - the name of the field, or the path of a JSON member
 */
export function validateTextRules(
  name: string,
  value: string,
  { maxLength, pattern, values }: TextRules,
): UnmetRule | undefined {
  if (values !== undefined && !values.includes(value)) {
    return {
      expected: `${name} to be one of ${values.join(", ")}`,
      ...(values.includes(value.toUpperCase()) && { hint: "write it in upper case" }),
    };
  }
  const length = Array.from(value).length;
  if (maxLength !== undefined && length > maxLength) {
    return {
      expected: `${name} to be at most ${countCharacters(maxLength)}`,
      hint: `${name} has ${length}`,
    };
  }
  if (pattern === undefined || new RegExp(pattern, "u").test(value)) return undefined;
  return { expected: `${name} to match ${pattern}` };
}

function countCharacters(count: number): string {
  return count === 1 ? "1 character" : `${count} characters`;
}
