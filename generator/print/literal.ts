import { isIdentifier } from "../names.js";
import { displayWidth, maxLineWidth } from "./width.js";

/** Data to print, which may contain code such as names of constants. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | RawCode
  | readonly Literal[]
  | { readonly [key: string]: Literal | undefined };

const codeText: unique symbol = Symbol("code");

/** Code that is printed unchanged. */
export interface RawCode {
  readonly [codeText]: string;
}

export function rawCode(text: string): RawCode {
  return { [codeText]: text };
}

/** The key of a member whose value is spread into the object. */
export const spreadKey = "...";

/** Prettier keeps a value on the line of its key if the key, colon and space are at most this long. */
const shortLabelLength = 4;

export interface PrintOptions {
  /** The indentation, in spaces, that the writer adds to every line. */
  readonly margin?: number;
  /** The text before the value on its first line. */
  readonly prefix?: string;
  /** The text after the value on its last line. */
  readonly suffix?: string;
  /** Print an object on several lines even if it fits on one. Prettier accepts both. */
  readonly multiline?: boolean;
}

/** Prints data as prettier formats it: on one line if it fits, otherwise one member per line. */
export function printLiteral(value: Literal, options: PrintOptions = {}): string {
  const printKey = (name: string): string => {
    // The plain key `__proto__` would set the prototype.
    if (name === "__proto__") return `["${name}"]`;
    return isIdentifier(name) ? name : quote(name);
  };
  return new Printer(quote, printKey, ",", options.margin ?? 0).print(value, 0, options);
}

/** Prints data as JSON with every object on several lines. */
export function printJson(value: Literal): string {
  const printString = (text: string): string => JSON.stringify(text);
  return `${new Printer(printString, printString, "", 0).print(value, 0, {})}\n`;
}

class Printer {
  readonly #printString: (text: string) => string;
  readonly #printKey: (key: string) => string;
  /** The trailing comma of lists and objects on several lines; empty in JSON. */
  readonly #trailingComma: string;
  readonly #margin: number;

  constructor(
    printString: (text: string) => string,
    printKey: (key: string) => string,
    trailingComma: string,
    margin: number,
  ) {
    this.#printString = printString;
    this.#printKey = printKey;
    this.#trailingComma = trailingComma;
    this.#margin = margin;
  }

  print(value: Literal, indent: number, options: PrintOptions): string {
    const { prefix = "", suffix = "", multiline = false } = options;
    const flat = this.#printFlat(value);
    if (flat !== undefined && !multiline && this.#fits(`${prefix}${flat}${suffix}`, indent)) {
      return flat;
    }
    const inner = indent + 2;
    if (isList(value)) {
      const items = value.map((item, index) =>
        this.print(item, inner, { suffix: this.#commaAfter(index, value.length) }),
      );
      const areNumbers = value.every((item) => typeof item === "number");
      return this.#printLines("[", areNumbers ? this.#fillLines(items, inner) : items, "]", indent);
    }
    if (isRecord(value)) {
      const members = this.#membersOf(value);
      const lines = members.map(([label, member], index) => {
        const comma = this.#commaAfter(index, members.length);
        const text = this.print(member, inner, { prefix: label, suffix: comma });
        return this.#movesDown(label, member, text, inner)
          ? `${label.trimEnd()}\n${" ".repeat(inner + 2)}${text}`
          : `${label}${text}`;
      });
      return this.#printLines("{", lines, "}", indent);
    }
    return flat ?? "";
  }

  #commaAfter(index: number, length: number): string {
    return index < length - 1 ? "," : this.#trailingComma;
  }

  #fits(text: string, indent: number): boolean {
    return displayWidth(text) <= maxLineWidth - this.#margin - indent;
  }

  /** Whether a string that is too long moves to the line below its key. It does in code, but not in JSON. */
  #movesDown(label: string, value: Literal, text: string, indent: number): boolean {
    if (this.#trailingComma === "" || typeof value !== "string") return false;
    return label.length > shortLabelLength && !this.#fits(`${label}${text},`, indent);
  }

  #printLines(open: string, members: readonly string[], close: string, indent: number): string {
    const start = `\n${" ".repeat(indent + 2)}`;
    const end = `${this.#trailingComma}\n${" ".repeat(indent)}`;
    return `${open}${start}${members.join(`,${start}`)}${end}${close}`;
  }

  /** Puts as many numbers on each line as fit. */
  #fillLines(items: readonly string[], indent: number): string[] {
    const lines: string[] = [];
    for (const [index, item] of items.entries()) {
      const longer = [...lines.slice(-1), item].join(", ");
      const comma = this.#commaAfter(index, items.length);
      if (lines.length > 0 && this.#fits(`${longer}${comma}`, indent)) lines.splice(-1, 1, longer);
      else lines.push(item);
    }
    return lines;
  }

  /** The value on one line, or undefined if prettier always breaks it. */
  #printFlat(value: Literal): string | undefined {
    if (typeof value === "string") return this.#printString(value);
    if (isRawCode(value)) return value[codeText];
    if (isList(value)) {
      // Prettier breaks a list of several items that are all objects, or all lists, of several members.
      const objects = value.filter((item) => isRecord(item) && this.#membersOf(item).length > 1);
      const lists = value.filter((item) => isList(item) && item.length > 1);
      if (value.length > 1 && [objects.length, lists.length].includes(value.length)) {
        return undefined;
      }
      const items = value.map((item) => this.#printFlat(item));
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    if (isRecord(value)) {
      const members = this.#membersOf(value);
      if (members.length === 0) return "{}";
      if (this.#trailingComma === "") return undefined;
      const flats = members.map(([label, member]) => {
        const flat = this.#printFlat(member);
        return flat === undefined ? undefined : `${label}${flat}`;
      });
      return flats.includes(undefined) ? undefined : `{ ${flats.join(", ")} }`;
    }
    return String(value);
  }

  /** The members that are defined, each with the label that is printed before its value. */
  #membersOf(value: Readonly<Record<string, Literal | undefined>>): [string, Literal][] {
    return Object.entries(value).flatMap(([key, member]): [string, Literal][] => {
      if (member === undefined) return [];
      return [[key === spreadKey ? spreadKey : `${this.#printKey(key)}: `, member]];
    });
  }
}

function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value);
}

function isRecord(value: Literal): value is Readonly<Record<string, Literal | undefined>> {
  return typeof value === "object" && value !== null && !isList(value) && !isRawCode(value);
}

function isRawCode(value: Literal): value is RawCode {
  return typeof value === "object" && value !== null && codeText in value;
}

/** A string literal in the quotes that need fewer escapes. Line breaks and invisible characters are escaped. */
export function quote(text: string): string {
  const doubleQuoted = JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\p{Cf}]/gu,
    (character) =>
      [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
        .join(""),
  );
  if (text.split('"').length <= text.split("'").length) return doubleQuoted;
  return `'${doubleQuoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
