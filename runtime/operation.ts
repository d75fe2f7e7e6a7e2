/**
 * The shape of an operation: one endpoint of APIv2 as plain data.
 *
 * Everything that differs between endpoints is here, written by the generator from the spec; the steps
 * of a call read it and know no endpoint by name.
 */

import type { Download } from "./download/download.js";

export type SignType = "MD5" | "HMAC-SHA256";

/** Types that belong to an operation and have no value at run time. */
declare const types: unique symbol;

export interface Operation<
  Input extends object = object,
  Reply extends object = object,
  ErrorCode extends string = string,
  FieldName extends string = string,
> {
  /** The URL path and the method, as in `secapi/mch/uploadmedia.post`. */
  readonly id: string;
  /** The Chinese term for it. */
  readonly title: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Origins that serve it; the first is used where the client names none. */
  readonly servers: readonly [string, ...string[]];
  /** Whether the gateway asks for the merchant's certificate. */
  readonly mutualTLS: boolean;
  /** Whether sending it twice does no more than sending it once. */
  readonly idempotent: boolean;
  /** Set where it may move money: it is never sent twice unless the caller asks for that. */
  readonly movesMoney?: MovesMoney;
  /** Set where it should not be used any more. */
  readonly lifecycle?: Lifecycle;
  /** How often one merchant may call it, where that is known. */
  readonly rateLimit?: RateLimit;
  readonly signing: Signing;
  readonly request: RequestShape;
  readonly reply: ReplyShape;
  readonly errors: readonly KnownError[];
  /** The official page. */
  readonly documentation: string;
  readonly [types]?: { input: Input; reply: Reply; errorCode: ErrorCode; fieldName: FieldName };
}

export type InputOf<T extends Operation> = NonNullable<T[typeof types]>["input"];
export type ReplyOf<T extends Operation> = NonNullable<T[typeof types]>["reply"];
export type ErrorCodeOf<T extends Operation> = NonNullable<T[typeof types]>["errorCode"];
/** Names of the fields of a request other than files, those included that the client fills in. */
export type FieldNameOf<T extends Operation> = NonNullable<T[typeof types]>["fieldName"];

export interface RateLimit {
  readonly calls: number;
  readonly seconds: number;
}

export interface Signing {
  /** The types the gateway takes here; the first is used where the client asks for none. */
  readonly types: readonly [SignType, ...SignType[]];
  /** What the gateway takes a request for that names no type. */
  readonly default: SignType;
  /** Set where another key than the merchant's signs: the client asks for it when it first needs it, and keeps it. */
  readonly key?: SandboxKey;
  /** Whether a successful reply carries a signature. */
  readonly reply: "required" | "optional" | "none";
}

/** The key of the sandbox: the reply's `field` of another operation. */
export interface SandboxKey {
  readonly from: Operation;
  readonly field: string;
}

/** Where to look for what became of a call whose outcome is unknown. */
export interface MovesMoney {
  /** The path of the operation to ask, as `chain` takes it: `v2/pay/orderquery`. */
  readonly query: string;
}

export interface Lifecycle {
  /** `offline` and `closed` are dead: a call is refused before it is sent, unless the client allows it. */
  readonly state: "offline" | "closed" | "closed to new merchants" | "superseded";
  /** The day, as in 2021-09-01, where it is known. */
  readonly since?: string;
  /** What to use in its place. */
  readonly successor?: string;
}

/** What a request carries; the fields stand in the order in which they are sent. */
export interface RequestShape {
  /**
   * `query`: the fields stand in the URL, and there is no body. `page`: in a URL that a browser opens, and
   * no call is made.
   */
  readonly encoding: "multipart" | "xml" | "query" | "page";
  /** What stands in the URL besides a body, the same for every call; not signed. */
  readonly query?: Readonly<Record<string, string>>;
  /** Where the URL of a page ends with something that is no field: `#wechat_redirect`. */
  readonly fragment?: string;
  readonly fields: readonly RequestField[];
  /** Of each group, the input has to meet one alternative at least. */
  readonly groups?: readonly (readonly Alternative[])[];
}

/** A way to meet a group: `trade_type` is `JSAPI`, and `openid` is there. */
export interface Alternative {
  /** The values that fields must have for this alternative to count. */
  readonly where?: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

export type RequestField = TextField | IntegerField | JsonField | FileField;

interface FieldCommon {
  readonly name: string;
  /** The Chinese term for it. */
  readonly title: string;
  readonly required: boolean;
  /** Whether it takes part in the signature. */
  readonly signed: boolean;
  /** Whether its value must stay out of messages, logs and events. */
  readonly sensitive?: true;
}

export interface TextField extends FieldCommon {
  readonly type: "text";
  readonly filledBy: Filler;
  /** Characters, at most. */
  readonly maxLength?: number;
  /** A regular expression, as JSON Schema has it. */
  readonly pattern?: string;
  readonly values?: readonly string[];
  /** Set where the caller gives plain text, and what is signed and sent is its cipher text in base64. */
  readonly encryption?: "RSA-OAEP";
}

/** A whole number, an amount in fen for one; sent as decimal digits. */
export interface IntegerField extends FieldCommon {
  readonly type: "integer";
  readonly filledBy: "caller";
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A value written as text: serialised once, and that text is what is signed and sent. */
export interface JsonField extends FieldCommon {
  /** `form`: an object of texts, as `name=value&…`, URL-encoded. */
  readonly type: "json" | "form";
  readonly filledBy: "caller";
  /** Characters of the text, at most. */
  readonly maxLength?: number;
  readonly shape: JsonShape;
}

export interface FileField extends FieldCommon {
  readonly type: "file";
  readonly filledBy: "caller";
  /** Bytes, at most. */
  readonly maxBytes: number;
  /** Media types that the gateway takes. */
  readonly contentTypes: readonly string[];
}

/** A value inside of JSON text. */
export type JsonShape =
  | {
      readonly type: "text";
      readonly maxLength?: number;
      readonly pattern?: string;
      readonly values?: readonly string[];
    }
  | { readonly type: "integer"; readonly minimum?: number; readonly maximum?: number }
  /** `{ algorithm, nonce, associated_data, ciphertext }` by the APIv3 key; its place is taken by the plain text. */
  | { readonly type: "encrypted"; readonly algorithm: "AES-256-GCM" }
  | { readonly type: "list"; readonly items: JsonShape }
  | { readonly type: "object"; readonly members: readonly JsonMember[] };

export interface JsonMember {
  readonly name: string;
  readonly required: boolean;
  readonly shape: JsonShape;
}

/**
 * Who knows the value of a field: the caller, the client's configuration, or a step of the call.
 * An `application` ID is the caller's where one is given, and the client's `appId` otherwise.
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

/** A signature of its own over some of the fields; it is a field itself, and signed with the others. */
export interface ExtraSignature {
  readonly signature: "MD5";
  readonly over: readonly string[];
  /** Where its secret comes from: the client's option of this name. */
  readonly secret: "workWxSecret";
}

/** The lower-case hexadecimal digest of a file field's bytes. */
export interface Digest {
  readonly digest: "MD5";
  readonly of: string;
}

/** What a reply looks like when the call succeeded. */
export type ReplyShape = XmlReplyShape | JsonReplyShape | TableReplyShape;

export interface XmlReplyShape {
  readonly encoding: "xml";
  readonly fields: readonly ReplyField[];
}

/** A JSON object, with a code of its own in place of `return_code`. */
export interface JsonReplyShape {
  readonly encoding: "json";
  readonly succeeded: { readonly field: string; readonly value: string };
  readonly fields: readonly ReplyField[];
}

/** Lines of text, or gzip, as a `Download`; only a failure has fields, in XML. */
export interface TableReplyShape {
  readonly encoding: "table";
  readonly fields: readonly ReplyField[];
}

export type ReplyField =
  ReplyTextField | ReplyIntegerField | ReplyJsonField | ReplyListField | ReplyElementsField;

interface ReplyFieldCommon {
  readonly name: string;
  readonly title: string;
  /** Whether a successful reply must have it. */
  readonly required: boolean;
  readonly sensitive?: true;
}

export interface ReplyTextField extends ReplyFieldCommon {
  readonly type: "text";
  readonly maxLength?: number;
  readonly values?: readonly string[];
}

/** A whole number; an element without text counts as absent. */
export interface ReplyIntegerField extends ReplyFieldCommon {
  readonly type: "integer";
}

/** JSON text, read after the signature was verified over the text. */
export interface ReplyJsonField extends ReplyFieldCommon {
  readonly type: "json";
  readonly shape: JsonShape;
}

/**
 * Fields with an index: of `coupon_id_0` and `coupon_fee_0` the entry at 0 has `coupon_id` and
 * `coupon_fee`. A list within a list has two: `coupon_refund_id_0_1`. The name of the list itself is
 * never on the wire.
 */
export interface ReplyListField extends ReplyFieldCommon {
  readonly type: "list";
  readonly fields: readonly ReplyField[];
}

/** XML that repeats within an element of its name: `<hblist><hbinfo>…</hbinfo>…</hblist>`. Never signed. */
export interface ReplyElementsField extends ReplyFieldCommon {
  readonly type: "elements";
  /**
   * The name of each: `hbinfo`. As `setteinfo_$n` they are numbered and stand side by side, and the name of the list
   * is not on the wire.
   */
  readonly element: string;
  readonly fields: readonly ReplyField[];
}

/** An error that the gateway is known to answer with: refused by `return_msg`, or failed by `err_code`. */
export type KnownError = KnownRefusal | KnownFailure;

interface KnownErrorCommon {
  /** The situation, in a word that the mock gateway knows. */
  readonly when: string;
  readonly meaning: string;
  readonly remedy: string;
  /** Set where the call may have taken effect all the same. */
  readonly outcome?: "unknown";
  /** Set where no public text is known and the words are ours. */
  readonly synthetic?: true;
}

export interface KnownRefusal extends KnownErrorCommon {
  readonly return_msg: string;
}

export interface KnownFailure extends KnownErrorCommon {
  readonly err_code: string;
  readonly err_code_des: string;
}

/** The fields with at least these given: how the input of an operation says what it needs one of. */
export type RequireFields<Fields, Names extends keyof Fields> = Fields & {
  [Name in Names]-?: NonNullable<Fields[Name]>;
};

/** A reply that the spec shows, for the mock gateway to answer with. */
export interface OperationMock<T extends Operation = Operation> {
  readonly operation: T;
  /** A download has none: its text is the `table`. */
  readonly reply: ReplyOf<T> extends Download ? Readonly<Record<string, never>> : ReplyOf<T>;
  /** What is downloaded, as it stands in the file. */
  readonly table?: string;
  /** Fields that carry a new value in every reply. */
  readonly unique: readonly string[];
  /** What it does to the orders of the gateway, where it does something. */
  readonly effect?: Effect;
}

/** What an operation does to the mock gateway's orders, or says of them. */
export type Effect =
  | "place order"
  | "pay order"
  | "query order"
  | "close order"
  | "reverse order"
  | "refund order"
  | "query refunds"
  | "list orders";
