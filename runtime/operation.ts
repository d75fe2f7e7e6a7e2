/**
 * The descriptor of an operation: one endpoint of APIv2 as plain data.
 *
 * The generator writes descriptors from the spec. Everything that differs between endpoints is in them, so
 * the steps of a call never refer to an endpoint by name.
 */

import type { Download } from "./download/download.js";

export type SignType = "MD5" | "HMAC-SHA256";

/** Carries the types of an operation; it has no value at run time. */
declare const types: unique symbol;

export interface Operation<
  Input extends object = object,
  Reply extends object = object,
  ErrorCode extends string = string,
  FieldName extends string = string,
> {
  /** Unique name: the URL path without its leading slash and the method in lower case, joined by a dot. */
  readonly id: string;
  /** The official Chinese name of the operation. */
  readonly title: string;
  readonly method: "GET" | "POST";
  /** The URL path, starting with a slash. */
  readonly path: string;
  /** Origins that serve the operation. The first is used unless the client sets `baseUrl`. */
  readonly servers: readonly [string, ...string[]];
  /** Whether the gateway requires the merchant's client certificate. */
  readonly mutualTLS: boolean;
  /** Whether sending the same request twice has the same effect as sending it once. */
  readonly idempotent: boolean;
  /** Present if the operation may move money. Such a call is not retried unless `maxRetries` is set. */
  readonly movesMoney?: MovesMoney;
  /**
   * Present if request fields are encrypted: the operation that returns the public key for the client option
   * `transferPublicKey`.
   */
  readonly encryptionKey?: EncryptionKey;
  /** Present if the operation is deprecated or no longer available. */
  readonly lifecycle?: Lifecycle;
  /** How often one merchant may call the operation, if the limit is known. */
  readonly rateLimit?: RateLimit;
  readonly signing: Signing;
  readonly request: RequestShape;
  readonly reply: ReplyShape;
  /**
   * The fields of the reply that must have the values of the request: whose order it is, and how much. A
   * field is compared if it was sent and came back with a value.
   */
  readonly binding?: readonly BoundField[];
  readonly errors: readonly KnownError[];
  /** URL of the official documentation page. */
  readonly documentation: string;
  readonly [types]?: { input: Input; reply: Reply; errorCode: ErrorCode; fieldName: FieldName };
}

export type InputOf<T extends Operation> = NonNullable<T[typeof types]>["input"];
export type ReplyOf<T extends Operation> = NonNullable<T[typeof types]>["reply"];
export type ErrorCodeOf<T extends Operation> = NonNullable<T[typeof types]>["errorCode"];
/** Names of all request fields except files, including the fields that the client fills in. */
export type FieldNameOf<T extends Operation> = NonNullable<T[typeof types]>["fieldName"];

/** The public key for encrypted fields is a field of another operation's reply. */
export interface EncryptionKey {
  /** The path of that operation, as `chain` accepts it. */
  readonly from: string;
  readonly field: string;
}

/** At most `calls` calls in any window of `seconds` seconds. */
export interface RateLimit {
  readonly calls: number;
  readonly seconds: number;
}

export interface Signing {
  /** The signature types that the gateway accepts. The first is used unless the client sets `signType`. */
  readonly types: readonly [SignType, ...SignType[]];
  /** The signature type that the gateway assumes if a request does not name one. */
  readonly default: SignType;
  /**
   * Present if requests are signed with a sandbox key instead of the merchant's API key. The client fetches
   * the key before the first call that needs it, and keeps it.
   */
  readonly key?: SandboxKey;
  /** Whether a successful reply is signed. */
  readonly reply: "required" | "optional" | "none";
}

/** A signing key that another operation returns in one field of its reply. */
export interface SandboxKey {
  readonly from: Operation;
  readonly field: string;
}

/** A value that a reply repeats from its request, by the name of the field in each. */
export interface BoundField {
  readonly request: string;
  /** If it is a field of a list, one of the entries must have the value. */
  readonly reply: string;
}

/** How to find out the result of a call whose outcome is unknown. */
export interface MovesMoney {
  /** The path of the operation that queries the result, as `chain` accepts it. */
  readonly query: string;
}

export interface Lifecycle {
  /** A call to an `offline` or `closed` operation is rejected before sending, unless `allowClosed` is set. */
  readonly state: "offline" | "closed" | "closed to new merchants" | "superseded";
  /** The date on which the state began, as YYYY-MM-DD, if known. */
  readonly since?: string;
  /** The replacement for the operation. */
  readonly successor?: string;
}

/** The fields of a request, and how they are encoded. */
export interface RequestShape {
  /**
   * - `multipart`, `xml`: the fields are in the body.
   * - `query`: the fields are in the URL; there is no body.
   * - `page`: the fields are in a URL for a browser to open; the client sends nothing.
   */
  readonly encoding: "multipart" | "xml" | "query" | "page";
  /** Constant URL parameters, sent with every call and not signed. */
  readonly query?: Readonly<Record<string, string>>;
  /** The fragment at the end of a page's URL, including the `#`. */
  readonly fragment?: string;
  /** In the order in which they are sent. */
  readonly fields: readonly RequestField[];
  /**
   * The signed documents in which free text comes back, besides the reply. Text that contains `&name=` of one
   * of their fields would give such a document two readings, so it is refused.
   */
  readonly returnsIn?: readonly Pick<SignedDocument, "fields">[];
  /** The input must satisfy at least one alternative of each group. */
  readonly groups?: readonly (readonly Alternative[])[];
}

/** One way to satisfy a group: the input has the values of `where` and all `required` fields. */
export interface Alternative {
  /** Field values, by name, that the input must have for this alternative to apply. */
  readonly where?: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

export type RequestField = TextField | IntegerField | JsonField | FileField;

interface FieldCommon {
  /** The name of the field on the wire. */
  readonly name: string;
  /** The official Chinese name of the field. */
  readonly title: string;
  readonly required: boolean;
  /** Whether the signature covers the field. */
  readonly signed: boolean;
  /** Whether the value is redacted in messages, logs and events. */
  readonly sensitive?: true;
}

export interface TextField extends FieldCommon {
  readonly type: "text";
  readonly filledBy: Filler;
  /** Maximum number of characters (code points). */
  readonly maxLength?: number;
  /** A regular expression in the syntax of JSON Schema. */
  readonly pattern?: string;
  /** The allowed values. */
  readonly values?: readonly string[];
  /** Present if the client encrypts the value. The base64 ciphertext is what is signed and sent. */
  readonly encryption?: "RSA-OAEP";
  /** Whether people write the text, so that it can contain anything. */
  readonly freeText?: true;
}

/** An integer, sent as decimal digits. Amounts of money are in fen. */
export interface IntegerField extends FieldCommon {
  readonly type: "integer";
  readonly filledBy: "caller";
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A structured value that is serialized once; the resulting text is what is signed and sent. */
export interface JsonField extends FieldCommon {
  /** `form`: an object of texts, serialized as `name=value&…` and then URL-encoded as a whole. */
  readonly type: "json" | "form";
  readonly filledBy: "caller";
  /** Maximum number of characters (code points) of the serialized text. */
  readonly maxLength?: number;
  readonly shape: JsonShape;
}

export interface FileField extends FieldCommon {
  readonly type: "file";
  readonly filledBy: "caller";
  /** Maximum size in bytes. */
  readonly maxBytes: number;
  /** The media types that the gateway accepts. */
  readonly contentTypes: readonly string[];
}

/** The shape of a value within JSON text. */
export type JsonShape =
  | {
      readonly type: "text";
      readonly maxLength?: number;
      readonly pattern?: string;
      readonly values?: readonly string[];
    }
  | { readonly type: "integer"; readonly minimum?: number; readonly maximum?: number }
  /**
   * `{ algorithm, nonce, associated_data, ciphertext }`, encrypted with the APIv3 key. The client replaces
   * the object with its plaintext.
   */
  | { readonly type: "encrypted"; readonly algorithm: "AES-256-GCM" }
  | { readonly type: "list"; readonly items: JsonShape }
  | { readonly type: "object"; readonly members: readonly JsonMember[] };

export interface JsonMember {
  readonly name: string;
  readonly required: boolean;
  readonly shape: JsonShape;
}

/**
 * Where the value of a field comes from: the caller, the client's options, or a step of the call.
 * `application` is the caller's value if there is one, and the client's `appId` otherwise.
 */
export type Filler =
  | "caller"
  | "merchant"
  | "application"
  | "nonce"
  | "timestamp"
  | "sign_type"
  | "sign"
  | Digest
  | ExtraSignature;

/** A second signature over some of the fields. It is a field itself, so the main signature covers it. */
export interface ExtraSignature {
  readonly signature: "MD5";
  /** Names of the signed fields. */
  readonly over: readonly string[];
  /** The client option that holds the secret. */
  readonly secret: "workWxSecret";
}

/** The digest of a file field's bytes, in lower-case hexadecimal. */
export interface Digest {
  readonly digest: "MD5";
  /** Name of the file field. */
  readonly of: string;
}

/**
 * What distinguishes a document from all others that are signed with the same key. The signature covers neither
 * empty fields nor the purpose of a document, so only its values say what it is.
 */
export interface SignedDocument {
  /** The required ones have a value in every document. */
  readonly fields: readonly ReplyField[];
  /** Present if more is required, depending on a value. A document must match one of them. */
  readonly outcomes?: readonly DocumentOutcome[];
  /** Fields of other documents. A document in which one of them has a value is of another kind. */
  readonly excludedBy?: readonly string[];
}

/** One of the things that a document can report: an order that was paid, or one that was not. */
export interface DocumentOutcome {
  /** What the fields that decide say, by name. A field that is absent or empty matches. */
  readonly where: Readonly<Record<string, ValueRule>>;
  /** Fields that must have a value. */
  readonly required: readonly string[];
}

/** One of the values, or any value but these. */
export type ValueRule = { readonly in: readonly string[] } | { readonly not: readonly string[] };

/** What a successful reply looks like. */
export type ReplyShape = XmlReplyShape | JsonReplyShape | TableReplyShape;

export interface XmlReplyShape extends SignedDocument {
  readonly encoding: "xml";
}

/** A JSON object that reports its result in another field than `return_code`. */
export interface JsonReplyShape extends SignedDocument {
  readonly encoding: "json";
  /** The call succeeded if `field` has this value. */
  readonly succeeded: { readonly field: string; readonly value: string };
}

/**
 * A text table, plain or gzip-compressed, returned as a `Download`. Failures are XML; `fields` describes
 * those.
 */
export interface TableReplyShape extends SignedDocument {
  readonly encoding: "table";
}

export type ReplyField =
  ReplyTextField | ReplyIntegerField | ReplyJsonField | ReplyListField | ReplyElementsField;

interface ReplyFieldCommon {
  readonly name: string;
  /** The official Chinese name of the field. */
  readonly title: string;
  /** Whether the field has a value in every successful reply. */
  readonly required: boolean;
  /** Whether the value is redacted in messages, logs and events. */
  readonly sensitive?: true;
}

export interface ReplyTextField extends ReplyFieldCommon {
  readonly type: "text";
  readonly maxLength?: number;
  /** The known values. Others are passed on, unless the field decides. */
  readonly values?: readonly string[];
  /** Whether the value says what the document means, so that a value not in `values` is an error. */
  readonly decides?: true;
  /** Whether people write the text, so that it may look like other fields of the signed text. */
  readonly freeText?: true;
}

/** An integer. An empty element counts as absent. */
export interface ReplyIntegerField extends ReplyFieldCommon {
  readonly type: "integer";
  /** Whether it is an amount of money. */
  readonly amount?: true;
}

/**
 * A text that the spec does not list. WeChat Pay adds values without notice. It is declared as an enum, and has no
 * value at run time, because a condition on a known value does not narrow a union with `string` in it.
 */
export declare enum UnlistedValue {
  text = "a value that the spec does not list",
}

/** JSON text, parsed after its signature has been verified. An empty element counts as absent. */
export interface ReplyJsonField extends ReplyFieldCommon {
  readonly type: "json";
  /** As for a text field. */
  readonly freeText?: true;
  readonly shape: JsonShape;
}

/**
 * A list of entries whose fields have an index in their wire names: `coupon_id_0` and `coupon_fee_0` are
 * `coupon_id` and `coupon_fee` of the first entry. A list within a list has two indexes:
 * `coupon_refund_id_0_1`. The name of the list itself never occurs on the wire.
 */
export interface ReplyListField extends ReplyFieldCommon {
  readonly type: "list";
  readonly fields: readonly ReplyField[];
}

/**
 * Repeated XML elements within an element of the field's name: `<rows><row>…</row>…</rows>`. Never signed.
 */
export interface ReplyElementsField extends ReplyFieldCommon {
  readonly type: "elements";
  /**
   * The name of each repeated element. If it ends with `$n`, the elements are numbered siblings (`row_0`,
   * `row_1`) without an enclosing element, so the name of the list does not occur on the wire.
   */
  readonly element: string;
  readonly fields: readonly ReplyField[];
}

/** An error that the gateway is known to return: a refusal by `return_msg`, or a failure by `err_code`. */
export type KnownError = KnownRefusal | KnownFailure;

interface KnownErrorCommon {
  /** Identifies the situation for the mock gateway. */
  readonly when: string;
  /** What the error means, as a sentence. */
  readonly meaning: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
  /** Present if the call may have taken effect despite the error. */
  readonly outcome?: "unknown";
  /** Present if no official text is known, so the text in this descriptor was written by us. */
  readonly synthetic?: true;
}

export interface KnownRefusal extends KnownErrorCommon {
  readonly return_msg: string;
  /** Present if the gateway sends this `error_code` with the text. Several texts can share a code. */
  readonly error_code?: string;
}

export interface KnownFailure extends KnownErrorCommon {
  readonly err_code: string;
  readonly err_code_des: string;
}

/** Makes `Names` required: an input type is a union of these if it needs one of several fields. */
export type RequireFields<Fields, Names extends keyof Fields> = Fields & {
  [Name in Names]-?: NonNullable<Fields[Name]>;
};

/** The example reply from the spec, which the mock gateway returns. */
export interface OperationMock<T extends Operation = Operation> {
  readonly operation: T;
  /** Empty for a download, whose content is `table`. */
  readonly reply: ReplyOf<T> extends Download ? Readonly<Record<string, never>> : ReplyOf<T>;
  /** The content of a download. */
  readonly table?: string;
  /** Names of the fields that get a new value in every reply. */
  readonly unique: readonly string[];
  /** How the operation changes or reads the mock gateway's orders, if it does. */
  readonly effect?: Effect;
}

/** How an operation changes or reads the mock gateway's orders. */
export type Effect =
  | "place order"
  | "pay order"
  | "query order"
  | "close order"
  | "reverse order"
  | "refund order"
  | "query refunds"
  | "list orders";
