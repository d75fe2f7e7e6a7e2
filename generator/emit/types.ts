import { quoted } from "./literal.js";
import { lineWidth, width } from "./width.js";

/** The literals as a union, broken as prettier breaks it. */
export function union(before: string, values: readonly string[]): string {
  if (values.length === 0) return "never";
  const members = values.map(quoted);
  const flat = members.join(" | ");
  return width(`${before} = ${flat};`) <= lineWidth
    ? flat
    : members.map((member) => `\n  | ${member}`).join("");
}

/** The type of a constant whose value starts with a brace, broken as prettier breaks it. */
export function generic(before: string, name: string, parameters: readonly string[]): string {
  const flat = `${name}<${parameters.join(", ")}>`;
  return width(`${before}: ${flat} = {`) <= lineWidth
    ? flat
    : `${name}<\n${parameters.map((parameter) => `  ${parameter}`).join(",\n")}\n>`;
}
