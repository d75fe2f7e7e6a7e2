import type { Json, JsonObject } from "../read/bundle.js";
import { isList, isObject } from "../read/bundle.js";
import { describeLimits } from "./limits.js";

/**
 * The document from which the TypeScript types are generated. It describes values as callers see them: JSON
 * text as the value it contains, and fields that the client can fill in as optional. Groups of alternative
 * fields are left out, because the types of each operation express them.
 */
export function typesDocument(document: JsonObject): JsonObject {
  const { paths, webhooks, ...head } = document;
  return {
    ...head,
    ...(paths === undefined
      ? {}
      : { paths: mapValues(paths, (item) => mapValues(item, mapOperation)) }),
    ...(webhooks === undefined
      ? {}
      : { webhooks: mapValues(webhooks, (item) => mapValues(item, mapNotification)) }),
  };
}

function mapOperation(node: Json): Json {
  if (!isObject(node)) return node;
  const { parameters, requestBody, responses } = node;
  return {
    ...node,
    ...(isList(parameters) ? { parameters: parameters.map(mapParameter) } : {}),
    ...(isObject(requestBody) ? { requestBody: { ...mapBody(requestBody), required: true } } : {}),
    ...(responses === undefined
      ? {}
      : {
          responses: mapValues(responses, (response) =>
            isObject(response) ? mapBody(openEnums(response)) : response,
          ),
        }),
  };
}

function mapNotification(node: Json): Json {
  if (!isObject(node) || !isObject(node["requestBody"])) return mapOperation(node);
  return mapOperation({ ...node, requestBody: openEnums(node["requestBody"]) });
}

/** The key that `openEnums` marks an enum with. */
export const openEnumKey = "x-open-enum";

/**
 * Marks every enum of what the gateway sends, because it adds values without notice. A field that decides
 * stays closed, and so does a document that was encrypted: there, an unknown value is an error.
 */
function openEnums(node: JsonObject): JsonObject {
  const isEncrypted = node["contentSchema"] !== undefined && node["contentMediaType"] === undefined;
  if (isEncrypted) return node;
  const isOpen = isList(node["enum"]) && node["type"] === "string" && node["x-decides"] !== true;
  const members = Object.entries(node).map(([key, value]): [string, Json] => [
    key,
    isObject(value) ? openEnums(value) : value,
  ]);
  return { ...Object.fromEntries(members), ...(isOpen ? { [openEnumKey]: true } : {}) };
}

function mapBody(node: JsonObject): JsonObject {
  const content = mapValues(node["content"] ?? {}, (media) =>
    isObject(media) && isObject(media["schema"])
      ? { ...media, schema: mapSchema(withoutGroups(media["schema"])) }
      : media,
  );
  return { ...node, content };
}

function mapParameter(node: Json): Json {
  if (!isObject(node) || !isObject(node["schema"])) return node;
  const { schema, required, ...others } = node;
  const isRequired = required === true && !isApplication(schema);
  return { ...others, ...(isRequired ? { required } : {}), schema: mapSchema(schema) };
}

function withoutGroups(schema: JsonObject): JsonObject {
  const { properties, required } = schema;
  const others = omit(schema, ["anyOf", "allOf"]);
  if (!isList(required) || !isObject(properties)) return others;
  return {
    ...others,
    required: required.filter(
      (name) => typeof name !== "string" || !isApplication(properties[name]),
    ),
  };
}

function isApplication(field: Json | undefined): boolean {
  return isObject(field) && field["x-filled-by"] === "application";
}

/** Types cannot express limits such as a maximum length, so descriptions state them. */
function mapSchema(schema: JsonObject): JsonObject {
  const { contentMediaType, contentSchema, properties, items } = schema;
  if (contentMediaType !== "application/octet-stream" && isObject(contentSchema)) {
    return {
      ...mapSchema(contentSchema),
      ...pick(schema, ["title", "description", "deprecated"]),
    };
  }
  // Callers see the plain text, never the encrypted object.
  if (schema["x-encrypted"] !== undefined && schema["type"] === "object") {
    return { ...pick(schema, ["title", "description", "example"]), type: "string" };
  }
  return {
    ...schema,
    ...(contentMediaType === undefined ? descriptionWithLimits(schema) : {}),
    ...(properties === undefined ? {} : { properties: mapValues(properties, mapMember) }),
    ...(items === undefined ? {} : { items: mapMember(items) }),
  };
}

function mapMember(node: Json): Json {
  return isObject(node) ? mapSchema(node) : node;
}

function descriptionWithLimits({
  description,
  "x-unit": unit,
  maxLength,
  minimum,
  maximum,
}: JsonObject): JsonObject {
  const limits = describeLimits({
    unit: typeof unit === "string" ? unit : undefined,
    maxLength: numberOf(maxLength),
    minimum: numberOf(minimum),
    maximum: numberOf(maximum),
  });
  return typeof description === "string" && limits !== ""
    ? { description: `${description.trim()} ${limits}` }
    : {};
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function omit(node: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}

function pick(node: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => keys.includes(key)));
}

/** Maps the values of an object. Returns anything else unchanged. */
function mapValues(node: Json, map: (value: Json) => Json): Json {
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, map(value)]));
}
