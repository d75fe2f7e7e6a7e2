/** JSON Schemas of the extensions, which describe what OpenAPI cannot. Other extensions are refused. */
import { effects, fillers, lifecycleStates, signTypes, units } from "./choices.js";
import { documentName, fieldName, line, prose, urlPath, word } from "./text.js";

/** The extensions of an operation. */
export const operationExtensions = {
  "x-description-zh": prose,
  "x-signing": {
    type: "object",
    additionalProperties: false,
    required: ["types", "default", "reply"],
    properties: {
      types: { type: "array", minItems: 1, uniqueItems: true, items: { enum: signTypes } },
      default: { enum: signTypes },
      unsigned: { type: "array", uniqueItems: true, items: fieldName },
      reply: { enum: ["required", "optional", "none"] },
      key: {
        type: "object",
        additionalProperties: false,
        required: ["from", "field"],
        properties: { from: urlPath, field: fieldName },
      },
    },
  },
  "x-idempotent": { type: "boolean" },
  /** The path of the URL, if the operation is identified by a query parameter beside its body. */
  "x-path": urlPath,
  /** Whether a browser opens the URL. The SDK only builds it. */
  "x-page": { type: "boolean" },
  "x-fragment": {
    type: "string",
    pattern: "^#[A-Za-z0-9_-]+$",
    maxLength: 64,
    expected: "# and a word",
  },
  "x-moves-money": {
    type: "object",
    additionalProperties: false,
    required: ["query"],
    properties: { query: urlPath },
  },
  "x-encryption-key": {
    type: "object",
    additionalProperties: false,
    required: ["from", "field"],
    properties: { from: urlPath, field: fieldName },
  },
  /** The fields of the reply that must have the values of the request, with the name in each if they differ. */
  "x-binding": {
    type: "array",
    minItems: 1,
    uniqueItems: true,
    items: {
      if: { type: "object" },
      then: {
        additionalProperties: false,
        required: ["request", "reply"],
        properties: { request: fieldName, reply: fieldName },
      },
      else: fieldName,
    },
  },
  /** The signed documents in which free text of the request comes back: operations and notifications. */
  "x-returns-in": { type: "array", minItems: 1, uniqueItems: true, items: documentName },
  "x-rate-limit": {
    type: "object",
    additionalProperties: false,
    required: ["calls", "seconds"],
    properties: {
      calls: { type: "integer", minimum: 1, maximum: 1_000_000 },
      seconds: { type: "integer", minimum: 1, maximum: 86_400 },
    },
  },
  "x-lifecycle": {
    type: "object",
    additionalProperties: false,
    required: ["state"],
    properties: {
      state: { enum: lifecycleStates },
      since: {
        type: "string",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        expected: "a date, such as 2026-01-31",
      },
      successor: line,
    },
  },
  /** How the operation uses the orders of the mock gateway. */
  "x-effect": { enum: effects },
  "x-errors": {
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: ["when", "meaning", "remedy"],
      properties: {
        when: word,
        return_msg: line,
        error_code: {
          type: "string",
          pattern: "^[A-Za-z0-9_]+$",
          maxLength: 64,
          expected: "a code of letters, digits and _",
        },
        err_code: {
          type: "string",
          pattern: "^[A-Za-z0-9_]+$",
          maxLength: 64,
          expected: "a code of letters, digits and _",
        },
        err_code_des: line,
        synthetic: { type: "boolean" },
        outcome: { enum: ["unknown"] },
        meaning: prose,
        "meaning-zh": prose,
        remedy: prose,
        "remedy-zh": prose,
        "x-source": prose,
      },
    },
  },
  "x-source": prose,
};

/** `x-notification`: how a notification is authenticated and identified. */
export const notificationExtension = {
  type: "object",
  additionalProperties: false,
  required: ["merchant", "identity"],
  properties: {
    signing: {
      type: "object",
      additionalProperties: false,
      required: ["types"],
      properties: {
        types: { type: "array", minItems: 1, uniqueItems: true, items: { enum: signTypes } },
      },
    },
    encryption: {
      type: "object",
      additionalProperties: false,
      required: ["field", "algorithm"],
      properties: {
        field: fieldName,
        algorithm: { enum: ["AES-256-ECB", "AES-256-GCM"] },
        nonce: fieldName,
        "associated-data": fieldName,
      },
    },
    merchant: fieldName,
    application: fieldName,
    discriminator: {
      type: "object",
      additionalProperties: false,
      required: ["field", "value"],
      properties: { field: fieldName, value: line },
    },
    identity: { type: "array", minItems: 1, uniqueItems: true, items: fieldName },
    time: fieldName,
    /** The values with which a notification has a time. Default: every notification has it. */
    "time-where": {
      type: "object",
      minProperties: 1,
      expected: "at least one field with const",
      propertyNames: fieldName,
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["const"],
        properties: { const: line },
      },
    },
  },
};

/** `x-signing` of a payload for a front end. */
export const payloadSigningExtension = {
  type: "object",
  additionalProperties: false,
  required: ["types"],
  properties: {
    types: { type: "array", minItems: 1, uniqueItems: true, items: { enum: signTypes } },
    unsigned: { type: "array", uniqueItems: true, items: fieldName },
  },
};

/** The extensions of a field or of a value in JSON text. */
export const valueExtensions = {
  "x-description-zh": prose,
  "x-unit": { enum: units },
  "x-source": prose,
};

/** The extensions of a value in JSON text. */
export const jsonValueExtensions = {
  /** The value is sent as its ciphertext, nonce and associated data. Callers see the plain text. */
  "x-encrypted": { enum: ["AES-256-GCM"] },
};

/** The extensions of a field of a request or a reply. */
export const fieldExtensions = {
  "x-sensitive": { type: "boolean" },
  /** Whether people write the text, so that it can contain anything. */
  "x-free-text": { type: "boolean" },
};

const digest = {
  additionalProperties: false,
  required: ["digest", "of"],
  properties: { digest: { enum: ["MD5"] }, of: fieldName },
};

/** An additional signature over some of the fields. The main signature covers it too. */
const extraSignature = {
  additionalProperties: false,
  required: ["signature", "over", "secret"],
  properties: {
    signature: { enum: ["MD5"] },
    over: { type: "array", minItems: 1, uniqueItems: true, items: fieldName },
    secret: { enum: ["workWxSecret"] },
  },
};

/** The extensions of a field of a request. */
export const requestFieldExtensions = {
  /** The caller passes plain text, and the SDK sends the ciphertext. */
  "x-encrypted": { enum: ["RSA-OAEP"] },
  "x-filled-by": {
    if: { type: "object" },
    then: { if: { required: ["signature"] }, then: extraSignature, else: digest },
    else: { enum: fillers },
  },
};

/** The extensions of a field of a reply. */
export const replyFieldExtensions = {
  /** Whether the value says what the document means. One that is not in the enum is an error. */
  "x-decides": { type: "boolean" },
  "x-filled-by": { enum: ["sign"] },
  /** Whether every reply has a new value. */
  "x-unique": { type: "boolean" },
};

/** The extensions of the schema of a reply or a notification: what it could be confused with. */
export const documentExtensions = {
  /** Fields of other documents. A document in which one of them has a value is of another kind. */
  "x-excluded-by": { type: "array", minItems: 1, uniqueItems: true, items: fieldName },
  /** Other signed documents that one text could also be, and why that does no harm. */
  "x-also-accepts": {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      additionalProperties: false,
      required: ["documents", "reason"],
      properties: {
        documents: { type: "array", minItems: 1, uniqueItems: true, items: line },
        reason: prose,
      },
    },
  },
};

/** `x-succeeded` of a JSON reply: the field and value that mean success, as it has no `return_code`. */
export const successExtension = {
  type: "object",
  additionalProperties: false,
  required: ["field", "value"],
  properties: { field: fieldName, value: line },
};
