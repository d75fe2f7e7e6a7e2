import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";
import { everyField, valuesOf } from "./values.js";

/** What APIv2 has and this SDK cannot do yet: better said here than sent wrongly. */
export function checkUnsupported(operation: OperationNode): Diagnostic[] {
  const requests = requestOf(operation);
  const replies = replyOf(operation);
  const fields = [...requests, ...replies].flatMap((body) =>
    body.fields.flatMap(([, field]) => everyField(field)),
  );
  return [
    ...checkUnsupportedTypes(fields),
    ...encodings(
      requests.filter(({ mediaType }) => mediaType !== "query"),
      ["multipart/form-data", "text/xml"],
      "Requests",
    ),
    ...encodings(
      // A download has XML too, where it failed; a page is not read.
      replies.filter(({ mediaType }) => mediaType !== "text/csv" && mediaType !== "text/html"),
      ["text/xml", "application/json"],
      "Replies",
    ),
  ];
}

export function checkUnsupportedTypes(fields: readonly SpecNode[]): Diagnostic[] {
  return [
    ...fields.flatMap((field) => types(field, ["string", "integer", "array"], "Fields")),
    ...fields
      .flatMap(valuesOf)
      .flatMap((value) => types(value, ["string", "integer", "array", "object"], "Values")),
  ];
}

function unsupported(what: string): string {
  return `${what} not supported yet.`;
}

function encodings(
  bodies: readonly FieldNodes[],
  known: readonly string[],
  what: string,
): Diagnostic[] {
  return bodies.flatMap(({ mediaType, content }, at) => {
    if (!known.includes(mediaType))
      return [content.reportKey(unsupported(`${what} of ${mediaType} are`))];
    return at > 0 ? [content.reportKey(unsupported(`${what} of several types are`))] : [];
  });
}

function types(node: SpecNode, known: readonly string[], what: string): Diagnostic[] {
  const { text } = node.at("type");
  return text === undefined || known.includes(text)
    ? []
    : [node.at("type").report(unsupported(`${what} of type ${text} are`))];
}
