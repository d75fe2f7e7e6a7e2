import type { KeyObject } from "node:crypto";
import type { RateLimit, SignType } from "../operation.js";
import type { Dispatcher } from "../transport/dispatcher.js";

/**
 * A file, by its content or its place: bytes, a path, a `file:` URL, or PEM text. A text is taken for PEM
 * where it has `-----BEGIN` in it, and for a path otherwise.
 */
export type FileSource = string | URL | Uint8Array;

/** The merchant API certificate, in either of the forms that the merchant platform hands out. */
export type CertificateOptions =
  | {
      /** `apiclient_cert.pem`; certificates of its chain may follow in the same file. */
      cert: FileSource;
      /** `apiclient_key.pem`. */
      key: FileSource;
      /** Where the key is encrypted. */
      passphrase?: string;
    }
  | {
      /** `apiclient_cert.p12`; old ones that OpenSSL 3 refuses are read too. */
      pfx: FileSource;
      /** The `mchId` by default, as WeChat Pay sets it. */
      passphrase?: string;
    };

/** Limits in milliseconds. */
export interface TimeoutOptions {
  /** Until a connection stands, TLS included; 5000 by default. */
  connect?: number;
  /** From the end of the request to the head of the reply; 30000 by default. */
  headers?: number;
  /** Between two pieces of the reply's body; 30000 by default. */
  body?: number;
  /** For the call in all, retries included; 60000 by default. Waiting for the rate limit is not counted. */
  total?: number;
}

/** What a client is made with. */
export interface ClientOptions {
  /** The merchant ID: digits, as text. */
  mchId: string;
  /** The APIv2 key of that merchant, 32 bytes; not the APIv3 key. */
  apiKey: string | KeyObject;
  /** Needed by operations over mutual TLS, unless a `dispatcher` brings one. */
  certificate?: CertificateOptions;
  /** An origin to call in place of the one that the spec names first. `https:` only. */
  baseUrl?:
    | "https://api.mch.weixin.qq.com"
    | "https://api2.mch.weixin.qq.com"
    | "https://apihk.mch.weixin.qq.com"
    | (string & {})
    | URL;
  /** Lets `baseUrl` be `http:`: for a test server on this machine, never for the gateway. */
  allowPlainHttp?: boolean;
  /** Certificate authorities to trust in place of the public ones, PEM: for a test gateway. */
  ca?: FileSource | readonly FileSource[];
  /** The signature type, where an operation takes both; the stronger one by default. */
  signType?: SignType;
  /** Milliseconds for a call in all, or limits by phase. */
  timeout?: number | TimeoutOptions;
  /** Attempts after the first, from 0 to 10; 2 by default. */
  maxRetries?: number;
  /** Calls per seconds for each operation, in place of what the spec says; `false` for no limit. */
  rateLimit?: false | RateLimit;
  /** An undici dispatcher to send through. It brings the certificate, and is not closed by the client. */
  dispatcher?: Dispatcher;
  /** Lets a reply pass whose signature is of a weaker type than the request's. */
  acceptWeakerReplySignature?: boolean;
}
