import type { SignType } from "../../runtime/operation.js";
import type { Refusal } from "../reply/refusal.js";
import type { ReceivedCertificate } from "./received.js";

/**
 * The exchanges of a gateway in HAR 1.2, the format of browsers and proxies. Members that HAR does not define
 * begin with `_`.
 *
 * It contains no API keys and no file contents. Values that the spec marks as sensitive, and openids and other
 * data about people, are replaced with `***`.
 */
export interface ExchangeRecord {
  readonly log: {
    readonly version: "1.2";
    readonly creator: { readonly name: string; readonly version: string };
    /** In the order in which the requests were received. */
    readonly entries: readonly RecordedExchange[];
  };
}

export interface RecordedExchange {
  readonly startedDateTime: string;
  /** Milliseconds. Always 0, because the timing of a mock is meaningless. */
  readonly time: number;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** The ID of the operation: its path and method joined by a dot. Null if the path is unknown. */
  readonly _operation: string | null;
  /** Null if the request was valid. */
  readonly _refusal: Refusal | null;
  /** The signature of the request. Null if it was not checked. */
  readonly _signature: RecordedSignature | null;
  /** The client certificate. Null if there was none, or no TLS connection. */
  readonly _certificate: ReceivedCertificate | null;
}

export interface RecordedSignature {
  readonly type: SignType;
  readonly valid: boolean;
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

interface RecordedMessage {
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly NamedValue[];
  /** Bytes. -1 means unknown. */
  readonly headersSize: number;
  /** Bytes. -1 means unknown. */
  readonly bodySize: number;
}

export interface RecordedRequest extends RecordedMessage {
  readonly method: string;
  readonly url: string;
  /** The URL parameters, in order: fixed ones, and the fields of an operation that sends them in its URL. */
  readonly queryString: readonly NamedValue[];
  /** The text of an XML body or the parts of a form. Absent if there was no body. */
  readonly postData?: RecordedBody;
}

export type RecordedBody =
  | { readonly mimeType: string; readonly text: string; readonly params?: never }
  | { readonly mimeType: string; readonly params: readonly RecordedPart[]; readonly text?: never };

/** A part of a form: text or a file. */
export type RecordedPart = NamedValue | RecordedFile;

export interface RecordedFile {
  readonly name: string;
  readonly fileName: string;
  readonly contentType?: string;
  /** Bytes. */
  readonly _size: number;
  /** MD5 of the content, as lower-case hexadecimal digits. */
  readonly _md5: string;
}

export interface RecordedResponse extends RecordedMessage {
  /** 0 if the connection ended without a response. */
  readonly status: number;
  readonly statusText: string;
  readonly redirectURL: string;
  readonly content: RecordedContent;
  /** The signature of the reply. Null if it has none, or if the merchant is unknown. */
  readonly _signature: RecordedSignature | null;
}

export interface RecordedContent {
  /** Bytes of the complete body, before compression. */
  readonly size: number;
  readonly mimeType: string;
  /** The body, before compression. */
  readonly text: string;
  /** True if `text` is only the beginning of the body. */
  readonly _truncated?: true;
  /** Set if the body was sent compressed. */
  readonly _packed?: "gzip";
}
