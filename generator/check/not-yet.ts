import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { LocatedFields, LocatedOperation } from "./operations.js";
import { later } from "./shape/extensions.js";

/** What APIv2 has and this SDK cannot do yet: better said here than sent wrongly. */
export function notYet(operation: LocatedOperation): Complaint[] {
  const { node, method } = operation;
  const requests = requestOf(operation);
  const replies = replyOf(operation);
  return [
    ...(method === "post" ? [] : [node.complainOfKey(unsupported("Operations by GET are"))]),
    ...(node.at("parameters").exists
      ? [node.at("parameters").complainOfKey(unsupported("Parameters in the URL are"))]
      : []),
    ...encodings(requests, "multipart/form-data", "Requests"),
    ...encodings(replies, "text/xml", "Replies"),
    ...extensions(node),
    ...[...requests, ...replies].flatMap(({ fields }) =>
      fields.flatMap(([, field]) => [...types(field), ...extensions(field)]),
    ),
  ];
}

function unsupported(what: string): string {
  return `${what} not supported yet.`;
}

function encodings(bodies: readonly LocatedFields[], known: string, what: string): Complaint[] {
  return bodies.flatMap(({ mediaType, content }, at) => {
    if (mediaType !== known)
      return [content.complainOfKey(unsupported(`${what} of ${mediaType} are`))];
    return at > 0 ? [content.complainOfKey(unsupported(`${what} of several types are`))] : [];
  });
}

function types(field: Located): Complaint[] {
  const { text } = field.at("type");
  return text === undefined || text === "string"
    ? []
    : [field.at("type").complain(unsupported(`Fields of type ${text} are`))];
}

function extensions(node: Located): Complaint[] {
  return node.members.flatMap(([key, value]) =>
    Object.hasOwn(later, key)
      ? [value.complainOfKey(unsupported(`${later[key] ?? key} (${key}) are`))]
      : [],
  );
}
