import type { WriterFunction } from "ts-morph";
import type { ReplyFieldModel, RequestFieldModel } from "../model/model.js";
import { isIdentifier } from "../names.js";
import { quote } from "../print/literal.js";
import { fieldDocs, writeDocs } from "./docs.js";

/** An interface of fields whose types come from the schema. */
export function exportFieldsInterface(
  name: string,
  description: string,
  schema: string,
  fields: readonly (RequestFieldModel | ReplyFieldModel)[],
): WriterFunction {
  return (writer) => {
    writeDocs(writer.blankLine(), { paragraphs: [description] });
    if (fields.length === 0) {
      writer.writeLine(`export type ${name} = Record<string, never>;`);
      return;
    }
    writer.write(`export interface ${name} `).block(() => {
      for (const field of fields) {
        const key = isIdentifier(field.name) ? field.name : quote(field.name);
        const optional = isRequired(field) ? "" : "?";
        writeDocs(writer, fieldDocs(field));
        writer.writeLine(`${key}${optional}: ${schema}[${quote(field.name)}];`);
      }
    });
  };
}

/** The application ID is optional for callers, because it defaults to the client's. */
function isRequired(field: RequestFieldModel | ReplyFieldModel): boolean {
  return field.required && !("filledBy" in field && field.filledBy === "application");
}
