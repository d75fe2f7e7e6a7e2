/**
 * The shape of an operation: one endpoint of APIv2 as plain data.
 *
 * Everything that differs between endpoints is here, written by the generator from the spec; the steps
 * of a call read it and know no endpoint by name.
 */

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
/** Names of the text fields of a request, those included that the client fills in. */
export type FieldNameOf<T extends Operation> = NonNullable<T[typeof types]>["fieldName"];

export interface RateLimit {
  readonly calls: number;
  readonly seconds: number;
}

export interface Signing {
  /** The types the gateway takes here; the first is used where the client asks for none. */
  readonly types: readonly [SignType, ...SignType[]];
  /** What the gateway takes a request for that names no type. */
  readonly assumed: SignType;
  /** Whether a successful reply carries a signature. */
  readonly reply: "required" | "optional" | "none";
}

/** The body of a request; the fields stand in the order in which they are sent. */
export interface RequestShape {
  readonly encoding: "multipart";
  readonly fields: readonly RequestField[];
}

export type RequestField = TextField | FileField;

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
}

export interface FileField extends FieldCommon {
  readonly type: "file";
  readonly filledBy: "caller";
  /** Bytes, at most. */
  readonly maxBytes: number;
  /** Media types that the gateway takes. */
  readonly contentTypes: readonly string[];
}

/** Who knows the value of a field: the caller, the client's configuration, or a step of the call. */
export type Filler = "caller" | "merchant" | "sign_type" | "sign" | Digest;

/** The lower-case hexadecimal digest of a file field's bytes. */
export interface Digest {
  readonly digest: "MD5";
  readonly of: string;
}

/** What a reply looks like when the call succeeded. */
export interface ReplyShape {
  readonly encoding: "xml";
  readonly fields: readonly ReplyField[];
}

export interface ReplyField {
  readonly name: string;
  readonly title: string;
  /** Whether a successful reply must have it. */
  readonly required: boolean;
  readonly maxLength?: number;
  readonly values?: readonly string[];
  readonly sensitive?: true;
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
  readonly invented?: true;
}

export interface KnownRefusal extends KnownErrorCommon {
  readonly return_msg: string;
}

export interface KnownFailure extends KnownErrorCommon {
  readonly err_code: string;
  readonly err_code_des: string;
}

/** A reply that the spec shows, for the mock gateway to answer with. */
export interface OperationMock<T extends Operation = Operation> {
  readonly operation: T;
  readonly reply: ReplyOf<T>;
  /** Fields that carry a new value in every reply. */
  readonly unique: readonly string[];
}
