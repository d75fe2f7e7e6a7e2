import type { WriterFunction } from "ts-morph";
import { isIdentifier } from "../names.js";
import type { ReplyFieldModel, RequestFieldModel } from "../model/model.js";
import { fieldDocs, writeDocs } from "./docs.js";
import { quoted } from "../print/literal.js";

/** An interface of the fields, each of the type that the schema gives it. */
export function fields(
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
        writer.writeLine(`${key}${isNeeded(field) ? "" : "?"}: ${schema}[${quoted(field.name)}];`);
      }
    });
  };
}

/** The client's own application ID stands in where the caller names none. */
function isNeeded(field: RequestFieldModel | ReplyFieldModel): boolean {
  return field.required && !("filledBy" in field && field.filledBy === "application");
}
