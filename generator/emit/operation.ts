import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { StatementStructures } from "ts-morph";
import { compare } from "../complaint.js";
import { isIdentifier } from "../model/names.js";
import type { OperationModel, ReplyFieldModel, RequestFieldModel } from "../model/model.js";
import { descriptor } from "./descriptor.js";
import { comment, fieldDocs, operationDocs } from "./docs.js";
import { specifier, typescript } from "./file.js";
import type { GeneratedFile, Runtime } from "./file.js";
import { literal, quoted } from "./literal.js";
import { generic, union } from "./types.js";

/** `operations/<path>.ts`: the types of one endpoint, and all that the runtime needs to call it. */
export function emitOperation(operation: OperationModel, runtime: Runtime): GeneratedFile {
  const { names, title, method, request, reply } = operation;
  const path = `operations/${names.file}.ts`;
  const given = request.fields.filter(({ filledBy }) => filledBy === "caller");
  return typescript(path, operation.source, [
    importType("Operation", runtime(path)),
    importType("paths", specifier(path, "schema.js")),
    alias("Schema", `paths[${quoted(operation.path)}][${quoted(method)}]`),
    ...(given.length === 0
      ? []
      : [alias("RequestFields", content('["requestBody"]', request.mediaType))]),
    ...(reply.fields.length === 0
      ? []
      : [alias("ReplyFields", content('["responses"]["200"]', reply.mediaType))]),
    fields(
      names.input,
      `What the caller of ${title} gives; the other fields are filled in by the client.`,
      "RequestFields",
      given,
    ),
    fields(names.reply, `What ${title} answers when it succeeded.`, "ReplyFields", reply.fields),
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: names.errorCode,
      docs: [
        comment({
          paragraphs: [`The \`err_code\` values that ${title} is known to answer with.`],
        }),
      ],
      type: union(`export type ${names.errorCode}`, errorCodes(operation)),
    },
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      docs: [comment(operationDocs(operation))],
      declarations: [
        {
          name: names.constant,
          type: generic(`export const ${names.constant}`, "Operation", [
            names.input,
            names.reply,
            names.errorCode,
          ]),
          initializer: literal(descriptor(operation)),
        },
      ],
    },
  ]);
}

function errorCodes({ errors }: OperationModel): string[] {
  const codes = errors.flatMap((error) => (error.type === "failure" ? [error.err_code] : []));
  return [...new Set(codes)].sort(compare);
}

function importType(name: string, moduleSpecifier: string): StatementStructures {
  return {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: true,
    namedImports: [name],
    moduleSpecifier,
  };
}

function alias(name: string, type: string): StatementStructures {
  return { kind: StructureKind.TypeAlias, name, type };
}

function content(place: string, mediaType: string): string {
  return `Schema${place}["content"][${quoted(mediaType)}]`;
}

/** An interface of the fields, each of the type that the schema gives it. */
function fields(
  name: string,
  about: string,
  schema: string,
  members: readonly (RequestFieldModel | ReplyFieldModel)[],
): StatementStructures {
  const docs = [comment({ paragraphs: [about] })];
  if (members.length === 0) {
    const type = "Record<string, never>";
    return { kind: StructureKind.TypeAlias, isExported: true, name, type, docs };
  }
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs,
    properties: members.map((field) => ({
      name: isIdentifier(field.name) ? field.name : quoted(field.name),
      hasQuestionToken: !field.required,
      type: `${schema}[${quoted(field.name)}]`,
      docs: [comment(fieldDocs(field))],
    })),
  };
}
