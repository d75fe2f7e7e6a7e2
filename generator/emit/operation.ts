import { StructureKind } from "ts-morph";
import type { StatementStructures, WriterFunction } from "ts-morph";
import { compare } from "../diagnostic.js";
import type { OperationModel, RequestFieldModel } from "../model/model.js";
import { printTypeScript, relativeSpecifier } from "../print/file.js";
import type { GeneratedFile, RuntimeSpecifier } from "../print/file.js";
import { quote } from "../print/literal.js";
import { operationDescriptor } from "./descriptor.js";
import { operationDocs } from "./docs.js";
import { exportFieldsInterface } from "./fields-interface.js";
import { exportGroupedInput } from "./grouped-input.js";
import {
  documentedStatement,
  exportConstant,
  exportUnion,
  importTypes,
  typeAlias,
} from "./statements.js";

/** `operations/<path>.ts`: the types of one operation, and the descriptor that the runtime calls it with. */
export function emitOperation(operation: OperationModel, runtime: RuntimeSpecifier): GeneratedFile {
  const { names, title, request, reply } = operation;
  const path = `operations/${names.file}.ts`;
  const inputFields = request.fields.filter(
    ({ filledBy }) => filledBy === "caller" || filledBy === "application",
  );
  const hasGroups = request.groups.length > 0;
  const isDownload = reply.encoding === "table";
  const schemaFields = inputFields.length + (isDownload ? 0 : reply.fields.length);
  return printTypeScript(path, operation.source, [
    importTypes(
      [...(isDownload ? ["Download"] : []), "Operation", ...(hasGroups ? ["RequireFields"] : [])],
      runtime(path),
    ),
    ...importKeyOperation(operation, path),
    ...(schemaFields === 0
      ? []
      : [
          importTypes(["paths"], relativeSpecifier(path, "schema.js")),
          schemaAliases(operation, inputFields.length > 0),
        ]),
    ...inputTypes(operation, inputFields),
    replyType(operation),
    exportUnion(names.errorCode, errorCodes(operation), {
      paragraphs: [`Known \`err_code\` values of ${title}.`],
    }),
    exportUnion(
      names.fieldName,
      request.fields.flatMap((field) => (field.type === "file" ? [] : [field.name])),
      {
        paragraphs: [
          `Names of all request fields of ${title} except files, including those that the client fills in.`,
        ],
      },
    ),
    exportConstant(
      names.constant,
      {
        name: "Operation",
        parameters: [names.input, names.reply, names.errorCode, names.fieldName],
      },
      operationDescriptor(operation),
      operationDocs(operation),
    ),
  ]);
}

function inputTypes(
  operation: OperationModel,
  fields: readonly RequestFieldModel[],
): WriterFunction[] {
  const { names, title, request } = operation;
  if (request.groups.length === 0) {
    const description = `Input of ${title}. The client fills in all other fields.`;
    return [exportFieldsInterface(names.input, description, "RequestFields", fields)];
  }
  const description = `All input fields of ${title}. \`${names.input}\` defines which of them are required.`;
  return [
    exportFieldsInterface(names.fields, description, "RequestFields", fields),
    exportGroupedInput(operation),
  ];
}

function replyType({ names, title, reply }: OperationModel): WriterFunction {
  const description = `Reply of ${title} if the call succeeds.`;
  return reply.encoding === "table"
    ? documentedStatement({ paragraphs: [description] }, [`export type ${names.reply} = Download;`])
    : exportFieldsInterface(names.reply, description, "ReplyFields", reply.fields);
}

/** Imports the operation that provides the signing key, if any. */
function importKeyOperation(
  { signing: { key } }: OperationModel,
  path: string,
): StatementStructures[] {
  return key === undefined
    ? []
    : [
        {
          kind: StructureKind.ImportDeclaration,
          namedImports: [key.from.constant],
          moduleSpecifier: relativeSpecifier(path, `operations/${key.from.file}.js`),
        },
      ];
}

function errorCodes({ errors }: OperationModel): string[] {
  const codes = errors.flatMap((error) => {
    const code = error.type === "failure" ? error.err_code : error.error_code;
    return code === undefined ? [] : [code];
  });
  return [...new Set(codes)].sort(compare);
}

const mediaTypes = {
  multipart: "multipart/form-data",
  xml: "text/xml",
  json: "application/json",
};

/** Aliases for the parts of the schema from which the interfaces take their types. */
function schemaAliases(
  { documentedPath, method, request, reply }: OperationModel,
  hasInput: boolean,
): WriterFunction {
  const contentOf = (accessor: string, mediaType: string): string =>
    `Schema${accessor}["content"][${quote(mediaType)}]`;
  const requestFields =
    request.encoding === "query" || request.encoding === "page"
      ? 'NonNullable<Schema["parameters"]["query"]>'
      : contentOf('["requestBody"]', mediaTypes[request.encoding]);
  return (writer) => {
    writer.blankLine();
    typeAlias("Schema", `paths[${quote(documentedPath)}][${quote(method)}]`)(writer);
    if (hasInput) typeAlias("RequestFields", requestFields)(writer);
    if (reply.encoding !== "table" && reply.fields.length > 0) {
      const replyFields = contentOf('["responses"]["200"]', mediaTypes[reply.encoding]);
      typeAlias("ReplyFields", replyFields)(writer);
    }
  };
}
