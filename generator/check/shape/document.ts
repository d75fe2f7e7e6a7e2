/** The part of OpenAPI 3.1 that a spec of APIv2 uses, and nothing besides it: a typing error is an error. */
import {
  notification,
  ofContent,
  ofField,
  ofOperation,
  ofReplyField,
  ofRequestField,
  ofValue,
  succeeded,
} from "./extensions.js";
import {
  address,
  elementName,
  fieldName,
  line,
  notificationName,
  origin,
  prose,
  word,
} from "./text.js";

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

/** What any value can say of itself, a field's or one inside of JSON text. */
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
  ...ofValue,
};

const names = { type: "array", uniqueItems: true, items: fieldName };

/** A value inside of JSON text. */
const value = object(
  {
    ...valueProperties,
    ...ofContent,
    properties: named({ $ref: "#/$defs/member" }, fieldName),
    required: names,
    items: { $ref: "#/$defs/value" },
  },
  ["type"],
);

/** A value that has a name in an object of JSON text. */
const member = { ...value, required: ["title", "description", "type"] };

const fieldProperties = {
  ...valueProperties,
  deprecated: { type: "boolean" },
  contentSchema: { $ref: "#/$defs/value" },
  ...ofField,
};

const requestField = object(
  {
    ...fieldProperties,
    ...ofRequestField,
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
  /** A list whose elements stand within an element of its name. */
  xml: object({ name: fieldName, wrapped: { enum: [true] } }, ["wrapped"]),
  items: object(
    {
      type: { enum: ["object"] },
      xml: object({ name: elementName }, ["name"]),
      properties: named({ $ref: "#/$defs/listedField" }, fieldName),
      required: names,
    },
    ["type", "properties"],
  ),
};

const replyNeeds = ["title", "description", "type"];
const replyField = object({ ...replyProperties, ...ofReplyField }, replyNeeds);
/** A field of an entry of a list: it is neither the signature nor made anew for each reply. */
const listedField = object(replyProperties, replyNeeds);

const xml = object({ name: { enum: ["xml", "root"] } });

function fields(field: object, others: object = {}): object {
  return object(
    {
      type: { enum: ["object"] },
      additionalProperties: { type: "boolean" },
      xml,
      properties: named(field, fieldName),
      required: names,
      ...others,
    },
    ["type", "properties"],
  );
}

/** Of each group of a request, one alternative at least has to be met. */
const group = {
  type: "array",
  minItems: 2,
  says: "has to be a list of two alternatives or more",
  items: object({
    required: names,
    properties: named(object({ const: line }, ["const"]), fieldName),
  }),
};
const groups = {
  anyOf: group,
  allOf: { type: "array", minItems: 1, items: object({ anyOf: group }, ["anyOf"]) },
};

/** A field of a request without a body; beside a body, what is the same for every call. */
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

const types = {
  type: "string",
  pattern: "^[a-z]+/[a-z0-9.+-]+(, [a-z]+/[a-z0-9.+-]+)*$",
  maxLength: 300,
};

function content(...media: readonly object[]): object {
  return { ...object(media.reduce((all, each) => ({ ...all, ...each }), {})), minProperties: 1 };
}

function ofTypes(media: readonly string[], schema: object, others: object = {}): object {
  return Object.fromEntries(media.map((each) => [each, object({ schema, ...others }, ["schema"])]));
}

const wholeText = object({ type: { enum: ["string"] } }, ["type"]);

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
            { encoding: named(object({ contentType: types }, ["contentType"]), fieldName) },
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
              ofTypes(["text/xml", "application/xml"], fields(replyField)),
              {
                "application/json": object(
                  { schema: fields(replyField), "x-succeeded": succeeded },
                  ["schema", "x-succeeded"],
                ),
              },
              ofTypes(["text/csv"], wholeText, { example: prose }),
              ofTypes(["text/html"], wholeText),
            ),
          },
          ["description"],
        ),
      },
      ["200"],
    ),
    ...ofOperation,
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
};

/** What the gateway sends; a field may hold a document of its own, encrypted, and says of what fields. */
const webhook = object(
  {
    post: object(
      {
        summary: line,
        description: prose,
        externalDocs: object({ url: address, description: line }, ["url"]),
        tags: { type: "array", items: line },
        "x-description-zh": prose,
        "x-notification": notification,
        "x-source": prose,
        requestBody: object(
          {
            description: line,
            required: { type: "boolean" },
            content: object({ "text/xml": object({ schema: fields(replyField) }, ["schema"]) }, [
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

const wholeDocument = object(
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
    webhooks: named(webhook, notificationName),
    components: object({
      securitySchemes: named(
        object({ type: { enum: ["mutualTLS"] }, description: prose }, ["type"]),
        fieldName,
      ),
    }),
  },
  ["openapi", "info", "servers", "paths"],
);

export const documentSchema = { ...wholeDocument, $defs: { value, member, listedField } };
