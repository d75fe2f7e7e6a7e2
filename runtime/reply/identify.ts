import { printable } from "../../text/printable.js";
import type { Ambiguity, Reader } from "../document/ambiguity.js";
import { inspectSignedText } from "../document/ambiguity.js";
import type { Mismatch } from "../document/mismatch.js";
import { findMismatch } from "../document/mismatch.js";
import type { Operation } from "../operation.js";
import type { Fields } from "../wire/content.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";
import { Binding } from "./binding.js";
import type { VerifiedReply } from "./classify.js";
import { malformedReply } from "./malformed-reply.js";

/**
 * Step 9: checks that a reply that reports success is the one that the operation returns, that its signature
 * proves its fields, and that it answers this request. The signature alone proves none of this: one key signs
 * every document.
 *
 * @param sent - the text of each field of the request
 * @returns notes about what is odd and does no harm
 * @throws {MalformedReplyError}
 */
export function identify(operation: Operation, reply: VerifiedReply, sent: Fields): string[] {
  const { content, response, verified } = reply;
  const refuse = (code: string, message: string): never => {
    throw malformedReply(operation, response, code, message);
  };
  const group = groupIndexedFields(operation.reply.fields, content);
  const mismatch = findMismatch(operation.reply, group);
  if (mismatch !== undefined) {
    const [code, message] = describeMismatch(operation, mismatch);
    refuse(code, message);
  }
  const binding = new Binding(operation, sent);
  const difference = binding.difference(operation, group);
  if (difference !== undefined) {
    const { name, ...values } = difference;
    const isSensitive = sensitiveNames(operation)(name);
    const [expected, received] = [values.sent, values.received].map((value) =>
      isSensitive ? "***" : printable(JSON.stringify(value), 80),
    );
    refuse(
      "REPLY_MISMATCH",
      `The reply answers another request: expected ${name} to be ${expected}, received ${received}.`,
    );
  }
  if (!verified) return binding.notes(operation, content.texts);
  const reader: Reader = {
    document: operation.reply,
    identifying: binding.names,
    accepts: (name, value) => binding.accepts(name, value),
  };
  const { ambiguity, notes = [] } = inspectSignedText(content.texts, reader);
  if (ambiguity !== undefined) refuse("REPLY_AMBIGUOUS", describeAmbiguity(ambiguity));
  return [...binding.notes(operation, content.texts), ...notes];
}

function describeMismatch(
  { title }: Operation,
  mismatch: Mismatch,
): readonly [code: string, message: string] {
  switch (mismatch.type) {
    case "foreign field": {
      const message = `The reply is not one of ${title}: it has ${mismatch.name}, which belongs to another document.`;
      return ["REPLY_OTHER_KIND", message];
    }
    case "value": {
      const { name, received, expected } = mismatch;
      const value = printable(JSON.stringify(received), 80);
      return ["REPLY_FIELD_INVALID", `Expected ${name} to be ${expected}, received ${value}.`];
    }
    case "missing fields":
      return ["REPLY_INCOMPLETE", `The reply is missing ${mismatch.names.join(", ")}.`];
  }
}

function describeAmbiguity(ambiguity: Ambiguity): string {
  const why = "so its signature does not prove its fields.";
  switch (ambiguity.type) {
    case "embedded field":
      return `The field ${printable(ambiguity.name, 64)} contains the text of a field ${ambiguity.embedded}, ${why}`;
    case "second reading":
      return `The signed text can also be read with another value of ${ambiguity.name}, ${why} Somebody may have written field names into free text of the order, such as attach.`;
    case "too many readings":
      return `The signed text can be cut into fields in too many ways, ${why}`;
  }
}
