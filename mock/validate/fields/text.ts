import type { TextField } from "../../../runtime/operation.js";

/** What a text should have been, by name; undefined where nothing is wrong with it. */
export function textMissed(field: TextField, value: string): string | undefined {
  const { name, filledBy, encryption } = field;
  // What a digest looks like is the business of the comparison with the bytes, which says more.
  if (typeof filledBy === "object") return undefined;
  // Of what comes encrypted, the plain text is what has to fit; the cipher text says nothing of it.
  if (encryption !== undefined) return undefined;
  if (filledBy === "timestamp" && !/^[0-9]{10}$/.test(value)) {
    const unit = /^[0-9]{13}$/.test(value) ? ", not milliseconds" : "";
    return `${name} to be the seconds since 1970, in 10 digits${unit}`;
  }
  return textRuleMissed(name, value, field);
}

export type TextRules = Pick<TextField, "maxLength" | "pattern" | "values">;

/** The same of a text by its rules alone. @param name - the field, or the path to a member of JSON */
export function textRuleMissed(
  name: string,
  value: string,
  { maxLength, pattern, values }: TextRules,
): string | undefined {
  if (values !== undefined && !values.includes(value)) {
    const known = values.find((candidate) => candidate === value.toUpperCase());
    return `${name} to be one of ${values.join(", ")}${known === undefined ? "" : ", in upper case"}`;
  }
  const length = Array.from(value).length;
  if (maxLength !== undefined && length > maxLength) {
    return `${name} to be at most ${maxLength} characters, not ${length}`;
  }
  if (pattern === undefined) return undefined;
  return new RegExp(pattern, "u").test(value) ? undefined : `${name} to match ${pattern}`;
}
