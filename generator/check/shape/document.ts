/** The part of OpenAPI 3.1 that a spec of APIv2 uses, and nothing besides it: a typing error is an error. */
import { laterSchemas, ofField, ofOperation, ofReplyField, ofRequestField } from "./extensions.js";
import { address, fieldName, line, origin, prose } from "./text.js";

function object(properties: object, required: readonly string[] = []): object {
  return { type: "object", additionalProperties: false, properties, required };
}

/** An object whose keys are names of the spec's own. */
function named(values: object, names?: object): object {
  return {
    type: "object",
    additionalProperties: values,
    ...(names === undefined ? {} : { propertyNames: names }),
  };
}

const fieldProperties = {
  title: line,
  type: { enum: ["string", "integer", "number", "boolean", "array", "object"] },
  description: prose,
  pattern: { type: "string", maxLength: 500 },
  maxLength: { type: "integer", minimum: 1 },
  enum: { type: "array", minItems: 1, uniqueItems: true, items: line },
  example: { type: ["string", "number", "boolean"] },
  deprecated: { type: "boolean" },
  ...ofField,
  ...laterSchemas,
};

const requestField = object(
  {
    ...fieldProperties,
    ...ofRequestField,
    contentMediaType: { enum: ["application/octet-stream"] },
  },
  ["title", "description"],
);
const replyField = object({ ...fieldProperties, ...ofReplyField }, [
  "title",
  "description",
  "type",
]);

const xml = object({ name: { enum: ["xml", "root"] } });
const names = { type: "array", uniqueItems: true, items: fieldName };

function fields(field: object): object {
  return object(
    {
      type: { enum: ["object"] },
      additionalProperties: { type: "boolean" },
      xml,
      properties: named(field, fieldName),
      required: names,
    },
    ["type", "properties"],
  );
}

const types = {
  type: "string",
  pattern: "^[a-z]+/[a-z0-9.+-]+(, [a-z]+/[a-z0-9.+-]+)*$",
  maxLength: 300,
};

function content(media: readonly string[], schema: object, others: object = {}): object {
  return {
    ...object(
      Object.fromEntries(media.map((each) => [each, object({ schema, ...others }, ["schema"])])),
    ),
    minProperties: 1,
  };
}

const security = { type: "array", items: named({ type: "array", maxItems: 0 }) };
const servers = {
  type: "array",
  minItems: 1,
  items: object({ url: origin, description: line }, ["url"]),
};

const operation = object(
  {
    summary: line,
    description: prose,
    externalDocs: object({ url: address, description: line }, ["url"]),
    tags: { type: "array", items: line },
    deprecated: { type: "boolean" },
    security,
    servers,
    parameters: { type: "array" },
    requestBody: object(
      {
        description: line,
        required: { type: "boolean" },
        content: content(
          [
            "multipart/form-data",
            "text/xml",
            "application/xml",
            "application/x-www-form-urlencoded",
          ],
          fields(requestField),
          { encoding: named(object({ contentType: types }, ["contentType"]), fieldName) },
        ),
      },
      ["content"],
    ),
    responses: object(
      {
        "200": object(
          {
            description: prose,
            content: content(
              ["text/xml", "application/xml", "text/csv", "application/gzip", "application/json"],
              fields(replyField),
            ),
          },
          ["description", "content"],
        ),
      },
      ["200"],
    ),
    ...ofOperation,
    ...laterSchemas,
  },
  ["summary", "description", "externalDocs", "x-signing", "requestBody", "responses"],
);

const pathItem = {
  ...object({
    summary: line,
    description: prose,
    servers,
    get: operation,
    post: operation,
    put: {},
    delete: {},
    patch: {},
    head: {},
    options: {},
    trace: {},
  }),
  minProperties: 1,
};

export const documentSchema = object(
  {
    openapi: { type: "string", pattern: "^3\\.1\\.[0-9]+$" },
    info: object(
      {
        title: line,
        version: { type: "string", pattern: "^[1-9][0-9]*$" },
        summary: line,
        description: prose,
        contact: object({ name: line, url: address, email: line }),
        license: object({ name: line, url: address, identifier: line }, ["name"]),
        "x-source": prose,
      },
      ["title", "version"],
    ),
    jsonSchemaDialect: address,
    servers,
    security,
    externalDocs: object({ url: address, description: line }, ["url"]),
    tags: { type: "array", items: object({ name: line, description: prose }, ["name"]) },
    paths: named(pathItem),
    components: object({
      securitySchemes: named(
        object({ type: { enum: ["mutualTLS"] }, description: prose }, ["type"]),
        fieldName,
      ),
    }),
  },
  ["openapi", "info", "servers", "paths"],
);
