import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import type { BodyNode } from "./nodes.js";

/** Reports media types of requests that APIv2 has and the SDK cannot send yet. */
export function checkRequestSupport(requests: readonly BodyNode[]): Diagnostic[] {
  return checkMediaTypes(
    requests.filter(({ mediaType }) => mediaType !== "query"),
    ["multipart/form-data", "text/xml"],
    "Requests",
  );
}

/** Reports media types of replies that APIv2 has and the SDK cannot read yet. */
export function checkReplySupport(replies: readonly BodyNode[]): Diagnostic[] {
  return checkMediaTypes(
    // A download also has XML, for failures. A page is not read.
    replies.filter(({ mediaType }) => mediaType !== "text/csv" && mediaType !== "text/html"),
    ["text/xml", "application/json"],
    "Replies",
  );
}

/** Reports a type that the SDK does not support yet in a field. */
export function checkFieldSupport(field: SpecNode): Diagnostic[] {
  return checkType(field, ["string", "integer", "array"], "Fields");
}

/** Reports a type that the SDK does not support yet in a value inside JSON text. */
export function checkValueSupport(value: SpecNode): Diagnostic[] {
  return checkType(value, ["string", "integer", "array", "object"], "Values");
}

function checkMediaTypes(
  bodies: readonly BodyNode[],
  supported: readonly string[],
  subject: string,
): Diagnostic[] {
  return bodies.flatMap(({ mediaType, content }, index) => {
    if (!supported.includes(mediaType)) {
      return [content.reportKey(`${subject} of type ${mediaType} are not supported yet.`)];
    }
    return index > 0
      ? [content.reportKey(`${subject} with several media types are not supported yet.`)]
      : [];
  });
}

function checkType(node: SpecNode, supported: readonly string[], subject: string): Diagnostic[] {
  const type = node.at("type");
  return type.text === undefined || supported.includes(type.text)
    ? []
    : [type.report(`${subject} of type ${type.text} are not supported yet.`)];
}
