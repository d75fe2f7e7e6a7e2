import type { SpecNode } from "../read/bundle.js";
import { methods } from "./shape/choices.js";

/** Every operation of the document, however well the rest of it is made. */
export interface OperationNode {
  readonly path: string;
  readonly method: string;
  readonly node: SpecNode;
}

export function operationsOf(document: SpecNode): OperationNode[] {
  return document
    .at("paths")
    .members.flatMap(([path, item]) =>
      item.members
        .filter(([method]) => methods.some((each) => each === method))
        .map(([method, node]) => ({ path, method, node })),
    );
}

/** The fields of a request or a reply, by name. */
export interface FieldNodes {
  /** `query` where they stand in the URL. */
  readonly mediaType: string;
  readonly content: SpecNode;
  readonly schema: SpecNode;
  readonly fields: readonly (readonly [string, SpecNode])[];
  /** Names of those that have to be there. */
  readonly required: ReadonlySet<string>;
}

/**
 * One for each content where there are several, and one for the parameters of a request without a body:
 * beside a body they are no fields.
 */
export function requestOf({ node, method }: OperationNode): FieldNodes[] {
  const parameters = node.at("parameters");
  return [
    ...fieldsOf(node.at("requestBody", "content")),
    ...(parameters.items.length === 0 || method === "post" ? [] : [parametersOf(parameters)]),
  ];
}

export function replyOf({ node }: OperationNode): FieldNodes[] {
  return fieldsOf(node.at("responses", "200", "content"));
}

/** Every notification of the document, by its name. */
export interface NotificationNode {
  readonly id: string;
  readonly node: SpecNode;
}

export function notificationsOf(document: SpecNode): NotificationNode[] {
  return document
    .at("webhooks")
    .members.map(([id, item]) => ({ id, node: item.at("post") }))
    .filter(({ node }) => node.exists);
}

/** What a notification says. */
export function contentOf({ node }: NotificationNode): FieldNodes[] {
  return fieldsOf(node.at("requestBody", "content"));
}

function fieldsOf(contents: SpecNode): FieldNodes[] {
  return contents.members.map(([mediaType, content]) => {
    const schema = content.at("schema");
    const required = new Set(texts(schema.at("required")));
    return { mediaType, content, schema, fields: schema.at("properties").members, required };
  });
}

function parametersOf(parameters: SpecNode): FieldNodes {
  const named = parameters.items.flatMap((each) => {
    const name = each.at("name").text;
    return name === undefined ? [] : [{ name, each }];
  });
  return {
    mediaType: "query",
    content: parameters,
    schema: parameters,
    fields: named.map(({ name, each }) => [name, each.at("schema")]),
    required: new Set(
      named.filter(({ each }) => each.at("required").value === true).map(({ name }) => name),
    ),
  };
}

export function texts(list: SpecNode): string[] {
  return list.items.flatMap(({ text }) => (text === undefined ? [] : [text]));
}
