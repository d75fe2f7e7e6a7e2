import { StructureKind } from "ts-morph";
import type { StatementStructures, WriterFunction } from "ts-morph";
import { compare } from "../diagnostic.js";
import type { OperationModel } from "../model/model.js";
import { descriptor } from "./descriptor.js";
import { operationDocs } from "./docs.js";
import { specifier, typescript } from "../print/file.js";
import type { GeneratedFile, Runtime } from "../print/file.js";
import { fields } from "./fields.js";
import { inputOfGroups } from "./input.js";
import { quoted } from "../print/literal.js";
import { alias, exportedConstant, exportedUnion, importTypes, statement } from "./statements.js";

/** `operations/<path>.ts`: the types of one endpoint, and all that the runtime needs to call it. */
export function emitOperation(operation: OperationModel, runtime: Runtime): GeneratedFile {
  const { names, title, request, reply } = operation;
  const path = `operations/${names.file}.ts`;
  const given = request.fields.filter(
    ({ filledBy }) => filledBy === "caller" || filledBy === "application",
  );
  const grouped = request.groups.length > 0;
  const table = reply.encoding === "table";
  const told = table ? [] : reply.fields;
  return typescript(path, operation.source, [
    importTypes(
      [...(table ? ["Download"] : []), ...(grouped ? ["RequireFields"] : []), "Operation"],
      runtime(path),
    ),
    ...keyFrom(operation, path),
    ...(given.length + told.length === 0
      ? []
      : [
          importTypes(["paths"], specifier(path, "schema.js")),
          schemaTypes(operation, given.length > 0),
        ]),
    ...(grouped
      ? [
          fields(
            names.fields,
            `All that the caller of ${title} can give; \`${names.input}\` says what of it is needed.`,
            "RequestFields",
            given,
          ),
          inputOfGroups(operation),
        ]
      : [
          fields(
            names.input,
            `What the caller of ${title} gives; the other fields are filled in by the client.`,
            "RequestFields",
            given,
          ),
        ]),
    table
      ? statement({ paragraphs: [`What ${title} answers when it succeeded.`] }, [
          `export type ${names.reply} = Download;`,
        ])
      : fields(names.reply, `What ${title} answers when it succeeded.`, "ReplyFields", told),
    exportedUnion(names.errorCode, errorCodes(operation), {
      paragraphs: [`The \`err_code\` values that ${title} is known to answer with.`],
    }),
    exportedUnion(
      names.fieldName,
      request.fields.flatMap((field) => (field.type === "file" ? [] : [field.name])),
      { paragraphs: [`The fields of ${title} on the wire, whoever fills them in, but for files.`] },
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

/** The operation that tells the key which this one is signed with. */
function keyFrom({ signing: { key } }: OperationModel, path: string): StatementStructures[] {
  return key === undefined
    ? []
    : [
        {
          kind: StructureKind.ImportDeclaration,
          namedImports: [key.from.constant],
          moduleSpecifier: specifier(path, `operations/${key.from.file}.js`),
        },
      ];
}

function errorCodes({ errors }: OperationModel): string[] {
  const codes = errors.flatMap((error) => (error.type === "failure" ? [error.err_code] : []));
  return [...new Set(codes)].sort(compare);
}

const mediaTypes = {
  multipart: "multipart/form-data",
  xml: "text/xml",
  json: "application/json",
};

/** Short names for the parts of the schema that the interfaces below take their types from. */
function schemaTypes(
  { documented, method, request, reply }: OperationModel,
  given: boolean,
): WriterFunction {
  const content = (place: string, mediaType: string): string =>
    `Schema${place}["content"][${quoted(mediaType)}]`;
  const requestFields =
    request.encoding === "query" || request.encoding === "page"
      ? 'NonNullable<Schema["parameters"]["query"]>'
      : content('["requestBody"]', mediaTypes[request.encoding]);
  return (writer) => {
    writer.blankLine();
    alias("Schema", `paths[${quoted(documented)}][${quoted(method)}]`)(writer);
    if (given) alias("RequestFields", requestFields)(writer);
    if (reply.encoding !== "table" && reply.fields.length > 0) {
      alias("ReplyFields", content('["responses"]["200"]', mediaTypes[reply.encoding]))(writer);
    }
  };
}
