import type { SpecOperation } from "../check/shape/spec-document.js";
import { buildReplyFields } from "./fields.js";
import type { ReplyModel } from "./model.js";
import { buildSignedDocument } from "./signed-document.js";

/** A reply in XML or JSON, or a download, which fails in XML. A page has no fields. */
export function buildReply({ responses }: SpecOperation): ReplyModel {
  const {
    "text/xml": xml,
    "application/json": json,
    "text/csv": table,
  } = responses["200"].content ?? {};
  if (json !== undefined) {
    const fields = buildReplyFields(json.schema);
    return { encoding: "json", succeeded: json["x-succeeded"], fields };
  }
  if (table === undefined) return { encoding: "xml", ...buildSignedDocument(xml?.schema) };
  const fields = buildReplyFields(xml?.schema);
  const { example } = table;
  return { encoding: "table", fields, ...(example === undefined ? {} : { example }) };
}
