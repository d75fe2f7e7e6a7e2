import { isIdentifier } from "../model/names.js";
import { lineWidth, width } from "./width.js";

/** Data that is to stand in generated code, or code that is to stand in data. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | Code
  | readonly Literal[]
  | { readonly [key: string]: Literal | undefined };

/** Code that is printed as it is: a name, mostly. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export interface Around {
  /** Spaces before the line that the value starts in. */
  readonly indent?: number;
  /** What stands in that line before the value, and after it. */
  readonly before?: string;
  readonly after?: string;
}

/** Prints data as prettier would: on one line where it fits, else one member to a line. */
export function literal(value: Literal, around: Around = {}): string {
  return new Printer(quoted, (key) => (isIdentifier(key) ? key : quoted(key)), ",").print(value, around);
}

/** Prints data as JSON, objects always one member to a line. */
export function json(value: Literal): string {
  return `${new Printer(JSON.stringify, JSON.stringify, "").print(value, {})}\n`;
}

class Printer {
  readonly #string: (text: string) => string;
  readonly #key: (key: string) => string;
  /** What stands after the last member of a list that is broken into lines. */
  readonly #last: string;

  constructor(string: (text: string) => string, key: (key: string) => string, last: string) {
    this.#string = string;
    this.#key = key;
    this.#last = last;
  }

  print(value: Literal, { indent = 0, before = "", after = "" }: Around): string {
    const flat = this.#flat(value);
    const room = lineWidth - indent - width(before) - width(after);
    if (flat !== undefined && width(flat) <= room) return flat;
    const inner = indent + 2;
    if (isList(value)) {
      const items = value.map((item) => this.print(item, { indent: inner, after: "," }));
      return this.#lines("[", items, "]", indent);
    }
    if (isRecord(value)) {
      const members = this.#members(value).map(([key, member]) => {
        const text = this.print(member, { indent: inner, before: `${key}: `, after: "," });
        return this.#breaks(key, member, text, inner)
          ? `${key}:\n${" ".repeat(inner + 2)}${text}`
          : `${key}: ${text}`;
      });
      return this.#lines("{", members, "}", indent);
    }
    return flat ?? "";
  }

  /** Whether a text that is too long for its line starts on the next: in code, not in JSON. */
  #breaks(key: string, value: Literal, text: string, indent: number): boolean {
    const long = width(`${key}: ${text},`) > lineWidth - indent;
    return this.#last !== "" && typeof value === "string" && key.length > 2 && long;
  }

  #lines(open: string, members: readonly string[], close: string, indent: number): string {
    const start = `\n${" ".repeat(indent + 2)}`;
    return `${open}${start}${members.join(`,${start}`)}${this.#last}\n${" ".repeat(indent)}${close}`;
  }

  /** The value on one line, or undefined where prettier keeps several. */
  #flat(value: Literal): string | undefined {
    if (typeof value === "string") return this.#string(value);
    if (value instanceof Code) return value.text;
    if (isList(value)) {
      // Prettier never puts several objects on one line.
      const objects = value.filter((item) => isRecord(item) && this.#members(item).length > 1);
      if (objects.length > 1 && objects.length === value.length) return undefined;
      const items = value.map((item) => this.#flat(item));
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    if (isRecord(value)) {
      const members = this.#members(value);
      if (members.length === 0) return "{}";
      if (this.#last === "") return undefined;
      const flats = members.map(([key, member]) => [key, this.#flat(member)] as const);
      return flats.some(([, member]) => member === undefined)
        ? undefined
        : `{ ${flats.map(([key, member]) => `${key}: ${member ?? ""}`).join(", ")} }`;
    }
    return String(value);
  }

  /** The members that have a value, each with its key as printed. */
  #members(value: Readonly<Record<string, Literal | undefined>>): [string, Literal][] {
    return Object.entries(value).flatMap(([key, member]): [string, Literal][] =>
      member === undefined ? [] : [[this.#key(key), member]],
    );
  }
}

function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value);
}

function isRecord(value: Literal): value is Readonly<Record<string, Literal | undefined>> {
  return typeof value === "object" && value !== null && !isList(value) && !(value instanceof Code);
}

/** A string in the quotes that need fewer escapes; whatever ends a line is escaped. */
export function quoted(text: string): string {
  const doubled = JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\p{Cf}]/gu,
    (character) =>
      [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
        .join(""),
  );
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return doubled;
  return `'${doubled.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
