import type { Problem } from "../errors/index.js";
import type { TextField } from "../operation.js";

export type TextRules = Pick<TextField, "maxLength" | "pattern" | "values">;

/** What is wrong with the text of a field, or of a member of JSON. */
export function textProblems(path: string, value: unknown, rules: TextRules): Problem[] {
  if (typeof value !== "string") return [{ path, code: "FIELD_TYPE", message: "must be text." }];
  const { maxLength, pattern = "", values } = rules;
  const problems = lengthProblems(path, value, maxLength);
  if (!new RegExp(pattern, "u").test(value)) {
    problems.push({ path, code: "FIELD_PATTERN", message: `does not match ${pattern}.` });
  }
  if (values !== undefined && !values.includes(value)) {
    problems.push({ path, code: "FIELD_VALUE", message: `must be one of ${values.join(", ")}.` });
  }
  return problems;
}

export function lengthProblems(
  path: string,
  text: string,
  maxLength: number | undefined,
): Problem[] {
  // Code points: the gateway counts characters, not UTF-16 units.
  const length = Array.from(text).length;
  if (maxLength === undefined || length <= maxLength) return [];
  const message = `has ${length} characters; ${maxLength} are allowed.`;
  return [{ path, code: "FIELD_TOO_LONG", message }];
}

/** What XML 1.0 has no way to write, not even by reference: control characters, halves of surrogates. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A text that cannot be written is refused: changed, it would not be what the caller signed for. */
export function characterProblems(path: string, text: string): Problem[] {
  const [character] = unwritable.exec(text) ?? [];
  if (character === undefined) return [];
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const message = `has the character U+${code}, which XML cannot hold; take it out.`;
  return [{ path, code: "FIELD_CHARACTERS", message }];
}

/** Whether a field was left out: by giving nothing, or an empty text, which is never sent. */
export function isAbsent(value: unknown): value is undefined | "" {
  return value === undefined || value === "";
}
