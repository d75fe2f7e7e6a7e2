import { StructureKind } from "ts-morph";
import type { OperationModel } from "../model/model.js";
import { specifier, typescript } from "./file.js";
import type { GeneratedFile, Runtime } from "./file.js";
import { code } from "./literal.js";
import type { Literal } from "./literal.js";
import { exportedConstant } from "./statements.js";

/** `mocks/<path>.ts`: the reply that the spec shows, made of its fields' examples. */
export function emitMock(operation: OperationModel, runtime: Runtime): GeneratedFile {
  const { names, title, reply } = operation;
  const path = `mocks/${names.file}.ts`;
  return typescript(path, operation.source, [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: ["OperationMock"],
      moduleSpecifier: runtime(path),
    },
    {
      kind: StructureKind.ImportDeclaration,
      namedImports: [names.constant],
      moduleSpecifier: specifier(path, `operations/${names.file}.js`),
    },
    exportedConstant(
      names.mock,
      { name: "OperationMock", parameters: [`typeof ${names.constant}`] },
      {
        operation: code(names.constant),
        reply: shownReply(operation),
        unique: reply.fields.filter(({ unique }) => unique).map(({ name }) => name),
      },
      {
        paragraphs: [
          `What the mock gateway answers to ${title} where a test asks for nothing else.`,
        ],
      },
    ),
  ]);
}

/** A call that succeeded; a required field without an example is shown by its first value, or its name. */
function shownReply({ reply }: OperationModel): Literal {
  const succeeded = ["return_code", "result_code"];
  return Object.fromEntries(
    reply.fields.flatMap(({ name, example, values, required, maxLength }) => {
      const made = required ? (values?.[0] ?? name.slice(0, maxLength)) : undefined;
      const value = succeeded.includes(name) ? "SUCCESS" : (example ?? made);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
