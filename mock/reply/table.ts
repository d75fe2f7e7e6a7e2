import type { Form } from "../parse/form.js";
import type { MockResponse } from "./response.js";

/** A download: a file of lines as Windows writes them, packed where the request asked for that. */
export function tableResponse(table: string, form: Form | undefined): MockResponse {
  const body = `\ufeff${table.replace(/\r?\n/g, "\r\n")}`;
  return form?.texts.get("tar_type") === "GZIP"
    ? { status: 200, headers: { "content-type": "application/gzip" }, body, packed: "gzip" }
    : { status: 200, headers: { "content-type": "text/csv; charset=utf-8" }, body };
}
