import { escapeControlCharacters } from "../text/printable.js";

/**
 * Prints a result on standard output, as one line. Files, standard input, servers and the environment can contain
 * escape sequences, with which a terminal would be controlled, so control characters are escaped.
 */
export function printResult(text: string): void {
  process.stdout.write(`${escapeControlCharacters(text)}\n`);
}

/** Prints a result of several columns on standard output, as one line with tabs between them. */
export function printRow(...columns: readonly string[]): void {
  process.stdout.write(`${columns.map(escapeControlCharacters).join("\t")}\n`);
}

/** Prints an object on standard output, as JSON on one line. Every character that is not printable is escaped. */
export function printJson(value: object): void {
  // JSON.stringify escapes only the control characters below U+0020.
  const text = JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
  process.stdout.write(`${text}\n`);
}

/** Prints one line on standard error, with control characters escaped, also line breaks. */
export function printNote(text: string): void {
  process.stderr.write(`${escapeControlCharacters(text)}\n`);
}

/** Prints text on standard error, with every control character escaped except tabs and line breaks. */
export function printNotes(text: string): void {
  process.stderr.write(`${escapeText(text)}\n`);
}

/** Escapes every control character except tabs and line breaks. */
export function escapeText(text: string): string {
  return text
    .split(/([\t\n])/)
    .map((part) => (part === "\t" || part === "\n" ? part : escapeControlCharacters(part)))
    .join("");
}
