import type { KeyObject } from "node:crypto";
import type { RateLimit, SignType } from "../operation.js";
import type { Dispatcher } from "../dispatcher.js";

/**
 * A file of at most 1 MiB: its bytes, its path, a `file:` URL, or PEM text. Text that contains `-----BEGIN`
 * is read as PEM, other text as a path. Files are read once, when the client is created.
 */
export type FileSource = string | URL | Uint8Array;

/**
 * The merchant API certificate, in either form that the merchant platform provides. The client checks when
 * it is created that the certificate is valid today, belongs to the merchant and matches the key.
 */
export type CertificateOptions =
  | {
      /** `apiclient_cert.pem`. The file may also contain the certificate chain and the key. */
      cert: FileSource;
      /** `apiclient_key.pem`. */
      key: FileSource;
      /** Required if the key is encrypted. */
      passphrase?: string;
    }
  | {
      /** `apiclient_cert.p12`. Legacy files that OpenSSL 3 rejects are supported. */
      pfx: FileSource;
      /** Default: the `mchId`, as WeChat Pay sets it. */
      passphrase?: string;
    };

/** Timeouts in milliseconds, from 1 to 2147483647. They cannot be turned off. */
export interface TimeoutOptions {
  /** Time to open a connection, including TLS. Default: 5000. */
  connect?: number;
  /** Time from the end of the request to the headers of the response. Default: 30000. */
  headers?: number;
  /** Time between two chunks of the response body. Default: 30000. */
  body?: number;
  /**
   * Time for the whole call, including reading the files to upload, all attempts and the pauses between
   * them, but not including the wait for the rate limit. Default: 60000.
   */
  total?: number;
}

/**
 * The options of a client. The constructor rejects unknown options and reports all problems at once, in a
 * `ConfigurationError`, or in a `CertificateError` if only `certificate` has problems.
 */
export interface ClientOptions {
  /** The merchant ID: digits, as text. */
  mchId: string;
  /**
   * The merchant's APIv2 key: exactly 32 visible ASCII characters. Do not pass the APIv3 key, which looks
   * the same: the gateway would reject every call with a signature error.
   */
  apiKey: string | KeyObject;
  /**
   * The merchant's APIv3 key: exactly 32 visible ASCII characters. Required only to decrypt the
   * notifications and replies that are encrypted with it. APIv2 signs nothing with it.
   */
  apiV3Key?: string | KeyObject;
  /**
   * The RSA public key for bank transfers, as WeChat Pay returns it: PEM of PKCS#1 or SPKI. Required only
   * by operations that encrypt fields with it, such as the number of a bank card.
   */
  transferPublicKey?: FileSource | KeyObject;
  /**
   * The secret of the payment application from the WeCom admin console: visible ASCII characters. Required
   * only by operations that have a second signature for WeCom.
   */
  workWxSecret?: string | KeyObject;
  /** The client certificate. Required by operations over mutual TLS, unless a `dispatcher` provides it. */
  certificate?: CertificateOptions;
  /**
   * The application ID (`wx…`), 1 to 32 visible ASCII characters. Used by calls that do not pass one,
   * under the name that the operation has for the field.
   */
  appId?: string;
  /**
   * The application IDs of the notifications to accept: 1 to 1000, each of 1 to 32 visible ASCII characters.
   * Default: notifications for any application of the merchant.
   */
  appIds?: readonly string[];
  /**
   * The origin to call: `https:` without a path, query or user name. Default: the first server of the spec.
   */
  baseUrl?:
    | "https://api.mch.weixin.qq.com"
    | "https://api2.mch.weixin.qq.com"
    | "https://apihk.mch.weixin.qq.com"
    | (string & {})
    | URL;
  /** Allows `http:` in `baseUrl`. Use it only for a test server, never for the gateway. Default: `false`. */
  allowPlainHttp?: boolean;
  /** CA certificates to trust instead of Node's own, as PEM. Use it for a test gateway. */
  ca?: FileSource | readonly FileSource[];
  /** The signature type of operations that accept both. Default: the stronger one, HMAC-SHA256. */
  signType?: SignType;
  /** Milliseconds for the whole call, or timeouts by phase. Default: 60000 for the whole call. */
  timeout?: number | TimeoutOptions;
  /**
   * Retries after the first attempt, from 0 to 10. A number given here also applies to operations that may
   * move money. Default: 2, but 0 for operations that may move money.
   */
  maxRetries?: number;
  /**
   * Maximum calls per period for each operation, or `false` for no limit. Calls above it wait. Default: the
   * limit that the spec gives for the operation.
   */
  rateLimit?: false | RateLimit;
  /**
   * An undici dispatcher (version 7 or 8) to send requests through. It provides the certificate, so
   * `certificate` and `ca` are rejected together with it. The client does not close it. Default:
   * connections of the client's own.
   */
  dispatcher?: Dispatcher;
  /** Accepts replies that are signed with a weaker type than the request. Default: `false`. */
  acceptWeakerReplySignature?: boolean;
  /**
   * Accepts notifications that are signed with a weaker type than expected: MD5 where HMAC-SHA256 is
   * expected. Default: `false`.
   */
  acceptWeakerNotificationSignature?: boolean;
  /**
   * Allows calls of operations that the gateway has closed or taken offline. Without it, they fail before
   * anything is sent. Default: `false`.
   */
  allowClosed?: boolean;
}
