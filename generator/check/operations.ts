import type { Located } from "../read/bundle.js";

/** Every operation of the document, however well the rest of it is made. */
export interface LocatedOperation {
  readonly path: string;
  readonly method: string;
  readonly node: Located;
}

export const methods = ["get", "post"];

export function operationsOf(document: Located): LocatedOperation[] {
  return document
    .at("paths")
    .members.flatMap(([path, item]) =>
      item.members
        .filter(([method]) => methods.includes(method))
        .map(([method, node]) => ({ path, method, node })),
    );
}

/** The fields of a request or a reply, by name; the first content where there are several. */
export interface LocatedFields {
  readonly mediaType: string;
  readonly content: Located;
  readonly schema: Located;
  readonly fields: readonly (readonly [string, Located])[];
}

export function requestOf({ node }: LocatedOperation): LocatedFields[] {
  return fieldsOf(node.at("requestBody", "content"));
}

export function replyOf({ node }: LocatedOperation): LocatedFields[] {
  return fieldsOf(node.at("responses", "200", "content"));
}

function fieldsOf(contents: Located): LocatedFields[] {
  return contents.members.map(([mediaType, content]) => {
    const schema = content.at("schema");
    return { mediaType, content, schema, fields: schema.at("properties").members };
  });
}
