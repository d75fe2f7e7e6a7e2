import { codeFrameColumns } from "@babel/code-frame";

/** Where something was written: lines and columns count from one. */
export interface SourceLocation {
  /** Relative to the working directory where it lies below it, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with the spec. */
export interface Diagnostic extends SourceLocation {
  readonly message: string;
  /** The lines around the place, with a mark below it; empty where there is no text to show. */
  readonly frame: string;
}

/**
 * A terminal does what some characters say, and CI takes a line that begins with `::` for a command: what
 * others wrote is printed as text, each of its messages in one line.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const instead = "\ufffd";

/** Lines longer than this would bury the message. */
const longestFrameLine = 240;

export function diagnostic(
  place: SourceLocation,
  message: string,
  text: string | undefined,
): Diagnostic {
  const { file, line, column } = place;
  return { file, line, column, message, frame: text === undefined ? "" : frame(text, place) };
}

function frame(text: string, { line, column }: SourceLocation): string {
  const lines = text.split("\n");
  const shown = lines.slice(Math.max(0, line - 3), line + 1);
  if (shown.some((each) => each.length > longestFrameLine)) return "";
  return codeFrameColumns(
    text.replaceAll(unseen, (each) => (each === "\n" || each === "\t" ? each : instead)),
    { start: { line, column } },
    { highlightCode: false, linesAbove: 2, linesBelow: 1 },
  );
}

/** By place, each once: a component that two endpoints use is wrong in one place only. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byText = new Map(diagnostics.map((each) => [headline(each), each]));
  return [...byText.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

/** As compilers print them, so that editors and CI find the place. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((each) => (each.frame === "" ? headline(each) : `${headline(each)}\n${each.frame}`))
    .join("\n\n");
}

function headline({ file, line, column, message }: Diagnostic): string {
  return `${file}:${line}:${column}: ${message}`.replaceAll(unseen, instead);
}

/** By code unit: the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
