/** The type of a document that matches the JSON Schema in `document.ts`. */
import type { Effect, Filler, LifecycleState, PayloadFiller, SignType, Unit } from "./choices.js";

export interface SpecDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
  };
  readonly servers: readonly SpecServer[];
  readonly security?: readonly SpecSecurity[];
  readonly paths: Readonly<Record<string, SpecPathItem>>;
  readonly webhooks?: Readonly<Record<string, SpecWebhook>>;
  readonly "x-payloads"?: Readonly<Record<string, SpecPayload>>;
  readonly components?: {
    readonly securitySchemes?: Readonly<Record<string, { readonly type: "mutualTLS" }>>;
  };
}

export interface SpecServer {
  readonly url: string;
  readonly description?: string;
}

export type SpecSecurity = Readonly<Record<string, readonly never[]>>;

export interface SpecPathItem {
  readonly servers?: readonly SpecServer[];
  readonly get?: SpecOperation;
  readonly post?: SpecOperation;
}

export interface SpecWebhook {
  readonly post: SpecNotification;
}

export interface SpecNotification {
  readonly summary: string;
  readonly description: string;
  readonly "x-description-zh"?: string;
  readonly externalDocs: { readonly url: string };
  readonly "x-notification": {
    readonly signing?: { readonly types: readonly SignType[] };
    readonly encryption?: {
      readonly field: string;
      readonly algorithm: "AES-256-ECB" | "AES-256-GCM";
      readonly nonce?: string;
      readonly "associated-data"?: string;
    };
    readonly merchant: string;
    readonly application?: string;
    readonly discriminator?: { readonly field: string; readonly value: string };
    readonly identity: readonly string[];
    readonly time?: string;
    readonly "time-where"?: Readonly<Record<string, { readonly const: string }>>;
  };
  readonly requestBody: {
    readonly content: { readonly "text/xml": { readonly schema: SpecSignedDocument } };
  };
}

/** A payload for a front end. */
export interface SpecPayload {
  readonly summary: string;
  readonly description: string;
  readonly "x-description-zh"?: string;
  readonly externalDocs: { readonly url: string };
  readonly "x-signing": {
    readonly types: readonly SignType[];
    readonly unsigned?: readonly string[];
  };
  readonly schema: SpecFields<SpecPayloadField>;
}

interface SpecPayloadText {
  readonly title: string;
  readonly description: string;
  readonly "x-description-zh"?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly example?: string | number | boolean;
}

export interface SpecPayloadField extends SpecPayloadText {
  readonly const?: string;
  readonly "x-filled-by"?: PayloadFiller;
  readonly "x-prefix"?: string;
  readonly "x-input"?: SpecPayloadInput;
}

export interface SpecPayloadInput extends SpecPayloadText {
  readonly name: string;
}

export interface SpecOperation {
  readonly summary: string;
  readonly description: string;
  readonly externalDocs: { readonly url: string };
  readonly deprecated?: boolean;
  readonly security?: readonly SpecSecurity[];
  readonly servers?: readonly SpecServer[];
  readonly parameters?: readonly SpecParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, SpecRequestContent>> };
  readonly responses: { readonly "200": { readonly content?: SpecReplyContents } };
  readonly "x-description-zh"?: string;
  readonly "x-signing": {
    readonly types: readonly SignType[];
    readonly default: SignType;
    readonly unsigned?: readonly string[];
    readonly reply: "required" | "optional" | "none";
    readonly key?: { readonly from: string; readonly field: string };
  };
  readonly "x-idempotent"?: boolean;
  readonly "x-path"?: string;
  readonly "x-page"?: boolean;
  readonly "x-fragment"?: string;
  readonly "x-moves-money"?: { readonly query: string };
  readonly "x-encryption-key"?: { readonly from: string; readonly field: string };
  readonly "x-binding"?: readonly (string | { readonly request: string; readonly reply: string })[];
  readonly "x-returns-in"?: readonly string[];
  readonly "x-rate-limit"?: { readonly calls: number; readonly seconds: number };
  readonly "x-lifecycle"?: {
    readonly state: LifecycleState;
    readonly since?: string;
    readonly successor?: string;
  };
  readonly "x-effect"?: Effect;
  readonly "x-errors"?: readonly SpecError[];
}

export interface SpecReplyContents {
  readonly "text/xml"?: { readonly schema: SpecSignedDocument };
  readonly "application/json"?: SpecContent<SpecReplyField> & {
    readonly "x-succeeded": { readonly field: string; readonly value: string };
  };
  readonly "text/csv"?: { readonly example?: string };
}

export interface SpecContent<Field> {
  readonly schema: SpecFields<Field>;
}

/** The fields of a reply or a notification, and what it could be confused with. */
export interface SpecSignedDocument extends SpecFields<SpecReplyField> {
  readonly anyOf?: readonly SpecOutcome[];
  readonly "x-excluded-by"?: readonly string[];
  readonly "x-also-accepts"?: readonly {
    readonly documents: readonly string[];
    readonly reason: string;
  }[];
}

export interface SpecOutcome {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SpecValueRule>>;
}

export type SpecValueRule =
  | { readonly const: string }
  | { readonly enum: readonly string[] }
  | { readonly not: { readonly enum: readonly string[] } };

export interface SpecFields<Field> {
  readonly properties: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

export interface SpecRequestContent {
  readonly schema: SpecFields<SpecRequestField> &
    SpecGroup & { readonly allOf?: readonly SpecGroup[] };
  readonly encoding?: Readonly<Record<string, { readonly contentType: string }>>;
}

export interface SpecGroup {
  readonly anyOf?: readonly SpecAlternative[];
}

export interface SpecAlternative {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly const: string }>>;
}

export interface SpecParameter {
  readonly name: string;
  readonly required?: boolean;
  readonly schema: SpecRequestField | { readonly const: string };
}

/** The keys of a field or of a value in JSON text. */
interface SpecValueBase {
  readonly type?: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly title?: string;
  readonly description?: string;
  readonly "x-description-zh"?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: string | number | boolean;
  readonly "x-unit"?: Unit;
}

/** A value in JSON text. */
export interface SpecValue extends SpecValueBase {
  readonly properties?: Readonly<Record<string, SpecMember>>;
  readonly required?: readonly string[];
  readonly items?: SpecValue;
  readonly "x-encrypted"?: "AES-256-GCM";
}

export interface SpecMember extends SpecValue {
  readonly title: string;
  readonly description: string;
}

interface SpecField extends SpecValueBase {
  readonly title: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly contentSchema?: SpecValue;
  readonly "x-sensitive"?: boolean;
  readonly "x-free-text"?: boolean;
}

export interface SpecRequestField extends SpecField {
  readonly contentMediaType?:
    "application/octet-stream" | "application/json" | "application/x-www-form-urlencoded";
  readonly "x-encrypted"?: "RSA-OAEP";
  readonly "x-filled-by"?: Filler;
}

export interface SpecReplyField extends SpecField {
  readonly contentMediaType?: "application/json";
  readonly "x-indexed"?: boolean;
  readonly xml?: { readonly name?: string; readonly wrapped: true };
  readonly items?: SpecFields<SpecReplyField> & { readonly xml?: { readonly name: string } };
  readonly "x-filled-by"?: "sign";
  readonly "x-unique"?: boolean;
  readonly "x-decides"?: boolean;
}

export interface SpecError {
  readonly when: string;
  readonly return_msg?: string;
  readonly error_code?: string;
  readonly err_code?: string;
  readonly err_code_des?: string;
  readonly synthetic?: boolean;
  readonly outcome?: "unknown";
  readonly meaning: string;
  readonly "meaning-zh"?: string;
  readonly remedy: string;
  readonly "remedy-zh"?: string;
}
