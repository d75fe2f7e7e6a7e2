import { displayWidth, maxLineWidth } from "../print/width.js";

/** A member of a union type. */
export interface UnionMember {
  /** The member on one line. */
  readonly flat: string;
  /** The member on several lines, the first of which is not indented. */
  readonly broken: (fits: (line: string) => boolean) => readonly string[];
}

/** A member that always stays on one line. */
export function unbreakable(flat: string): UnionMember {
  return { flat, broken: () => [flat] };
}

/** Prints `head A | B;` with prettier's line breaks. */
export function printUnion(head: string, members: readonly UnionMember[]): string[] {
  const flat = `${head} ${printFlat(members)};`;
  if (fits(flat) || (members.length < 2 && members.every(isUnbreakable))) return [flat];
  return [head, ...printMembers(members, "  ", ";")];
}

/** Prints `head (A | B) & (C | D);` with prettier's line breaks. */
export function printIntersection(
  head: string,
  unions: readonly (readonly UnionMember[])[],
): string[] {
  const flat = unions.map((members) => `(${printFlat(members)})`);
  const line = `${head} ${flat.join(" & ")};`;
  if (fits(line)) return [line];
  return unions.flatMap((members, index) => {
    const prefix = index === 0 ? `${head} ` : "  ";
    const suffix = index === unions.length - 1 ? ";" : " &";
    const line = `${prefix}${flat[index] ?? ""}${suffix}`;
    const margin = index === 0 ? "" : "  ";
    return fits(line)
      ? [line]
      : [`${prefix}(`, ...printMembers(members, `${margin}  `, ""), `${margin})${suffix}`];
  });
}

function printFlat(members: readonly UnionMember[]): string {
  return members.map(({ flat }) => flat).join(" | ");
}

/** All members on one line if they fit, otherwise one member per line. */
function printMembers(members: readonly UnionMember[], margin: string, end: string): string[] {
  const line = `${margin}${printFlat(members)}${end}`;
  if (fits(line)) return [line];
  return members.flatMap(({ flat, broken }, index) => {
    const suffix = index === members.length - 1 ? end : "";
    const memberLine = `${margin}| ${flat}${suffix}`;
    if (fits(memberLine)) return [memberLine];
    const [first = "", ...rest] = broken((text) => fits(`${margin}| ${text}`));
    const lines = [`${margin}| ${first}`, ...rest.map((text) => `${margin}  ${text}`)];
    return lines.map((text, line) => (line === lines.length - 1 ? `${text}${suffix}` : text));
  });
}

function isUnbreakable({ flat, broken }: UnionMember): boolean {
  return broken(() => false)[0] === flat;
}

function fits(line: string): boolean {
  return displayWidth(line) <= maxLineWidth;
}
