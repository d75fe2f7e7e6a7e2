/** Enumerates what the checks look at, even if other parts of the document are invalid. */
import type { SpecNode } from "../read/spec-node.js";
import { jsonValues, listFields } from "./field-kinds.js";
import { methods } from "./shape/choices.js";

export interface OperationNode {
  readonly path: string;
  readonly method: string;
  readonly node: SpecNode;
  /** Whether a browser opens its URL, instead of a program calling it. */
  readonly isPage: boolean;
  /** One body for each media type, or the parameters of a GET. */
  readonly requests: readonly BodyNode[];
  readonly replies: readonly BodyNode[];
  readonly errors: readonly SpecNode[];
}

export interface NotificationNode {
  readonly id: string;
  readonly node: SpecNode;
  readonly bodies: readonly BodyNode[];
}

/** The fields of a request, a reply or a notification. */
export interface BodyNode {
  /** `query` if the fields are parameters. */
  readonly mediaType: string;
  readonly content: SpecNode;
  readonly schema: SpecNode;
  readonly fields: readonly FieldNode[];
  readonly requiredNames: ReadonlySet<string>;
}

export interface FieldNode {
  readonly name: string;
  readonly node: SpecNode;
  /** The fields of its entries, if it is a list. */
  readonly entryFields: readonly FieldNode[];
  /** The values inside its JSON text, at every depth. */
  readonly values: readonly SpecNode[];
}

export function operationsOf(document: SpecNode): OperationNode[] {
  return document
    .at("paths")
    .members.flatMap(([path, item]) =>
      item.members
        .filter(([method]) => methods.some((each) => each === method))
        .map(([method, node]) => operationNode(path, method, node)),
    );
}

function operationNode(path: string, method: string, node: SpecNode): OperationNode {
  const parameters = node.at("parameters");
  // Parameters beside a body identify the operation; they are not fields.
  const hasParameterFields = parameters.items.length > 0 && method !== "post";
  return {
    path,
    method,
    node,
    isPage: node.at("x-page").value === true,
    requests: [
      ...bodiesOf(node.at("requestBody", "content")),
      ...(hasParameterFields ? [parametersBody(parameters)] : []),
    ],
    replies: bodiesOf(node.at("responses", "200", "content")),
    errors: node.at("x-errors").items,
  };
}

export function notificationsOf(document: SpecNode): NotificationNode[] {
  return document
    .at("webhooks")
    .members.map(([id, item]) => ({ id, node: item.at("post") }))
    .filter(({ node }) => node.exists)
    .map(({ id, node }) => ({ id, node, bodies: bodiesOf(node.at("requestBody", "content")) }));
}

function bodiesOf(contents: SpecNode): BodyNode[] {
  return contents.members.map(([mediaType, content]) => {
    const schema = content.at("schema");
    return {
      mediaType,
      content,
      schema,
      fields: schema.at("properties").members.map(([name, node]) => fieldNode(name, node)),
      requiredNames: new Set(schema.at("required").texts),
    };
  });
}

function parametersBody(parameters: SpecNode): BodyNode {
  const named = parameters.items.flatMap((parameter) => {
    const name = parameter.at("name").text;
    return name === undefined ? [] : [{ name, parameter }];
  });
  return {
    mediaType: "query",
    content: parameters,
    schema: parameters,
    fields: named.map(({ name, parameter }) => fieldNode(name, parameter.at("schema"))),
    requiredNames: new Set(
      named
        .filter(({ parameter }) => parameter.at("required").value === true)
        .map(({ name }) => name),
    ),
  };
}

function fieldNode(name: string, node: SpecNode): FieldNode {
  return {
    name,
    node,
    entryFields: listFields(node).map(([entryName, field]) => fieldNode(entryName, field)),
    values: jsonValues(node),
  };
}

/** The fields and, for each list, the fields of its entries, at every depth. */
export function withEntryFields(fields: readonly FieldNode[]): FieldNode[] {
  return fields.flatMap((field) => [field, ...withEntryFields(field.entryFields)]);
}

export function fieldNames({ fields }: BodyNode): string[] {
  return fields.map(({ name }) => name);
}

export function findField({ fields }: BodyNode, name: string | undefined): SpecNode | undefined {
  return fields.find((field) => field.name === name)?.node;
}
