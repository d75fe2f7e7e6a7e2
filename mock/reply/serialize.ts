import type { Operation } from "../../runtime/operation.js";
import type { MockResponse } from "./response.js";
import { jsonResponse } from "./json.js";
import type { ReplyFields } from "../wire/xml.js";
import { xmlResponse } from "../wire/xml.js";

/** Fields as the operation's replies are written; in place of a table there is XML, which says what failed. */
export function serializeReply({ reply }: Operation, fields: ReplyFields): MockResponse {
  return reply.encoding === "json" ? jsonResponse(reply.fields, fields) : xmlResponse(fields);
}
