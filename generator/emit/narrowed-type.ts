import { quote } from "../print/literal.js";
import type { UnionMember } from "./union.js";

/** A property with the literal types that its value can have. */
export interface NarrowedProperty {
  /** `trade_state?`. */
  readonly key: string;
  readonly types: readonly string[];
}

/** `RequireFields<Fields, "a">`, or `(RequireFields<Fields, "a"> & { b: "C" })`. */
export function narrowedType(
  fields: string,
  required: readonly string[],
  properties: readonly NarrowedProperty[],
): UnionMember {
  const names = required.map(quote).join(" | ");
  const base = names === "" ? fields : `RequireFields<${fields}, ${names}>`;
  const brokenBase = ["RequireFields<", `  ${fields},`, `  ${names}`];
  if (properties.length === 0) return { flat: base, broken: () => [...brokenBase, ">"] };
  const narrowing = `{ ${properties.map(printFlat).join("; ")} }`;
  return {
    flat: `(${base} & ${narrowing})`,
    broken: (fits) => {
      const members = properties.flatMap((property) => printMember(property, fits));
      if (names === "" || fits(`(${base} & {`)) return [`(${base} & {`, ...members, "})"];
      const [first = "", ...others] = brokenBase;
      return fits(`> & ${narrowing})`)
        ? [`(${first}`, ...others, `> & ${narrowing})`]
        : [`(${first}`, ...others, "> & {", ...members, "})"];
    },
  };
}

function printFlat({ key, types }: NarrowedProperty): string {
  return `${key}: ${types.join(" | ")}`;
}

function printMember(property: NarrowedProperty, fits: (line: string) => boolean): string[] {
  const line = `  ${printFlat(property)};`;
  if (fits(line)) return [line];
  const union = `    ${property.types.join(" | ")};`;
  if (fits(union)) return [`  ${property.key}:`, union];
  const types = property.types.map((type) => `    | ${type}`);
  return [`  ${property.key}:`, ...types.slice(0, -1), `${types.at(-1) ?? ""};`];
}
