import type { SignType } from "../../runtime/operation.js";
import type { Refusal } from "../reply/refusal.js";
import type { ReceivedCertificate } from "./received.js";

/**
 * What a gateway received and answered, as HAR 1.2: the format in which browsers and proxies keep exchanges
 * and which their viewers open. What HAR has no place for stands in members that begin with `_`.
 *
 * It holds no API key, no bytes of files, and `***` in place of what the spec marks as sensitive.
 */
export interface ExchangeRecord {
  readonly log: {
    readonly version: "1.2";
    readonly creator: { readonly name: string; readonly version: string };
    /** In the order in which the requests arrived. */
    readonly entries: readonly RecordedExchange[];
  };
}

export interface RecordedExchange {
  readonly startedDateTime: string;
  /** Milliseconds; always 0, since nothing is to be learnt from how long a mock takes. */
  readonly time: number;
  readonly request: RecordedRequest;
  readonly response: RecordedReply;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** As in `secapi/mch/uploadmedia.post`; null where the path is of no operation. */
  readonly _operation: string | null;
  /** Null where nothing was wrong with the request. */
  readonly _refusal: Refusal | null;
  /** What was found out about the request's signature; null where nobody looked at it. */
  readonly _signature: RecordedSignature | null;
  /** The client's certificate; null where none was seen. */
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

interface Message {
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly NamedValue[];
  /** Bytes; -1 where that is not known. */
  readonly headersSize: number;
  readonly bodySize: number;
}

export interface RecordedRequest extends Message {
  readonly method: string;
  readonly url: string;
  /** The fields of an operation that takes them in its URL, in the order in which they arrived. */
  readonly queryString: readonly NamedValue[];
  /** Left out where there was no body: of XML its text, of a form its parts. */
  readonly postData?: RecordedBody;
}

export type RecordedBody =
  | { readonly mimeType: string; readonly text: string; readonly params?: never }
  | { readonly mimeType: string; readonly params: readonly RecordedPart[]; readonly text?: never };

/** A text or a file, in the order in which they arrived. */
export type RecordedPart = NamedValue | RecordedFile;

export interface RecordedFile {
  readonly name: string;
  readonly fileName: string;
  readonly contentType?: string;
  /** Bytes. */
  readonly _size: number;
  /** Of the bytes, in lower-case hexadecimal digits. */
  readonly _md5: string;
}

export interface RecordedReply extends Message {
  /** 0 where the connection ended without a reply. */
  readonly status: number;
  readonly statusText: string;
  readonly redirectURL: string;
  readonly content: RecordedContent;
  /** The reply's own signature; null where it has none or nobody knows whose key to check it with. */
  readonly _signature: RecordedSignature | null;
}

export interface RecordedContent {
  /** Bytes that were sent. */
  readonly size: number;
  readonly mimeType: string;
  readonly text: string;
  /** Set where `text` is only the beginning. */
  readonly _cut?: true;
  /** Set where `text`, and `size`, are of before it was packed. */
  readonly _packed?: "gzip";
}
