import type { Json, JsonObject } from "../read/bundle.js";
import { isList, isObject } from "../read/bundle.js";
import { limitsInWords } from "./limits.js";

/**
 * The document as a caller sees it, for types: JSON text is what it says, what the client can fill in need
 * not be given, and what is needed of several fields together is left to the operation's own types.
 */
export function callersDocument(document: JsonObject): JsonObject {
  const { paths, webhooks, ...head } = document;
  const seen = (items: Json): Json => mapped(items, (item) => mapped(item, operation));
  return {
    ...head,
    ...(paths === undefined ? {} : { paths: seen(paths) }),
    ...(webhooks === undefined ? {} : { webhooks: seen(webhooks) }),
  };
}

function operation(node: Json): Json {
  if (!isObject(node)) return node;
  const { parameters, requestBody, responses } = node;
  return {
    ...node,
    ...(isList(parameters) ? { parameters: parameters.map(parameter) } : {}),
    ...(isObject(requestBody) ? { requestBody: { ...body(requestBody), required: true } } : {}),
    ...(responses === undefined
      ? {}
      : { responses: mapped(responses, (reply) => (isObject(reply) ? body(reply) : reply)) }),
  };
}

function body(node: JsonObject): JsonObject {
  const content = mapped(node["content"] ?? {}, (media) =>
    isObject(media) && isObject(media["schema"])
      ? { ...media, schema: value(withoutGroups(media["schema"])) }
      : media,
  );
  return { ...node, content };
}

function parameter(node: Json): Json {
  if (!isObject(node) || !isObject(node["schema"])) return node;
  const { schema, required, ...others } = node;
  const needed = required === true && !isApplication(schema);
  return { ...others, ...(needed ? { required } : {}), schema: value(schema) };
}

function withoutGroups(schema: JsonObject): JsonObject {
  const { properties, required } = schema;
  const others = without(schema, ["anyOf", "allOf"]);
  if (!isList(required) || !isObject(properties)) return others;
  const needed = required.filter(
    (name) => typeof name !== "string" || !isApplication(properties[name]),
  );
  return { ...others, required: needed };
}

function isApplication(field: Json | undefined): boolean {
  return isObject(field) && field["x-filled-by"] === "application";
}

/** A schema whose descriptions tell its limits, which types cannot. */
function value(schema: JsonObject): JsonObject {
  const { contentMediaType, contentSchema, properties, items } = schema;
  if (contentMediaType !== "application/octet-stream" && isObject(contentSchema)) {
    return { ...value(contentSchema), ...picked(schema, ["title", "description", "deprecated"]) };
  }
  // What is on the wire of it is nobody's business; callers see the plain text.
  if (schema["x-encrypted"] !== undefined && schema["type"] === "object") {
    return { ...picked(schema, ["title", "description", "example"]), type: "string" };
  }
  return {
    ...schema,
    ...(contentMediaType === undefined ? described(schema) : {}),
    ...(properties === undefined ? {} : { properties: mapped(properties, member) }),
    ...(items === undefined ? {} : { items: member(items) }),
  };
}

function member(node: Json): Json {
  return isObject(node) ? value(node) : node;
}

function described({
  description,
  "x-unit": unit,
  maxLength,
  minimum,
  maximum,
}: JsonObject): JsonObject {
  const limits = limitsInWords({
    unit: typeof unit === "string" ? unit : undefined,
    maxLength: number(maxLength),
    minimum: number(minimum),
    maximum: number(maximum),
  });
  return typeof description === "string" && limits !== ""
    ? { description: `${description.trim()} ${limits}` }
    : {};
}

function number(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function without(node: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}

function picked(node: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => keys.includes(key)));
}

/** An object with each of its values made anew; what is none stays as it is. */
function mapped(node: Json | undefined, anew: (value: Json) => Json): Json {
  if (!isObject(node)) return node ?? {};
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, anew(each)]));
}
