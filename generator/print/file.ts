import { IndentationText, NewLineKind, Project, QuoteKind } from "ts-morph";
import type { StatementStructures, WriterFunction } from "ts-morph";

/** One generated file: its path below the folder that is generated into, with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** How generated files come by the runtime: a package, or a file whose place is known. */
export type Runtime = (from: string) => string;

const project = new Project({
  useInMemoryFileSystem: true,
  manipulationSettings: {
    indentationText: IndentationText.TwoSpaces,
    newLineKind: NewLineKind.LineFeed,
    quoteKind: QuoteKind.Double,
  },
});

/** Prints statements, below the line that says where they come from. */
export function typescript(
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
  return { path, text: `// ${provenance(source)}\n\n${body}\n` };
}

export function provenance(source: string): string {
  // In a page it stands in a comment of HTML, and a file may be called anything.
  const plain = source.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>]/gu, "");
  return `Generated from ${plain} by \`wechatpay generate\`. Do not edit.`;
}

/** The specifier of one generated module as another imports it. */
export function specifier(from: string, to: string): string {
  const up = from.split("/").length - 1;
  return `${up === 0 ? "./" : "../".repeat(up)}${to}`;
}
