import type { Operation } from "../../runtime/operation.js";
import type { Answer } from "./answer.js";
import { jsonAnswer } from "./json.js";
import type { ReplyFields } from "./xml.js";
import { xmlAnswer } from "./xml.js";

/** Fields as the operation's replies are written; in place of a table there is XML, which says what failed. */
export function writtenAnswer({ reply }: Operation, fields: ReplyFields): Answer {
  return reply.encoding === "json" ? jsonAnswer(reply.fields, fields) : xmlAnswer(fields);
}
