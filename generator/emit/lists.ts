import { StructureKind } from "ts-morph";
import type { Model } from "../model/model.js";
import { writeDocs } from "./docs.js";
import { typescript } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";
import { code, literal } from "../print/literal.js";
import { lineWidth } from "../print/width.js";

/** `operations/index.ts`: every operation, one export to a file, so that bundlers take what is used. */
export function emitOperationList({ source, operations }: Model): GeneratedFile {
  return typescript(
    "operations/index.ts",
    source,
    operations.map(({ names }) => ({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: `./${names.file}.js`,
    })),
  );
}

/** `notifications/index.ts`: every notification, one export to a file. */
export function emitNotificationList({ source, notifications }: Model): GeneratedFile {
  return typescript(
    "notifications/index.ts",
    source,
    notifications.map(({ names }) => ({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: `./${names.id}.js`,
    })),
  );
}

/** `mocks/index.ts`: what a gateway serves that is asked for nothing in particular. */
export function emitMockList({ source, operations }: Model, runtime: Runtime): GeneratedFile {
  const path = "mocks/index.ts";
  const before = "export const mocks: readonly OperationMock[] = ";
  const names = operations.map(({ names: { mock } }) => mock);
  const mocks = names.map(code);
  const flat = `export { ${names.join(", ")} };`;
  const exported =
    names.length < 2 || flat.length <= lineWidth
      ? flat
      : `export {\n${names.map((name) => `  ${name},\n`).join("")}};`;
  return typescript(path, source, [
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
        paragraphs: ["Every operation's mock, in the order of their paths."],
      });
      writer.writeLine(`${before}${literal(mocks, { before, after: ";" })};`);
      writer.blankLine().writeLine(exported);
    },
  ]);
}
