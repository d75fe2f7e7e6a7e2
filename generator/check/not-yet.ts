import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { LocatedFields, LocatedOperation } from "./operations.js";
import { everyField, valuesOf } from "./values.js";

/** What APIv2 has and this SDK cannot do yet: better said here than sent wrongly. */
export function notYet(operation: LocatedOperation): Complaint[] {
  const requests = requestOf(operation);
  const replies = replyOf(operation);
  const fields = [...requests, ...replies].flatMap((body) =>
    body.fields.flatMap(([, field]) => everyField(field)),
  );
  return [
    ...typesNotYet(fields),
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

export function typesNotYet(fields: readonly Located[]): Complaint[] {
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
  bodies: readonly LocatedFields[],
  known: readonly string[],
  what: string,
): Complaint[] {
  return bodies.flatMap(({ mediaType, content }, at) => {
    if (!known.includes(mediaType))
      return [content.complainOfKey(unsupported(`${what} of ${mediaType} are`))];
    return at > 0 ? [content.complainOfKey(unsupported(`${what} of several types are`))] : [];
  });
}

function types(node: Located, known: readonly string[], what: string): Complaint[] {
  const { text } = node.at("type");
  return text === undefined || known.includes(text)
    ? []
    : [node.at("type").complain(unsupported(`${what} of type ${text} are`))];
}
