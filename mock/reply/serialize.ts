import type { Operation, ReplyField } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import type { ReplyFields, ReplyValue } from "../wire/xml.js";
import { writeXml } from "../wire/xml.js";
import type { MockResponse } from "./response.js";

/** Serializes fields in the operation's encoding. A download reports its failures in XML. */
export function serializeReply({ reply }: Operation, fields: ReplyFields): MockResponse {
  return reply.encoding === "json" ? jsonResponse(reply.fields, fields) : xmlResponse(fields);
}

export function xmlResponse(fields: ReplyFields, root?: string): MockResponse {
  return {
    status: 200,
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: writeXml(fields, root),
  };
}

/** A JSON object. Only fields that the operation defines as integers become numbers. */
export function jsonResponse(known: readonly ReplyField[], fields: ReplyFields): MockResponse {
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(toJsonObject(known, fields)),
  };
}

function toJsonObject(known: readonly ReplyField[], fields: ReplyFields): object {
  return Object.fromEntries(
    [...fields].map(([name, value]) => [
      name,
      toJsonValue(
        known.find((field) => field.name === name),
        value,
      ),
    ]),
  );
}

function toJsonValue(
  field: ReplyField | undefined,
  value: ReplyValue,
): string | number | readonly object[] {
  if (typeof value !== "string") {
    const nested = field?.type === "elements" ? field.fields : [];
    return value.items.map((item) => toJsonObject(nested, item));
  }
  return field?.type === "integer" && /^-?[0-9]{1,15}$/.test(value) ? Number(value) : value;
}

/** A download: CSV with a byte order mark and CRLF line ends, gzipped if the request says so. */
export function tableResponse(table: string, form: Form | undefined): MockResponse {
  const body = `\ufeff${table.replace(/\r?\n/g, "\r\n")}`;
  return form?.texts.get("tar_type") === "GZIP"
    ? { status: 200, headers: { "content-type": "application/gzip" }, body, packed: "gzip" }
    : { status: 200, headers: { "content-type": "text/csv; charset=utf-8" }, body };
}
