import { codeFrameColumns } from "@babel/code-frame";

/** A position in a source file. Lines and columns are 1-based. */
export interface SourceLocation {
  /** Has forward slashes, and is relative to the working directory if the file is inside it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One problem found in the spec. */
export interface Diagnostic extends SourceLocation {
  readonly message: string;
  /** The source lines around the location, with a marker. Empty if there is no text to show. */
  readonly frame: string;
}

/**
 * Invisible characters can control a terminal, and a line that starts with `::` is a command in CI. The spec
 * is untrusted, so both its text and each message are printed without such characters and without line breaks.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const replacement = "\ufffd";

/** A frame with a longer line would bury the message. */
const maxFrameLineLength = 240;

/** @param text of the file, from which the frame is made. */
export function diagnostic(
  location: SourceLocation,
  message: string,
  text: string | undefined,
): Diagnostic {
  const { file, line, column } = location;
  return { file, line, column, message, frame: text === undefined ? "" : frame(text, location) };
}

function frame(text: string, { line, column }: SourceLocation): string {
  const lines = text.split("\n").slice(Math.max(0, line - 3), line + 1);
  if (lines.some((each) => each.length > maxFrameLineLength)) return "";
  return codeFrameColumns(
    text.replaceAll(invisible, (each) => (each === "\n" || each === "\t" ? each : replacement)),
    { start: { line, column } },
    { highlightCode: false, linesAbove: 2, linesBelow: 1 },
  );
}

/** Sorts by location and drops duplicates, which a component used by two endpoints produces. */
export function sortAndDeduplicate(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byHeadline = new Map(diagnostics.map((each) => [headline(each), each]));
  return [...byHeadline.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

/** Formats diagnostics as compilers do, so that editors and CI can link to the location. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((each) => (each.frame === "" ? headline(each) : `${headline(each)}\n${each.frame}`))
    .join("\n\n");
}

function headline({ file, line, column, message }: Diagnostic): string {
  return `${file}:${line}:${column}: ${message}`.replaceAll(invisible, replacement);
}

/** Compares by code unit, so that the order is the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
