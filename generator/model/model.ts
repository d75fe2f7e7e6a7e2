/**
 * What is to be generated, as plain data with every name decided. Emitters read nothing else: no YAML,
 * no schema. A shape that APIv2 has and the SDK lacks yet becomes a new member of one of the unions
 * below and one more emitter; the compiler then names every place that has to know it.
 */
import type {
  Effect,
  Filler,
  LifecycleState,
  Method,
  SignType,
  Unit,
} from "../check/shape/choices.js";
import type { Json, JsonObject } from "../read/bundle.js";
import type { NotificationNames, OperationNames } from "../names.js";

export type { Effect, Filler, LifecycleState, SignType, Unit };

export interface Model {
  /** `spec/openapi.yaml`, for the line that says where a file comes from. */
  readonly source: string;
  /** The first segment of every chain: `v2`. */
  readonly version: string;
  /** The bundled document, for what is generated from it by others. */
  readonly document: JsonObject;
  /** The same as callers see it: JSON text is what it says. */
  readonly callersDocument: JsonObject;
  /** Sorted by path and method. */
  readonly operations: readonly OperationModel[];
  /** Sorted by name. */
  readonly notifications: readonly NotificationModel[];
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
  /** Where the chain has it, and the spec: `/secapi/mch/submchmanage/add`. */
  readonly place: string;
  /** The path of its URL: `/secapi/mch/submchmanage`. */
  readonly path: string;
  /** Where the standard document has it: `/secapi/mch/submchmanage?action=add`. */
  readonly documented: string;
  readonly method: Method;
  /** What the chain calls it: its method, or `url` of a page. */
  readonly called: string;
  readonly title: string;
  readonly description: Bilingual;
  /** Set where it should not be used any more; the words are fit for `@deprecated`. */
  readonly deprecated?: Bilingual;
  readonly lifecycle?: LifecycleModel;
  readonly documentation: string;
  readonly servers: readonly [string, ...string[]];
  readonly mutualTLS: boolean;
  readonly idempotent: boolean;
  /** Set where it may move money: the path to ask what became of it, as the chain has it. */
  readonly movesMoney?: { readonly query: string };
  readonly rateLimit?: { readonly calls: number; readonly seconds: number };
  /** What it does to the orders of the mock gateway, or says of them. */
  readonly effect?: Effect;
  readonly signing: {
    readonly types: readonly SignType[];
    readonly default: SignType;
    readonly reply: "required" | "optional" | "none";
    /** Where the key comes from, where it is not the merchant's. */
    readonly key?: { readonly from: OperationNames; readonly field: string };
  };
  readonly request: RequestModel;
  readonly reply: ReplyModel;
  readonly errors: readonly ErrorModel[];
}

export interface NotificationModel {
  readonly source: string;
  readonly names: NotificationNames;
  readonly title: string;
  readonly description: Bilingual;
  readonly documentation: string;
  readonly signing?: { readonly types: readonly SignType[] };
  readonly encryption?: {
    readonly field: string;
    readonly algorithm: "AES-256-ECB" | "AES-256-GCM";
    readonly nonce?: string;
    readonly associatedData?: string;
    readonly fields: readonly ReplyFieldModel[];
  };
  /** The field with the merchant's ID. */
  readonly merchant: string;
  readonly discriminator?: { readonly field: string; readonly value: string };
  readonly identity: readonly string[];
  readonly time?: string;
  readonly fields: readonly ReplyFieldModel[];
}

/** The Chinese falls back to the English where the spec has none. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export interface LifecycleModel {
  readonly state: LifecycleState;
  readonly since?: string;
  readonly successor?: string;
}

export interface RequestModel {
  readonly encoding: "multipart" | "xml" | "query" | "page";
  /** What stands in the URL besides a body. */
  readonly query?: Readonly<Record<string, string>>;
  /** What the URL of a page ends with. */
  readonly fragment?: string;
  readonly fields: readonly RequestFieldModel[];
  /** Of each group, a request meets one alternative at least. */
  readonly groups: readonly (readonly AlternativeModel[])[];
}

export interface AlternativeModel {
  /** The values that fields have where this alternative counts. */
  readonly where: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

export type ReplyModel = XmlReplyModel | JsonReplyModel | TableReplyModel;

interface XmlReplyModel {
  readonly encoding: "xml";
  readonly fields: readonly ReplyFieldModel[];
}

interface JsonReplyModel {
  readonly encoding: "json";
  /** The value of a field that a reply has where the call succeeded. */
  readonly succeeded: { readonly field: string; readonly value: string };
  readonly fields: readonly ReplyFieldModel[];
}

/** A download; the fields are those of a failure. */
interface TableReplyModel {
  readonly encoding: "table";
  readonly fields: readonly ReplyFieldModel[];
  /** The text of one. */
  readonly example?: string;
}

interface FieldModel {
  readonly name: string;
  readonly title: string;
  readonly description: Bilingual;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly sensitive: boolean;
}

export interface TextModel {
  readonly type: "text";
  readonly unit?: Unit;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
  readonly example?: string;
}

export interface IntegerModel {
  readonly type: "integer";
  readonly unit?: Unit;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: number;
}

interface JsonModel<Type extends "json" | "form" = "json"> {
  readonly type: Type;
  /** Characters of the text, at most. */
  readonly maxLength?: number;
  readonly shape: ShapeModel;
  /** What the text of the example says. */
  readonly example?: Json;
}

/** A value inside of JSON text. */
export type ShapeModel =
  | TextModel
  | IntegerModel
  | EncryptedModel
  | { readonly type: "list"; readonly items: ShapeModel }
  | { readonly type: "object"; readonly members: readonly MemberModel[] };

/** An object with cipher text on the wire; to callers, the plain text. */
export interface EncryptedModel {
  readonly type: "encrypted";
  readonly algorithm: "AES-256-GCM";
  readonly example?: string;
}

export interface MemberModel {
  readonly name: string;
  readonly title: string;
  readonly description: Bilingual;
  readonly required: boolean;
  readonly shape: ShapeModel;
}

export type RequestFieldModel =
  TextFieldModel | IntegerFieldModel | JsonFieldModel | FileFieldModel;

export interface TextFieldModel extends FieldModel, TextModel {
  readonly signed: boolean;
  readonly filledBy: Filler;
  /** Set where its cipher text is sent. */
  readonly encryption?: "RSA-OAEP";
}

export interface IntegerFieldModel extends FieldModel, IntegerModel {
  readonly signed: boolean;
  readonly filledBy: "caller";
}

export interface JsonFieldModel extends FieldModel, JsonModel<"json" | "form"> {
  readonly signed: boolean;
  readonly filledBy: "caller";
}

export interface FileFieldModel extends FieldModel {
  readonly type: "file";
  readonly signed: false;
  readonly filledBy: "caller";
  readonly maxBytes: number;
  readonly contentTypes: readonly string[];
}

/**
 * A field that a caller can read. The signature is none: the runtime verifies it and keeps it, and what
 * has been verified is of no further use.
 */
export type ReplyFieldModel =
  | ReplyTextFieldModel
  | ReplyIntegerFieldModel
  | ReplyJsonFieldModel
  | ReplyListFieldModel
  | ReplyElementsFieldModel;

export interface ReplyTextFieldModel extends FieldModel, TextModel {
  /** Whether every reply brings a new value. */
  readonly unique: boolean;
}

export interface ReplyIntegerFieldModel extends FieldModel, IntegerModel {}

export interface ReplyJsonFieldModel extends FieldModel, JsonModel {}

/** Fields with an index, as entries; the name of the list is ours and not on the wire. */
export interface ReplyListFieldModel extends FieldModel {
  readonly type: "list";
  readonly fields: readonly ReplyFieldModel[];
}

/** Elements of one name within an element of the field's. */
export interface ReplyElementsFieldModel extends FieldModel {
  readonly type: "elements";
  readonly element: string;
  readonly fields: readonly ReplyFieldModel[];
}

export type ErrorModel = RefusalModel | FailureModel;

interface ErrorCommon {
  readonly when: string;
  readonly meaning: Bilingual;
  readonly remedy: Bilingual;
  readonly outcome?: "unknown";
  readonly synthetic: boolean;
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
