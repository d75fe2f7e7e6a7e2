import { StructureKind } from "ts-morph";
import { exampleValue } from "../model/example-value.js";
import type { OperationModel, ReplyFieldModel } from "../model/model.js";
import { printTypeScript, relativeSpecifier } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { rawCode } from "../print/literal.js";
import type { Literal } from "../print/literal.js";
import { exportConstant } from "./statements.js";

/** `mocks/<path>.ts`: the default reply of the mock gateway, built from the examples in the spec. */
export function emitMock(operation: OperationModel, runtime: RuntimeSpecifier): GeneratedFile {
  const { names, title, reply } = operation;
  const path = `mocks/${names.file}.ts`;
  return printTypeScript(path, operation.source, [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: ["OperationMock"],
      moduleSpecifier: runtime(path),
    },
    {
      kind: StructureKind.ImportDeclaration,
      namedImports: [names.constant],
      moduleSpecifier: relativeSpecifier(path, `operations/${names.file}.js`),
    },
    exportConstant(
      names.mock,
      { name: "OperationMock", parameters: [`typeof ${names.constant}`] },
      {
        operation: rawCode(names.constant),
        reply: reply.encoding === "table" ? {} : exampleReply(operation),
        table: reply.encoding === "table" ? (reply.example ?? "") : undefined,
        unique: reply.fields.flatMap((field) =>
          field.type === "text" && field.unique ? [field.name] : [],
        ),
        effect: operation.effect,
      },
      { paragraphs: [`The mock gateway's default reply to ${title}.`] },
    ),
  ]);
}

/** The reply of a successful call. */
function exampleReply({ reply }: OperationModel): Literal {
  const success =
    reply.encoding === "json"
      ? { [reply.succeeded.field]: reply.succeeded.value }
      : { return_code: "SUCCESS", result_code: "SUCCESS" };
  const values = new Map(Object.entries(success));
  return Object.fromEntries(
    reply.fields.flatMap((field) => {
      const value = successValue(field, values.get(field.name)) ?? exampleValue(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** In JSON, the field that indicates success can be a number. */
function successValue({ type }: ReplyFieldModel, value: string | undefined): Literal | undefined {
  return type === "integer" && value !== undefined ? Number(value) : value;
}
