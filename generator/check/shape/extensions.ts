/**
 * The extensions: what APIv2 has and OpenAPI cannot say. Each has its JSON Schema here; one that has
 * none is an error. `later` are known from the facts and not supported yet, which a check says by name.
 */
import { fieldName, line, prose, word } from "./text.js";

const signTypes = { enum: ["HMAC-SHA256", "MD5"] };

/** In an operation. */
export const ofOperation = {
  "x-description-zh": prose,
  "x-signing": {
    type: "object",
    additionalProperties: false,
    required: ["types", "assumed", "reply"],
    properties: {
      types: { type: "array", minItems: 1, uniqueItems: true, items: signTypes },
      assumed: signTypes,
      unsigned: { type: "array", uniqueItems: true, items: fieldName },
      reply: { enum: ["required", "optional", "none"] },
    },
  },
  "x-idempotent": { type: "boolean" },
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
      state: { enum: ["offline", "closed", "closed to new merchants", "superseded"] },
      since: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
      successor: line,
    },
  },
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
        invented: { type: "boolean" },
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

/** In a field of a request or a reply. */
export const ofField = {
  "x-description-zh": prose,
  "x-sensitive": { type: "boolean" },
  "x-unit": { enum: ["bytes", "characters", "fen", "seconds", "minutes", "days"] },
  "x-source": prose,
};

/** In a field of a request. */
export const ofRequestField = {
  "x-filled-by": {
    if: { type: "object" },
    then: {
      additionalProperties: false,
      required: ["digest", "of"],
      properties: { digest: { enum: ["MD5"] }, of: fieldName },
    },
    else: { enum: ["caller", "merchant", "sign_type", "sign"] },
  },
};

/** In a field of a reply. */
export const ofReplyField = {
  "x-filled-by": { enum: ["sign"] },
  /** Whether every reply brings a new value. */
  "x-unique": { type: "boolean" },
};

/** What section 7 of the facts asks for and the runtime cannot do yet, by what it is called. */
export const later: Readonly<Record<string, string>> = {
  "x-indexed": "Indexed fields",
  "x-json": "JSON text in a field",
  "x-at-least-one-of": "Groups of which one field is needed",
  "x-encrypted": "Encrypted fields",
  "x-download": "Downloads",
  "x-front-end": "Payloads for a front end",
};

/** Accepted by the schemas, so that the complaint is the one that says what is the matter. */
export const laterSchemas = Object.fromEntries(Object.keys(later).map((name) => [name, {}]));
