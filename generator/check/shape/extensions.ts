/**
 * The extensions: what APIv2 has and OpenAPI cannot say. Each has its JSON Schema here; one that has
 * none is an error.
 */
import { effects, fillers, lifecycleStates, signTypes, units } from "./choices.js";
import { fieldName, line, prose, urlPath, word } from "./text.js";

/** In an operation. */
export const ofOperation = {
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
  /** The URL of an operation whose file is named after what stands in the query beside its body. */
  "x-path": urlPath,
  /** Whether its URL is opened by a browser, and nothing is called. */
  "x-page": { type: "boolean" },
  "x-fragment": {
    type: "string",
    pattern: "^#[A-Za-z0-9_-]+$",
    maxLength: 64,
    says: "has to be # and a word",
  },
  "x-moves-money": {
    type: "object",
    additionalProperties: false,
    required: ["query"],
    properties: { query: urlPath },
  },
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
      since: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
      successor: line,
    },
  },
  /** What the mock gateway's orders learn of it, or it of them. */
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
        err_code: { type: "string", pattern: "^[A-Za-z0-9_]+$", maxLength: 64 },
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

/** In a notification: how it is shown to come from the gateway, and what tells it from others. */
export const notification = {
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
    discriminator: {
      type: "object",
      additionalProperties: false,
      required: ["field", "value"],
      properties: { field: fieldName, value: line },
    },
    identity: { type: "array", minItems: 1, uniqueItems: true, items: fieldName },
    time: fieldName,
  },
};

/** In a value, which may stand inside of JSON text. */
export const ofValue = {
  "x-description-zh": prose,
  "x-unit": { enum: units },
  "x-source": prose,
};

/** In a value inside of JSON text. */
export const ofContent = {
  /** Its cipher text is on the wire, with what is needed to read it; callers see the plain text. */
  "x-encrypted": { enum: ["AES-256-GCM"] },
};

/** In a field of a request or a reply. */
export const ofField = {
  "x-sensitive": { type: "boolean" },
};

const digest = {
  additionalProperties: false,
  required: ["digest", "of"],
  properties: { digest: { enum: ["MD5"] }, of: fieldName },
};

/** A signature of its own over some of the fields, which is signed with the others. */
const extraSignature = {
  additionalProperties: false,
  required: ["signature", "over", "secret"],
  properties: {
    signature: { enum: ["MD5"] },
    over: { type: "array", minItems: 1, uniqueItems: true, items: fieldName },
    secret: { enum: ["workWxSecret"] },
  },
};

/** In a field of a request. */
export const ofRequestField = {
  /** Its cipher text is sent, where the caller gives plain text. */
  "x-encrypted": { enum: ["RSA-OAEP"] },
  "x-filled-by": {
    if: { type: "object" },
    then: { if: { required: ["signature"] }, then: extraSignature, else: digest },
    else: { enum: fillers },
  },
};

/** In a field of a reply. */
export const ofReplyField = {
  "x-filled-by": { enum: ["sign"] },
  /** Whether every reply brings a new value. */
  "x-unique": { type: "boolean" },
};

/** In the content of a reply of JSON: what says that a call succeeded, in place of `return_code`. */
export const succeeded = {
  type: "object",
  additionalProperties: false,
  required: ["field", "value"],
  properties: { field: fieldName, value: line },
};
