import type { SpecOperation } from "../check/shape/spec-document.js";
import { replyFields } from "./fields.js";
import type { ReplyModel } from "./model.js";

/** What comes back: XML, JSON, or a download that has XML where it failed; of a page, nothing. */
export function reply({ responses }: SpecOperation): ReplyModel {
  const {
    "text/xml": xml,
    "application/json": json,
    "text/csv": table,
  } = responses["200"].content ?? {};
  const fields = replyFields((json ?? xml)?.schema);
  if (json !== undefined) return { encoding: "json", succeeded: json["x-succeeded"], fields };
  if (table === undefined) return { encoding: "xml", fields };
  const { example } = table;
  return { encoding: "table", fields, ...(example === undefined ? {} : { example }) };
}
