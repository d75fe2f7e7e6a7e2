/** The JSON Schema of a spec: the subset of OpenAPI 3.1 that APIv2 uses. Unknown keys are errors. */
import { fillers } from "./choices.js";
import {
  documentExtensions,
  fieldExtensions,
  jsonValueExtensions,
  notificationExtension,
  operationExtensions,
  payloadSigningExtension,
  replyFieldExtensions,
  requestFieldExtensions,
  successExtension,
  valueExtensions,
} from "./extensions.js";
import {
  address,
  elementName,
  fieldName,
  line,
  notificationName,
  origin,
  payloadName,
  prose,
  word,
} from "./text.js";

function object(properties: object, required: readonly string[] = []): object {
  return { type: "object", additionalProperties: false, properties, required };
}

/** An object with arbitrary keys. */
function record(values: object, names?: object): object {
  return {
    type: "object",
    additionalProperties: values,
    ...(names === undefined ? {} : { propertyNames: names }),
  };
}

/** The keys of a field or of a value in JSON text. */
const valueProperties = {
  title: line,
  type: { enum: ["string", "integer", "number", "boolean", "array", "object"] },
  description: prose,
  pattern: { type: "string", maxLength: 500 },
  maxLength: { type: "integer", minimum: 1 },
  enum: { type: "array", minItems: 1, uniqueItems: true, items: line },
  minimum: { type: "integer" },
  maximum: { type: "integer" },
  example: { type: ["string", "number", "boolean"] },
  ...valueExtensions,
};

const names = { type: "array", uniqueItems: true, items: fieldName };

/** A value in JSON text. */
const value = object(
  {
    ...valueProperties,
    ...jsonValueExtensions,
    properties: record({ $ref: "#/$defs/member" }, fieldName),
    required: names,
    items: { $ref: "#/$defs/value" },
  },
  ["type"],
);

/** A member of an object in JSON text. */
const member = { ...value, required: ["title", "description", "type"] };

const fieldProperties = {
  ...valueProperties,
  deprecated: { type: "boolean" },
  contentSchema: { $ref: "#/$defs/value" },
  ...fieldExtensions,
};

const requestField = object(
  {
    ...fieldProperties,
    ...requestFieldExtensions,
    contentMediaType: {
      enum: ["application/octet-stream", "application/json", "application/x-www-form-urlencoded"],
    },
  },
  ["title", "description"],
);

const replyProperties = {
  ...fieldProperties,
  contentMediaType: { enum: ["application/json"] },
  "x-indexed": { type: "boolean" },
  /** A list whose elements are inside an element with the name of the field. */
  xml: object({ name: fieldName, wrapped: { enum: [true] } }, ["wrapped"]),
  items: object(
    {
      type: { enum: ["object"] },
      xml: object({ name: elementName }, ["name"]),
      properties: record({ $ref: "#/$defs/entryField" }, fieldName),
      required: names,
    },
    ["type", "properties"],
  ),
};

const requiredReplyKeys = ["title", "description", "type"];
const replyField = object({ ...replyProperties, ...replyFieldExtensions }, requiredReplyKeys);
/** A field of a list entry. It has no filler and is not unique. */
const entryField = object(replyProperties, requiredReplyKeys);

const xml = object({ name: { enum: ["xml", "root"] } });

function fields(field: object, others: object = {}): object {
  return object(
    {
      type: { enum: ["object"] },
      additionalProperties: { type: "boolean" },
      xml,
      properties: record(field, fieldName),
      required: names,
      ...others,
    },
    ["type", "properties"],
  );
}

/** A request must satisfy at least one alternative of each group. */
const group = {
  type: "array",
  minItems: 2,
  expected: "a list of at least two alternatives",
  items: object({
    required: names,
    properties: record(object({ const: line }, ["const"]), fieldName),
  }),
};
const groups = {
  anyOf: group,
  allOf: { type: "array", minItems: 1, items: object({ anyOf: group }, ["anyOf"]) },
};

const enumerated = object({ enum: valueProperties.enum }, ["enum"]);

/** A reply or a notification must match one of its outcomes, if it has any. */
const outcomes = {
  type: "array",
  minItems: 2,
  expected: "a list of at least two outcomes",
  items: object({
    required: names,
    properties: record(
      {
        ...object({ const: line, enum: valueProperties.enum, not: enumerated }),
        minProperties: 1,
        maxProperties: 1,
        expected: "const, enum or not",
      },
      fieldName,
    ),
  }),
};
const signedDocument = fields(replyField, { anyOf: outcomes, ...documentExtensions });

/** A field of a GET, or a constant beside the body of a POST. */
const parameter = object(
  {
    name: fieldName,
    in: { enum: ["query"] },
    required: { type: "boolean" },
    schema: {
      if: { required: ["const"] },
      then: object({ const: word, type: { enum: ["string"] } }),
      else: requestField,
    },
  },
  ["name", "in", "schema"],
);

const mediaTypes = {
  type: "string",
  pattern: "^[a-z]+/[a-z0-9.+-]+(, [a-z]+/[a-z0-9.+-]+)*$",
  maxLength: 300,
  expected: "media types, separated by a comma and a space",
};

/** The `content` of a body: at least one of the media types. */
function content(...mediaTypeSchemas: readonly object[]): object {
  const properties = mediaTypeSchemas.reduce((all, each) => ({ ...all, ...each }), {});
  return { ...object(properties), minProperties: 1, expected: "at least one media type" };
}

function ofTypes(types: readonly string[], schema: object, others: object = {}): object {
  return Object.fromEntries(types.map((type) => [type, object({ schema, ...others }, ["schema"])]));
}

const textSchema = object({ type: { enum: ["string"] } }, ["type"]);

const security = { type: "array", items: record({ type: "array", maxItems: 0 }) };
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
    parameters: { type: "array", minItems: 1, items: parameter },
    requestBody: object(
      {
        description: line,
        required: { type: "boolean" },
        content: content(
          ofTypes(
            [
              "multipart/form-data",
              "text/xml",
              "application/xml",
              "application/x-www-form-urlencoded",
            ],
            fields(requestField, groups),
            { encoding: record(object({ contentType: mediaTypes }, ["contentType"]), fieldName) },
          ),
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
              ofTypes(["text/xml", "application/xml"], signedDocument),
              {
                "application/json": object(
                  { schema: fields(replyField), "x-succeeded": successExtension },
                  ["schema", "x-succeeded"],
                ),
              },
              ofTypes(["text/csv"], textSchema, { example: prose }),
              ofTypes(["text/html"], textSchema),
            ),
          },
          ["description"],
        ),
      },
      ["200"],
    ),
    ...operationExtensions,
  },
  ["summary", "description", "externalDocs", "x-signing", "responses"],
);

const pathItem = {
  ...object({
    summary: line,
    description: prose,
    servers,
    get: operation,
    post: operation,
  }),
  minProperties: 1,
  expected: "at least one operation",
};

/** A notification. The schema of an encrypted field describes the document inside it. */
const webhook = object(
  {
    post: object(
      {
        summary: line,
        description: prose,
        externalDocs: object({ url: address, description: line }, ["url"]),
        tags: { type: "array", items: line },
        "x-description-zh": prose,
        "x-notification": notificationExtension,
        "x-source": prose,
        requestBody: object(
          {
            description: line,
            required: { type: "boolean" },
            content: object({ "text/xml": object({ schema: signedDocument }, ["schema"]) }, [
              "text/xml",
            ]),
          },
          ["content"],
        ),
        responses: object(
          {
            "200": object(
              {
                description: prose,
                content: object({
                  "text/xml": object({ schema: fields(replyField) }, ["schema"]),
                }),
              },
              ["description"],
            ),
          },
          ["200"],
        ),
      },
      ["summary", "description", "externalDocs", "x-notification", "requestBody", "responses"],
    ),
  },
  ["post"],
);

/** The keys that a field of a payload and the input for it share. Both are text. */
const payloadText = {
  title: line,
  type: { enum: ["string"] },
  description: prose,
  pattern: { type: "string", maxLength: 500 },
  maxLength: { type: "integer", minimum: 1 },
  example: { type: ["string", "number", "boolean"] },
  "x-description-zh": prose,
  "x-source": prose,
};

/** A payload for a front end: signed like a request, but passed to the front end instead of sent. */
const payload = object(
  {
    summary: line,
    description: prose,
    externalDocs: object({ url: address, description: line }, ["url"]),
    tags: { type: "array", items: line },
    "x-description-zh": prose,
    "x-signing": payloadSigningExtension,
    "x-source": prose,
    schema: object(
      {
        type: { enum: ["object"] },
        properties: record(
          object(
            {
              ...payloadText,
              const: line,
              "x-filled-by": { enum: fillers },
              /** The text before the value that fills the field. */
              "x-prefix": line,
              /** The input that fills the field, unless it has the name and the limits of the field. */
              "x-input": object({ name: fieldName, ...payloadText }, [
                "name",
                "title",
                "description",
                "type",
              ]),
            },
            ["title", "description", "type"],
          ),
          fieldName,
        ),
        required: names,
      },
      ["type", "properties"],
    ),
  },
  ["summary", "description", "externalDocs", "x-signing", "schema"],
);

const wholeDocument = object(
  {
    openapi: {
      type: "string",
      pattern: "^3\\.1\\.[0-9]+$",
      expected: "a version of OpenAPI 3.1, such as 3.1.1",
    },
    info: object(
      {
        title: line,
        version: { type: "string", pattern: "^[1-9][0-9]*$", expected: "a whole number in quotes" },
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
    paths: record(pathItem),
    webhooks: record(webhook, notificationName),
    "x-payloads": record(payload, payloadName),
    components: object({
      securitySchemes: record(
        object({ type: { enum: ["mutualTLS"] }, description: prose }, ["type"]),
        fieldName,
      ),
    }),
  },
  ["openapi", "info", "servers", "paths"],
);

export const documentSchema = { ...wholeDocument, $defs: { value, member, entryField } };
