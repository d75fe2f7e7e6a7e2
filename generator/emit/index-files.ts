import { StructureKind } from "ts-morph";
import type { Model } from "../model/model.js";
import { printTypeScript } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { printLiteral, rawCode } from "../print/literal.js";
import { maxLineWidth } from "../print/width.js";
import { writeDocs } from "./docs.js";

/** `index.ts`: the main entry, `wechatpay-apiv2`. */
export function emitIndex(
  { source, notifications, payloads }: Model,
  runtime: RuntimeSpecifier,
): GeneratedFile {
  const path = "index.ts";
  const exportTypesFrom = (moduleSpecifier: string) => ({
    kind: StructureKind.ExportDeclaration as const,
    isTypeOnly: true,
    moduleSpecifier,
  });
  return printTypeScript(path, source, [
    { kind: StructureKind.ExportDeclaration, moduleSpecifier: runtime(path) },
    exportTypesFrom("./operations/index.js"),
    ...(notifications.length === 0 ? [] : [exportTypesFrom("./notifications/index.js")]),
    ...(payloads.length === 0
      ? []
      : [
          exportTypesFrom("./payloads/index.js"),
          { ...exportTypesFrom("./front-end.js"), namedExports: ["FrontEnd"] },
        ]),
    { ...exportTypesFrom("./client.js"), namedExports: ["Paths"] },
    {
      kind: StructureKind.ExportDeclaration,
      namedExports: ["WeChatPay"],
      moduleSpecifier: "./client.js",
    },
  ]);
}

/** `operations/index.ts`: one export per file, so that bundlers include only the operations in use. */
export function emitOperationIndex({ source, operations }: Model): GeneratedFile {
  return printTypeScript(
    "operations/index.ts",
    source,
    operations.map(({ names }) => exportAllFrom(`./${names.file}.js`)),
  );
}

/** `notifications/index.ts`: one export per file. */
export function emitNotificationIndex({ source, notifications }: Model): GeneratedFile {
  return printTypeScript(
    "notifications/index.ts",
    source,
    notifications.map(({ names }) => exportAllFrom(`./${names.id}.js`)),
  );
}

export function exportAllFrom(moduleSpecifier: string) {
  return { kind: StructureKind.ExportDeclaration as const, moduleSpecifier };
}

/** `mocks/index.ts`: the default mocks of a gateway. */
export function emitMockIndex(
  { source, operations }: Model,
  runtime: RuntimeSpecifier,
): GeneratedFile {
  const path = "mocks/index.ts";
  const prefix = "export const mocks: readonly OperationMock[] = ";
  const names = operations.map(({ names }) => names.mock);
  const list = printLiteral(names.map(rawCode), { prefix, suffix: ";" });
  return printTypeScript(path, source, [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: ["OperationMock"],
      moduleSpecifier: runtime(path),
    },
    ...operations.map(({ names }) => ({
      kind: StructureKind.ImportDeclaration as const,
      namedImports: [names.mock],
      moduleSpecifier: `./${names.file}.js`,
    })),
    (writer) => {
      writeDocs(writer.blankLine(), {
        paragraphs: ["The mocks of all operations, sorted by path."],
      });
      writer.writeLine(`${prefix}${list};`);
      writer.blankLine().writeLine(exportNames(names));
    },
  ]);
}

/** `export { a, b };` */
function exportNames(names: readonly string[]): string {
  const flat = `export { ${names.join(", ")} };`;
  return names.length < 2 || flat.length <= maxLineWidth
    ? flat
    : `export {\n${names.map((name) => `  ${name},\n`).join("")}};`;
}
