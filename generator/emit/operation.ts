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
import { describeOutcome, exportOutcomes, outcomeImports } from "./outcomes.js";
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
      [
        ...new Set([
          ...(isDownload ? ["Download"] : []),
          "Operation",
          ...(hasGroups ? ["RequireFields"] : []),
          ...(reply.encoding === "xml" ? outcomeImports(reply) : []),
        ]),
      ],
      runtime(path),
    ),
    ...importDescriptors(operation, path),
    ...(schemaFields === 0
      ? []
      : [
          importTypes(["paths"], relativeSpecifier(path, "schema.js")),
          schemaAliases(operation, inputFields.length > 0),
        ]),
    ...inputTypes(operation, inputFields),
    ...replyTypes(operation),
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

function replyTypes({ names, title, reply }: OperationModel): WriterFunction[] {
  const description = `Reply of ${title} if the call succeeds.`;
  if (reply.encoding === "table") {
    const lines = [`export type ${names.reply} = Download;`];
    return [documentedStatement({ paragraphs: [description] }, lines)];
  }
  if (reply.encoding === "json" || reply.outcomes.length === 0) {
    return [exportFieldsInterface(names.reply, description, "ReplyFields", reply.fields)];
  }
  return [
    exportFieldsInterface(
      names.replyFields,
      `All fields of the reply of ${title}. \`${names.reply}\` defines which of them are present.`,
      "ReplyFields",
      reply.fields,
    ),
    exportOutcomes(names.reply, names.replyFields, reply, {
      paragraphs: [description, ...reply.outcomes.map(describeOutcome)],
    }),
  ];
}

/** Imports the operation that provides the signing key, and the documents in which text comes back. */
function importDescriptors(
  { signing: { key }, request }: OperationModel,
  path: string,
): StatementStructures[] {
  const modules = new Map([
    ...(key === undefined ? [] : [[key.from.constant, `operations/${key.from.file}.js`] as const]),
    ...request.returnsIn.map(
      ({ type, names }) =>
        [
          names.constant,
          type === "reply" ? `operations/${names.file}.js` : `notifications/${names.id}.js`,
        ] as const,
    ),
  ]);
  return [...modules].map(([constant, module]) => ({
    kind: StructureKind.ImportDeclaration,
    namedImports: [constant],
    moduleSpecifier: relativeSpecifier(path, module),
  }));
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
