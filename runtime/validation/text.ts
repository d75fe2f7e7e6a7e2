import type { Problem } from "../errors/index.js";
import type { TextField } from "../operation.js";
import { describeType } from "../../text/describe.js";

export type TextRules = Pick<TextField, "maxLength" | "pattern" | "values">;

/**
 * Checks text: a field, or a member of a JSON field. Messages do not show it, because it may be sensitive.
 */
export function textProblems(path: string, value: unknown, rules: TextRules): Problem[] {
  if (typeof value !== "string") {
    const message = `Expected text, received ${describeType(value)}.`;
    return [{ path, code: "FIELD_TYPE", message }];
  }
  const { maxLength, pattern = "", values } = rules;
  const problems = lengthProblems(path, value, maxLength);
  if (!new RegExp(pattern, "u").test(value)) {
    problems.push({
      path,
      code: "FIELD_PATTERN",
      message: `Expected text that matches ${pattern}.`,
    });
  }
  if (values !== undefined && !values.includes(value)) {
    const message = `Expected one of ${values.join(", ")}.`;
    problems.push({ path, code: "FIELD_VALUE", message });
  }
  return problems;
}

export function lengthProblems(
  path: string,
  text: string,
  maxLength: number | undefined,
): Problem[] {
  // The gateway counts characters (code points), not UTF-16 units.
  const length = Array.from(text).length;
  if (maxLength === undefined || length <= maxLength) return [];
  const message = `Expected at most ${maxLength} characters, received ${length}.`;
  return [{ path, code: "FIELD_TOO_LONG", message }];
}

/**
 * Characters that XML 1.0 cannot represent, not even as references: control characters and lone surrogates.
 */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Rejects text that XML cannot represent. Replacing characters would change what the caller signs. */
export function characterProblems(path: string, text: string): Problem[] {
  const [character] = notInXml.exec(text) ?? [];
  if (character === undefined) return [];
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const message = `Expected characters that XML can represent, received U+${code}. Remove it.`;
  return [{ path, code: "FIELD_CHARACTERS", message }];
}

/** Whether a field was left out. Empty text counts as left out, because the SDK never sends it. */
export function isAbsent(value: unknown): value is undefined | "" {
  return value === undefined || value === "";
}
