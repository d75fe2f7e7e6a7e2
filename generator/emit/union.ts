import { lineWidth, width } from "../print/width.js";

/** A type in a union: on one line where it fits, else on several, of which the first has no indent. */
export interface Member {
  readonly flat: string;
  readonly broken: (fits: (line: string) => boolean) => readonly string[];
}

/** A member that stays on one line. */
export function whole(flat: string): Member {
  return { flat, broken: () => [flat] };
}

/** `type Name = A | B;`, broken where prettier breaks it. */
export function union(head: string, members: readonly Member[]): string[] {
  const flat = flatUnion(members);
  if (fits(`${head} ${flat};`) || (members.length < 2 && isWhole(members))) {
    return [`${head} ${flat};`];
  }
  return [head, ...body(members, "  ", ";")];
}

/** `type Name = (A | B) & (C | D);`, broken where prettier breaks it. */
export function intersection(head: string, unions: readonly (readonly Member[])[]): string[] {
  const flat = unions.map((members) => `(${flatUnion(members)})`);
  const whole = `${head} ${flat.join(" & ")};`;
  if (fits(whole)) return [whole];
  return unions.flatMap((members, at) => {
    const before = at === 0 ? `${head} ` : "  ";
    const after = at === unions.length - 1 ? ";" : " &";
    const line = `${before}${flat[at] ?? ""}${after}`;
    const margin = at === 0 ? "" : "  ";
    return fits(line)
      ? [line]
      : [`${before}(`, ...body(members, `${margin}  `, ""), `${margin})${after}`];
  });
}

function flatUnion(members: readonly Member[]): string {
  return members.map(({ flat }) => flat).join(" | ");
}

/** On one line, or each member on its own. */
function body(members: readonly Member[], margin: string, end: string): string[] {
  const line = `${margin}${flatUnion(members)}${end}`;
  if (fits(line)) return [line];
  return members.flatMap(({ flat, broken }, at) => {
    const after = at === members.length - 1 ? end : "";
    const own = `${margin}| ${flat}${after}`;
    if (fits(own)) return [own];
    const [first = "", ...rest] = broken((text) => fits(`${margin}| ${text}`));
    const lines = [`${margin}| ${first}`, ...rest.map((text) => `${margin}  ${text}`)];
    return lines.map((text, line) => (line === lines.length - 1 ? `${text}${after}` : text));
  });
}

function isWhole(members: readonly Member[]): boolean {
  return members.every(({ flat, broken }) => broken(() => false)[0] === flat);
}

function fits(line: string): boolean {
  return width(line) <= lineWidth;
}
