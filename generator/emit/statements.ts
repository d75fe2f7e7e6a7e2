/** Statements with prettier's line breaks, which ts-morph does not produce. */
import type { WriterFunction } from "ts-morph";
import { printLiteral, quote } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { displayWidth, maxLineWidth } from "../print/width.js";
import type { Docs } from "./docs.js";
import { writeDocs } from "./docs.js";
import { printUnion, unbreakable } from "./union.js";

/** `import type { A, B } from "…";` */
export function importTypes(names: readonly string[], from: string): WriterFunction {
  const flat = `import type { ${names.join(", ")} } from ${quote(from)};`;
  return (writer) => {
    if (names.length < 2 || fits(flat)) writer.writeLine(flat);
    else {
      writer.writeLine("import type {");
      for (const name of names) writer.writeLine(`  ${name},`);
      writer.writeLine(`} from ${quote(from)};`);
    }
  };
}

/** `type Name = …;` */
export function typeAlias(name: string, type: string): WriterFunction {
  return (writer) => {
    const flat = `type ${name} = ${type};`;
    if (fits(flat)) writer.writeLine(flat);
    else writer.writeLine(`type ${name} =`).writeLine(`  ${type};`);
  };
}

/** `export type Name = "A" | "B";`, or `never` without values. */
export function exportUnion(name: string, values: readonly string[], docs: Docs): WriterFunction {
  const members = values.length === 0 ? ["never"] : values.map(quote);
  return documentedStatement(docs, printUnion(`export type ${name} =`, members.map(unbreakable)));
}

export function documentedStatement(docs: Docs, lines: readonly string[]): WriterFunction {
  return (writer) => {
    writeDocs(writer.blankLine(), docs);
    for (const line of lines) writer.writeLine(line);
  };
}

/** `export const name: Type<A, B> = { … };` */
export function exportConstant(
  name: string,
  type: { readonly name: string; readonly parameters: readonly string[] },
  value: Literal,
  docs: Docs,
): WriterFunction {
  const { parameters } = type;
  const head = `export const ${name}: ${type.name}<${parameters.join(", ")}> =`;
  return (writer) => {
    writeDocs(writer.blankLine(), docs);
    if (fits(`${head} {`)) {
      writer.writeLine(`${head} ${printLiteral(value, { multiline: true })};`);
    } else if (fits(head)) {
      // If only the brace does not fit, prettier moves it to the next line before it breaks the type.
      writer.writeLine(head).indent(() => {
        writer.writeLine(`${printLiteral(value, { margin: 2, multiline: true })};`);
      });
    } else {
      writer.writeLine(`export const ${name}: ${type.name}<`);
      writer.writeLine(parameters.map((parameter) => `  ${parameter}`).join(",\n"));
      writer.writeLine(`> = ${printLiteral(value, { multiline: true })};`);
    }
  };
}

function fits(line: string): boolean {
  return displayWidth(line) <= maxLineWidth;
}
