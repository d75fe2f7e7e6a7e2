import { IndentationText, NewLineKind, Project, QuoteKind } from "ts-morph";
import type { StatementStructures, WriterFunction } from "ts-morph";

export interface GeneratedFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Returns the module specifier with which a generated file imports the runtime. */
export type RuntimeSpecifier = (from: string) => string;

const project = new Project({
  useInMemoryFileSystem: true,
  manipulationSettings: {
    indentationText: IndentationText.TwoSpaces,
    newLineKind: NewLineKind.LineFeed,
    quoteKind: QuoteKind.Double,
  },
});

/** Prints a TypeScript file that starts with a notice of the source from which it was generated. */
export function printTypeScript(
  path: string,
  source: string,
  statements: (string | WriterFunction | StatementStructures)[],
): GeneratedFile {
  const file = project.createSourceFile(path, { statements }, { overwrite: true });
  const body = file
    .getFullText()
    .trim()
    .replaceAll(/\n{3,}/g, "\n\n");
  project.removeSourceFile(file);
  return { path, text: `// ${generatedNotice(source)}\n\n${body}\n` };
}

export function generatedNotice(source: string): string {
  // Reference pages have the notice in an HTML comment, which a file name must not end.
  const safeSource = source.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>]/gu, "");
  return `Generated from ${safeSource} by \`wechatpay generate\`. Do not edit.`;
}

/** The module specifier with which one generated file imports another. */
export function relativeSpecifier(from: string, to: string): string {
  const depth = from.split("/").length - 1;
  return `${depth === 0 ? "./" : "../".repeat(depth)}${to}`;
}
