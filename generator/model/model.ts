/**
 * What is to be generated, as plain data with every name decided. Emitters read nothing else: no YAML,
 * no schema. A shape that APIv2 has and the SDK lacks yet becomes a new member of one of the unions
 * below and one more emitter; the compiler then names every place that has to know it.
 */
import type { JsonObject } from "../read/bundle.js";
import type { OperationNames } from "./names.js";

export interface Model {
  /** `spec/openapi.yaml`, for the line that says where a file comes from. */
  readonly source: string;
  /** The first segment of every chain: `v2`. */
  readonly version: string;
  /** The bundled document, for what is generated from it by others. */
  readonly document: JsonObject;
  /** Sorted by path and method. */
  readonly operations: readonly OperationModel[];
  /** Below the version: the segments of all paths as a tree. */
  readonly tree: ChainNode;
}

/** A node of the chain: an endpoint, a prefix of others, or both. */
export interface ChainNode {
  /** `v2/secapi/mch/uploadmedia`. */
  readonly path: string;
  /** By method. */
  readonly operations: readonly OperationModel[];
  readonly children: readonly { readonly segment: string; readonly node: ChainNode }[];
}

export interface OperationModel {
  readonly source: string;
  readonly names: OperationNames;
  readonly path: string;
  readonly method: "get" | "post";
  readonly title: string;
  readonly description: Bilingual;
  /** Set where it should not be used any more; the words are fit for `@deprecated`. */
  readonly deprecated?: Bilingual;
  readonly documentation: string;
  readonly servers: readonly [string, ...string[]];
  readonly mutualTLS: boolean;
  readonly idempotent: boolean;
  readonly rateLimit?: { readonly calls: number; readonly seconds: number };
  readonly signing: {
    readonly types: readonly SignType[];
    readonly assumed: SignType;
    readonly reply: "required" | "optional" | "none";
  };
  readonly request: RequestModel;
  readonly reply: ReplyModel;
  readonly errors: readonly ErrorModel[];
}

export type SignType = "HMAC-SHA256" | "MD5";

/** The Chinese falls back to the English where the spec has none. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** To come: `xml` and `query`. */
export type RequestModel = MultipartRequest;

export interface MultipartRequest {
  readonly encoding: "multipart";
  readonly mediaType: "multipart/form-data";
  readonly fields: readonly RequestFieldModel[];
}

/** To come: `csv`, `gzip` and `json`. */
export type ReplyModel = XmlReply;

export interface XmlReply {
  readonly encoding: "xml";
  readonly mediaType: "text/xml";
  readonly fields: readonly ReplyFieldModel[];
}

interface FieldModel {
  readonly name: string;
  readonly title: string;
  readonly description: Bilingual;
  readonly required: boolean;
  readonly unit?: string;
  readonly deprecated: boolean;
  readonly sensitive: boolean;
  readonly example?: string;
}

interface TextModel extends FieldModel {
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
}

/** To come: indexed fields and JSON text. */
export type RequestFieldModel = TextFieldModel | FileFieldModel;

export interface TextFieldModel extends TextModel {
  readonly type: "text";
  readonly signed: boolean;
  readonly filledBy: Filler;
}

export interface FileFieldModel extends FieldModel {
  readonly type: "file";
  readonly signed: false;
  readonly filledBy: "caller";
  readonly maxBytes: number;
  readonly contentTypes: readonly string[];
}

export type Filler =
  "caller" | "merchant" | "sign_type" | "sign" | { readonly digest: "MD5"; readonly of: string };

/**
 * A field that a caller can read. The signature is none: the runtime verifies it and keeps it, and what
 * has been verified is of no further use.
 */
export interface ReplyFieldModel extends TextModel {
  /** Whether every reply brings a new value. */
  readonly unique: boolean;
}

export type ErrorModel = RefusalModel | FailureModel;

interface ErrorCommon {
  readonly when: string;
  readonly meaning: Bilingual;
  readonly remedy: Bilingual;
  readonly outcome?: "unknown";
  readonly invented: boolean;
}

export interface RefusalModel extends ErrorCommon {
  readonly type: "refusal";
  readonly return_msg: string;
}

export interface FailureModel extends ErrorCommon {
  readonly type: "failure";
  readonly err_code: string;
  readonly err_code_des: string;
}
