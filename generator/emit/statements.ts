import type { WriterFunction } from "ts-morph";
import type { Docs } from "./docs.js";
import { writeDocs } from "./docs.js";
import { literal, quoted } from "./literal.js";
import type { Literal } from "./literal.js";
import { lineWidth, width } from "./width.js";

/** Statements whose lines break where prettier breaks them, which ts-morph's own do not. */

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
  const members = values.map(quoted);
  const flat = `export type ${name} = ${members.length === 0 ? "never" : members.join(" | ")};`;
  return (writer) => {
    writeDocs(writer.blankLine(), docs);
    if (width(flat) <= lineWidth || members.length < 2) {
      writer.writeLine(flat);
      return;
    }
    writer.write(`export type ${name} =`);
    const below = `  ${members.join(" | ")};`;
    if (width(below) <= lineWidth) {
      writer.newLine().writeLine(below);
      return;
    }
    for (const member of members) writer.newLine().write(`  | ${member}`);
    writer.write(";").newLine();
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
