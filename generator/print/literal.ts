import { isIdentifier } from "../names.js";
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

const codeText: unique symbol = Symbol("code");

/** Code that is printed as it is: a name, mostly. */
export interface Code {
  readonly [codeText]: string;
}

export function code(text: string): Code {
  return { [codeText]: text };
}

/** The key of a member that is another object, to be spread. */
export const spread = "...";

/** Prettier never moves a value down from a key as short as this, colon and space included. */
const shortLabel = 4;

export interface Around {
  /** Spaces that the writer will put before every line. */
  readonly margin?: number;
  /** What stands in that line before the value, and after it. */
  readonly before?: string;
  readonly after?: string;
  /** Whether an object stands on several lines even where it fits in one; prettier takes either. */
  readonly open?: boolean;
}

/** Prints data as prettier would: on one line where it fits, else one member to a line. */
export function literal(value: Literal, around: Around = {}): string {
  // As a plain key, this one would set the prototype.
  const named = (name: string): string => (name === "__proto__" ? `["${name}"]` : quoted(name));
  const key = (name: string): string =>
    isIdentifier(name) && name !== "__proto__" ? name : named(name);
  return new Printer(quoted, key, ",", around.margin ?? 0).print(value, 0, around);
}

/** Prints data as JSON, objects always one member to a line. */
export function json(value: Literal): string {
  const string = (text: string): string => JSON.stringify(text);
  return `${new Printer(string, string, "", 0).print(value, 0, {})}\n`;
}

class Printer {
  readonly #string: (text: string) => string;
  readonly #key: (key: string) => string;
  /** What stands after the last member of a list that is broken into lines. */
  readonly #last: string;

  readonly #margin: number;

  constructor(
    string: (text: string) => string,
    key: (key: string) => string,
    last: string,
    margin: number,
  ) {
    this.#string = string;
    this.#key = key;
    this.#last = last;
    this.#margin = margin;
  }

  print(value: Literal, indent: number, { before = "", after = "", open = false }: Around): string {
    const flat = this.#flat(value);
    if (flat !== undefined && !open && this.#fits(`${before}${flat}${after}`, indent)) return flat;
    const inner = indent + 2;
    if (isList(value)) {
      const items = value.map((item, at) =>
        this.print(item, inner, { after: at < value.length - 1 ? "," : this.#last }),
      );
      const numbers = value.every((item) => typeof item === "number");
      return this.#lines("[", numbers ? this.#filled(items, inner) : items, "]", indent);
    }
    if (isRecord(value)) {
      const given = this.#members(value);
      const members = given.map(([label, member], at) => {
        const after = at < given.length - 1 ? "," : this.#last;
        const text = this.print(member, inner, { before: label, after });
        return this.#breaks(label, member, text, inner)
          ? `${label.trimEnd()}\n${" ".repeat(inner + 2)}${text}`
          : `${label}${text}`;
      });
      return this.#lines("{", members, "}", indent);
    }
    return flat ?? "";
  }

  #fits(text: string, indent: number): boolean {
    return width(text) <= lineWidth - this.#margin - indent;
  }

  /** Whether a text that is too long for its line starts on the next: in code, not in JSON. */
  #breaks(label: string, value: Literal, text: string, indent: number): boolean {
    if (this.#last === "" || typeof value !== "string" || label.length <= shortLabel) return false;
    return !this.#fits(`${label}${text},`, indent);
  }

  #lines(open: string, members: readonly string[], close: string, indent: number): string {
    const start = `\n${" ".repeat(indent + 2)}`;
    const end = `${this.#last}\n${" ".repeat(indent)}`;
    return `${open}${start}${members.join(`,${start}`)}${end}${close}`;
  }

  /** Numbers, as many to a line as fit. */
  #filled(items: readonly string[], indent: number): string[] {
    const lines: string[] = [];
    for (const [at, item] of items.entries()) {
      const longer = [...lines.slice(-1), item].join(", ");
      const after = at < items.length - 1 ? "," : this.#last;
      if (lines.length > 0 && this.#fits(`${longer}${after}`, indent)) lines.splice(-1, 1, longer);
      else lines.push(item);
    }
    return lines;
  }

  /** The value on one line, or undefined where prettier keeps several. */
  #flat(value: Literal): string | undefined {
    if (typeof value === "string") return this.#string(value);
    if (isCode(value)) return value[codeText];
    if (isList(value)) {
      // Prettier never puts several objects on one line, nor several lists.
      const objects = value.filter((item) => isRecord(item) && this.#members(item).length > 1);
      const lists = value.filter((item) => isList(item) && item.length > 1);
      if (value.length > 1 && [objects.length, lists.length].includes(value.length)) {
        return undefined;
      }
      const items = value.map((item) => this.#flat(item));
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    if (isRecord(value)) {
      const members = this.#members(value);
      if (members.length === 0) return "{}";
      if (this.#last === "") return undefined;
      const flats = members.map(([label, member]) => {
        const flat = this.#flat(member);
        return flat === undefined ? undefined : `${label}${flat}`;
      });
      return flats.includes(undefined) ? undefined : `{ ${flats.join(", ")} }`;
    }
    return String(value);
  }

  /** The members that have a value, each with what stands before it. */
  #members(value: Readonly<Record<string, Literal | undefined>>): [string, Literal][] {
    return Object.entries(value).flatMap(([key, member]): [string, Literal][] =>
      member === undefined ? [] : [[key === spread ? spread : `${this.#key(key)}: `, member]],
    );
  }
}

function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value);
}

function isRecord(value: Literal): value is Readonly<Record<string, Literal | undefined>> {
  return typeof value === "object" && value !== null && !isList(value) && !isCode(value);
}

function isCode(value: Literal): value is Code {
  return typeof value === "object" && value !== null && codeText in value;
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
