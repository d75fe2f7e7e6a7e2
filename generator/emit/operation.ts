import { StructureKind } from "ts-morph";
import type { StatementStructures, WriterFunction } from "ts-morph";
import { compare } from "../complaint.js";
import { isIdentifier } from "../model/names.js";
import type { OperationModel, ReplyFieldModel, RequestFieldModel } from "../model/model.js";
import { descriptor } from "./descriptor.js";
import { fieldDocs, operationDocs, writeDocs } from "./docs.js";
import { specifier, typescript } from "./file.js";
import type { GeneratedFile, Runtime } from "./file.js";
import { quoted } from "./literal.js";
import { alias, exportedConstant, exportedUnion } from "./statements.js";

/** `operations/<path>.ts`: the types of one endpoint, and all that the runtime needs to call it. */
export function emitOperation(operation: OperationModel, runtime: Runtime): GeneratedFile {
  const { names, title, request, reply } = operation;
  const path = `operations/${names.file}.ts`;
  const given = request.fields.filter(({ filledBy }) => filledBy === "caller");
  return typescript(path, operation.source, [
    importType("Operation", runtime(path)),
    ...(given.length + reply.fields.length === 0
      ? []
      : [
          importType("paths", specifier(path, "schema.js")),
          schemaTypes(operation, given.length > 0),
        ]),
    fields(
      names.input,
      `What the caller of ${title} gives; the other fields are filled in by the client.`,
      "RequestFields",
      given,
    ),
    fields(names.reply, `What ${title} answers when it succeeded.`, "ReplyFields", reply.fields),
    exportedUnion(names.errorCode, errorCodes(operation), {
      paragraphs: [`The \`err_code\` values that ${title} is known to answer with.`],
    }),
    exportedUnion(
      names.fieldName,
      request.fields.flatMap((field) => (field.type === "text" ? [field.name] : [])),
      { paragraphs: [`The text fields of ${title} on the wire, whoever fills them in.`] },
    ),
    exportedConstant(
      names.constant,
      {
        name: "Operation",
        parameters: [names.input, names.reply, names.errorCode, names.fieldName],
      },
      descriptor(operation),
      operationDocs(operation),
    ),
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

/** Short names for the parts of the schema that the interfaces below take their types from. */
function schemaTypes(
  { path, method, request, reply }: OperationModel,
  given: boolean,
): WriterFunction {
  const content = (place: string, mediaType: string): string =>
    `Schema${place}["content"][${quoted(mediaType)}]`;
  return (writer) => {
    writer.blankLine();
    alias("Schema", `paths[${quoted(path)}][${quoted(method)}]`)(writer);
    if (given) alias("RequestFields", content('["requestBody"]', request.mediaType))(writer);
    if (reply.fields.length > 0) {
      alias("ReplyFields", content('["responses"]["200"]', reply.mediaType))(writer);
    }
  };
}

/** An interface of the fields, each of the type that the schema gives it. */
function fields(
  name: string,
  about: string,
  schema: string,
  members: readonly (RequestFieldModel | ReplyFieldModel)[],
): WriterFunction {
  return (writer) => {
    writeDocs(writer.blankLine(), { paragraphs: [about] });
    if (members.length === 0) {
      writer.writeLine(`export type ${name} = Record<string, never>;`);
      return;
    }
    writer.write(`export interface ${name} `).block(() => {
      for (const field of members) {
        const key = isIdentifier(field.name) ? field.name : quoted(field.name);
        writeDocs(writer, fieldDocs(field));
        writer.writeLine(`${key}${field.required ? "" : "?"}: ${schema}[${quoted(field.name)}];`);
      }
    });
  };
}
