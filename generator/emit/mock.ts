import { StructureKind } from "ts-morph";
import type { OperationModel, ReplyFieldModel } from "../model/model.js";
import { exampleValue } from "../model/example-value.js";
import { specifier, typescript } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";
import { code } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
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
        reply: reply.encoding === "table" ? {} : shownReply(operation),
        table: reply.encoding === "table" ? (reply.example ?? "") : undefined,
        unique: reply.fields.flatMap((field) =>
          field.type === "text" && field.unique ? [field.name] : [],
        ),
        effect: operation.effect,
      },
      {
        paragraphs: [
          `What the mock gateway answers to ${title} where a test asks for nothing else.`,
        ],
      },
    ),
  ]);
}

/** A call that succeeded. */
function shownReply({ reply }: OperationModel): Literal {
  const succeeded =
    reply.encoding === "json"
      ? { [reply.succeeded.field]: reply.succeeded.value }
      : { return_code: "SUCCESS", result_code: "SUCCESS" };
  const values = new Map(Object.entries(succeeded));
  return Object.fromEntries(
    reply.fields.flatMap((field) => {
      const value = ofSuccess(field, values.get(field.name)) ?? exampleValue(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** JSON tells success by a number, perhaps. */
function ofSuccess({ type }: ReplyFieldModel, value: string | undefined): Literal | undefined {
  return type === "integer" && value !== undefined ? Number(value) : value;
}
