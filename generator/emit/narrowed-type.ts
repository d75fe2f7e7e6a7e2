import { quote } from "../print/literal.js";
import type { UnionMember } from "./union.js";

/** `RequireFields<Fields, "a">`, or `(RequireFields<Fields, "a"> & { b: "C" })`. */
export function narrowedType(
  fields: string,
  required: readonly string[],
  properties: readonly string[],
): UnionMember {
  const names = required.map(quote).join(" | ");
  const base = names === "" ? fields : `RequireFields<${fields}, ${names}>`;
  const brokenBase = ["RequireFields<", `  ${fields},`, `  ${names}`];
  if (properties.length === 0) return { flat: base, broken: () => [...brokenBase, ">"] };
  const narrowing = `{ ${properties.join("; ")} }`;
  const members = properties.map((property) => `  ${property};`);
  return {
    flat: `(${base} & ${narrowing})`,
    broken: (fits) => {
      if (names === "" || fits(`(${base} & {`)) return [`(${base} & {`, ...members, "})"];
      const [first = "", ...others] = brokenBase;
      return fits(`> & ${narrowing})`)
        ? [`(${first}`, ...others, `> & ${narrowing})`]
        : [`(${first}`, ...others, "> & {", ...members, "})"];
    },
  };
}
