import type { WriterFunction } from "ts-morph";
import type { Docs } from "./docs.js";
import { writeDocs } from "./docs.js";
import { literal, quoted } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { union, whole } from "./union.js";
import { lineWidth, width } from "../print/width.js";

/** Statements whose lines break where prettier breaks them, which ts-morph's own do not. */

/** `import type { A, B } from "…";` */
export function importTypes(names: readonly string[], from: string): WriterFunction {
  const flat = `import type { ${names.join(", ")} } from ${quoted(from)};`;
  return (writer) => {
    if (names.length < 2 || width(flat) <= lineWidth) writer.writeLine(flat);
    else {
      writer.writeLine("import type {");
      for (const name of names) writer.writeLine(`  ${name},`);
      writer.writeLine(`} from ${quoted(from)};`);
    }
  };
}

/** `type Name = …;` */
export function alias(name: string, type: string): WriterFunction {
  return (writer) => {
    const flat = `type ${name} = ${type};`;
    if (width(flat) <= lineWidth) writer.writeLine(flat);
    else writer.writeLine(`type ${name} =`).writeLine(`  ${type};`);
  };
}

/** `export type Name = "A" | "B";` */
export function exportedUnion(name: string, values: readonly string[], docs: Docs): WriterFunction {
  const members = values.map((value) => whole(quoted(value)));
  return statement(docs, union(`export type ${name} =`, members.length === 0 ? [never] : members));
}

const never = whole("never");

/** Lines that are a statement, below its docs. */
export function statement(docs: Docs, lines: readonly string[]): WriterFunction {
  return (writer) => {
    writeDocs(writer.blankLine(), docs);
    for (const line of lines) writer.writeLine(line);
  };
}

/** `export const name: Type<A, B> = { … };` */
export function exportedConstant(
  name: string,
  type: { readonly name: string; readonly parameters: readonly string[] },
  value: Literal,
  docs: Docs,
): WriterFunction {
  const { parameters } = type;
  const flat = `export const ${name}: ${type.name}<${parameters.join(", ")}> = `;
  return (writer) => {
    writeDocs(writer.blankLine(), docs);
    const fits = (text: string): boolean => width(text) <= lineWidth;
    if (fits(`${flat}{`)) {
      writer.writeLine(`${flat}${literal(value, { open: true })};`);
    } else if (fits(flat.trimEnd())) {
      // Where the brace alone is too much, prettier moves it down before it breaks the type.
      writer.writeLine(flat.trimEnd()).indent(() => {
        writer.writeLine(`${literal(value, { margin: 2, open: true })};`);
      });
    } else {
      writer.writeLine(`export const ${name}: ${type.name}<`);
      writer.writeLine(parameters.map((parameter) => `  ${parameter}`).join(",\n"));
      writer.writeLine(`> = ${literal(value, { open: true })};`);
    }
  };
}
