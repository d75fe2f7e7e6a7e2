import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Model } from "../model/model.js";
import { comment } from "./docs.js";
import { typescript } from "./file.js";
import type { GeneratedFile, Runtime } from "./file.js";
import { Code, literal } from "./literal.js";
import { quoted } from "./literal.js";

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

/** `mocks/index.ts`: what a gateway serves that is asked for nothing in particular. */
export function emitMockList({ source, operations }: Model, runtime: Runtime): GeneratedFile {
  const path = "mocks/index.ts";
  const before = "export const mocks: readonly OperationMock[] = ";
  const mocks = operations.map(({ names }) => new Code(names.mock));
  const exported = `export { ${mocks.map(({ text }) => text).join(", ")} };`;
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
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      docs: [comment({ paragraphs: ["Every operation's mock, in the order of their paths."] })],
      declarations: [
        {
          name: "mocks",
          type: "readonly OperationMock[]",
          initializer: literal(mocks, { before, after: ";" }),
        },
      ],
    },
    `\n${exported}`,
  ]);
}
