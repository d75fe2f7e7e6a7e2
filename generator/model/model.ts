/**
 * What to generate, as plain data in which all names are decided. Emitters read only the model, never YAML or
 * schemas. To support another shape of APIv2, add a member to one of the unions below; the compiler then
 * points at every place that must handle it.
 */
import type {
  Effect,
  Filler,
  LifecycleState,
  Method,
  PayloadFiller,
  SignType,
  Unit,
} from "../check/shape/choices.js";
import type { Json, JsonObject } from "../read/bundle.js";
import type { NotificationNames, OperationNames, PayloadNames } from "../names.js";

export type { Effect, Filler, LifecycleState, PayloadFiller, SignType, Unit };

export interface Model {
  /** `spec/openapi.yaml`, named in the first line of generated files. */
  readonly source: string;
  /** The first segment of every chain: `v2`. */
  readonly version: string;
  /** The bundled document, for other OpenAPI tools. */
  readonly document: JsonObject;
  /** The document from which the TypeScript types are generated. */
  readonly typesDocument: JsonObject;
  /** Sorted by path and method. */
  readonly operations: readonly OperationModel[];
  /** Sorted by name. */
  readonly notifications: readonly NotificationModel[];
  /** Sorted by name. */
  readonly payloads: readonly PayloadModel[];
  /** The segments of all paths, below the version. */
  readonly tree: ChainNode;
}

/** A node of the chain: an endpoint, a prefix of other endpoints, or both. */
export interface ChainNode {
  /** `v2/secapi/mch/uploadmedia`. */
  readonly path: string;
  /** One per HTTP method. */
  readonly operations: readonly OperationModel[];
  readonly children: readonly { readonly segment: string; readonly node: ChainNode }[];
}

export interface OperationModel {
  readonly source: string;
  readonly names: OperationNames;
  /** The key of its path in the spec and in the chain: `/secapi/mch/submchmanage/add`. */
  readonly pathKey: string;
  /** The path of its URL: `/secapi/mch/submchmanage`. */
  readonly path: string;
  /** The key of its path in the standard document: `/secapi/mch/submchmanage?action=add`. */
  readonly documentedPath: string;
  readonly method: Method;
  /** The name of its method in the chain: the HTTP method, or `url` for a page. */
  readonly methodName: string;
  readonly title: string;
  readonly description: Bilingual;
  /** The text of `@deprecated`, if the operation is deprecated. */
  readonly deprecation?: Bilingual;
  readonly lifecycle?: LifecycleModel;
  readonly documentation: string;
  readonly servers: readonly [string, ...string[]];
  readonly mutualTLS: boolean;
  readonly idempotent: boolean;
  /** Set if it may move money: the chain path of the operation that queries the outcome. */
  readonly movesMoney?: { readonly query: string };
  /** Set if fields are encrypted: the chain path of the operation that returns the key, and the field of its reply. */
  readonly encryptionKey?: { readonly from: string; readonly field: string };
  readonly rateLimit?: { readonly calls: number; readonly seconds: number };
  /** How it creates, changes or reads the orders of the mock gateway. */
  readonly effect?: Effect;
  readonly signing: {
    readonly types: readonly SignType[];
    readonly default: SignType;
    readonly reply: "required" | "optional" | "none";
    /** The operation and reply field that provide the signing key, unless it is the merchant's API key. */
    readonly key?: { readonly from: OperationNames; readonly field: string };
  };
  readonly request: RequestModel;
  readonly reply: ReplyModel;
  readonly binding: readonly { readonly request: string; readonly reply: string }[];
  readonly errors: readonly ErrorModel[];
}

/** What distinguishes a reply or a notification from other signed documents. */
export interface SignedDocumentModel {
  readonly fields: readonly ReplyFieldModel[];
  /** Empty if what is required does not depend on a value. */
  readonly outcomes: readonly OutcomeModel[];
  readonly excludedBy: readonly string[];
}

export interface OutcomeModel {
  readonly where: Readonly<Record<string, ValueRuleModel>>;
  readonly required: readonly string[];
}

/** One of the values, or any value but these. */
export type ValueRuleModel =
  { readonly in: readonly string[] } | { readonly not: readonly string[] };

export interface NotificationModel extends SignedDocumentModel {
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
  /** The name of the field with the merchant ID. */
  readonly merchant: string;
  readonly application?: string;
  readonly discriminator?: { readonly field: string; readonly value: string };
  readonly identity: readonly string[];
  readonly time?: string;
  /** The values with which a notification has a time. Empty if all have one. */
  readonly timeWhere: Readonly<Record<string, string>>;
}

/** A payload for a front end. */
export interface PayloadModel {
  readonly source: string;
  readonly names: PayloadNames;
  readonly title: string;
  readonly description: Bilingual;
  readonly documentation: string;
  readonly signing: { readonly types: readonly SignType[] };
  /** In the order in which the payload has them. */
  readonly fields: readonly PayloadFieldModel[];
}

export interface PayloadTextModel {
  readonly name: string;
  readonly title: string;
  readonly description: Bilingual;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly example?: string;
}

export type PayloadFieldModel = PayloadTextModel & {
  /** Whether every payload has the field. */
  readonly required: boolean;
  readonly signed: boolean;
} & (
    | { readonly filledBy: "constant"; readonly value: string }
    | {
        readonly filledBy: "caller" | "application";
        readonly input: PayloadTextModel;
        readonly prefix?: string;
      }
    | { readonly filledBy: "merchant"; readonly input?: PayloadTextModel; readonly prefix?: string }
    | { readonly filledBy: Exclude<PayloadFiller, "caller" | "application" | "merchant"> }
  );

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** The Chinese text defaults to the English one. */
export function bilingual(en: string, zh: string = en): Bilingual {
  return { en, zh };
}

export interface LifecycleModel {
  readonly state: LifecycleState;
  readonly since?: string;
  readonly successor?: string;
}

export interface RequestModel {
  readonly encoding: "multipart" | "xml" | "query" | "page";
  /** Constant query parameters of a request with a body. */
  readonly query?: Readonly<Record<string, string>>;
  /** The fragment of a page URL, including the `#`. */
  readonly fragment?: string;
  readonly fields: readonly RequestFieldModel[];
  /** The signed documents in which free text comes back, besides the reply. */
  readonly returnsIn: readonly DocumentReference[];
  /** A request must satisfy at least one alternative of each group. */
  readonly groups: readonly (readonly AlternativeModel[])[];
}

export interface AlternativeModel {
  /** The field values that select this alternative. */
  readonly where: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

export type ReplyModel = XmlReplyModel | JsonReplyModel | TableReplyModel;

interface XmlReplyModel extends SignedDocumentModel {
  readonly encoding: "xml";
}

interface JsonReplyModel {
  readonly encoding: "json";
  /** The field value that indicates success. */
  readonly succeeded: { readonly field: string; readonly value: string };
  readonly fields: readonly ReplyFieldModel[];
}

/** A download. The fields are those of a failed one. */
interface TableReplyModel {
  readonly encoding: "table";
  readonly fields: readonly ReplyFieldModel[];
  /** The text of a sample download. */
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
  /** The maximum length of the text in characters. */
  readonly maxLength?: number;
  readonly shape: ShapeModel;
  /** The parsed example. */
  readonly example?: Json;
}

/** The shape of a value within JSON text. */
export type ShapeModel =
  | TextModel
  | IntegerModel
  | EncryptedModel
  | { readonly type: "list"; readonly items: ShapeModel }
  | { readonly type: "object"; readonly members: readonly MemberModel[] };

/** An object with ciphertext on the wire. Callers see the plain text. */
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
  /** Set if the field is sent encrypted. */
  readonly encryption?: "RSA-OAEP";
  readonly freeText: boolean;
}

/** The reply of an operation, or a notification. */
export type DocumentReference =
  | { readonly type: "reply"; readonly names: OperationNames }
  | { readonly type: "notification"; readonly names: NotificationNames };

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

/** A field that callers can read. The signature is not one: the runtime verifies it and does not return it. */
export type ReplyFieldModel =
  | ReplyTextFieldModel
  | ReplyIntegerFieldModel
  | ReplyJsonFieldModel
  | ReplyListFieldModel
  | ReplyElementsFieldModel;

export interface ReplyTextFieldModel extends FieldModel, TextModel {
  /** Whether a value that the spec does not list is an error. */
  readonly decides: boolean;
  readonly freeText: boolean;
  /** Whether every reply has a new value. */
  readonly unique: boolean;
}

export interface ReplyIntegerFieldModel extends FieldModel, IntegerModel {}

export interface ReplyJsonFieldModel extends FieldModel, JsonModel {
  readonly freeText: boolean;
}

/** Indexed fields as a list. The name of the list is the SDK's own and does not appear on the wire. */
export interface ReplyListFieldModel extends FieldModel {
  readonly type: "list";
  readonly fields: readonly ReplyFieldModel[];
}

/** XML elements of the same name within the element of the field. */
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
  /** Sent with the text by old endpoints. */
  readonly error_code?: string;
}

export interface FailureModel extends ErrorCommon {
  readonly type: "failure";
  readonly err_code: string;
  readonly err_code_des: string;
}
