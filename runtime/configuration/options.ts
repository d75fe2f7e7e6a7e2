import type { KeyObject } from "node:crypto";
import type { RateLimit, SignType } from "../operation.js";
import type { Dispatcher } from "../dispatcher.js";

/**
 * A file of 1 MiB at most, by its content or its place: bytes, a path, a `file:` URL, or PEM text. A text
 * is taken for PEM where it has `-----BEGIN` in it, and for a path otherwise. Files are read once, when the
 * client is made.
 */
export type FileSource = string | URL | Uint8Array;

/**
 * The merchant API certificate, in either of the forms that the merchant platform hands out. One that is
 * expired, another merchant's, or not that of the key is refused when the client is made.
 */
export type CertificateOptions =
  | {
      /** `apiclient_cert.pem`; certificates of its chain, and the key, may be in the same file. */
      cert: FileSource;
      /** `apiclient_key.pem`. */
      key: FileSource;
      /** Where the key is encrypted; none by default. */
      passphrase?: string;
    }
  | {
      /** `apiclient_cert.p12`; old ones that OpenSSL 3 refuses are read too. */
      pfx: FileSource;
      /** The `mchId` by default, as WeChat Pay sets it. */
      passphrase?: string;
    };

/** Limits in milliseconds, from 1 to 2147483647; there is none that means "no limit". */
export interface TimeoutOptions {
  /** Until a connection stands, TLS included; 5000 by default. */
  connect?: number;
  /** From the end of the request to the head of the reply; 30000 by default. */
  headers?: number;
  /** Between two pieces of the reply's body; 30000 by default. */
  body?: number;
  /**
   * For the call in all: reading a file to send, every attempt, and the pauses between them; 60000 by default.
   * Waiting for the rate limit is not counted.
   */
  total?: number;
}

/**
 * What a client is made with. Options that do not exist are refused, and whatever is wrong is named all at
 * once, by a `ConfigurationError`; or by a `CertificateError`, where only `certificate` is wrong.
 */
export interface ClientOptions {
  /** The merchant ID: digits, as text. */
  mchId: string;
  /**
   * The APIv2 key of that merchant: 32 visible ASCII characters, with nothing around them. Not the APIv3
   * key, which looks the same: the gateway answers a wrong one with a signature error.
   */
  apiKey: string | KeyObject;
  /**
   * The APIv3 key of that merchant: 32 visible ASCII characters. Needed only to decrypt notifications and replies
   * that are encrypted with it; nothing of APIv2 is signed with it.
   */
  apiV3Key?: string | KeyObject;
  /**
   * The public key by which fields of a transfer to a bank card are encrypted: what `risk/getpublickey` answers
   * with as `pub_key`. RSA, as PEM of PKCS#1 or SPKI. Needed only by operations that have such fields.
   */
  transferPublicKey?: FileSource | KeyObject;
  /**
   * The secret of the payment application in WeCom: visible ASCII characters, with nothing around them. Needed
   * only by operations that are signed for WeCom too.
   */
  workWxSecret?: string | KeyObject;
  /** Needed by operations over mutual TLS, unless a `dispatcher` brings one. */
  certificate?: CertificateOptions;
  /**
   * The application ID (`wx…`) to send where a call gives none, under whatever name an operation has for it.
   * 1 to 32 visible ASCII characters.
   */
  appId?: string;
  /**
   * An origin to call in place of the one that the spec names first. `https:` only, and without a path,
   * a query or a user name.
   */
  baseUrl?:
    | "https://api.mch.weixin.qq.com"
    | "https://api2.mch.weixin.qq.com"
    | "https://apihk.mch.weixin.qq.com"
    | (string & {})
    | URL;
  /** Lets `baseUrl` be `http:`: for a test server, never for the gateway; `false` by default. */
  allowPlainHttp?: boolean;
  /**
   * Certificate authorities to trust in place of the public ones, PEM: for a test gateway. Those that come
   * with Node by default.
   */
  ca?: FileSource | readonly FileSource[];
  /** The signature type, where an operation takes both; the stronger one by default. */
  signType?: SignType;
  /** Milliseconds for a call in all, 60000 by default, or limits by phase. */
  timeout?: number | TimeoutOptions;
  /**
   * Attempts after the first, from 0 to 10; 2 by default, and none for operations that may move money.
   * A number given here holds for those too.
   */
  maxRetries?: number;
  /** Calls per seconds for each operation, in place of what the spec says; `false` for no limit. */
  rateLimit?: false | RateLimit;
  /**
   * An undici dispatcher, 7 or 8, to send through; one of the client's own by default. It brings the
   * certificate, so `certificate` and `ca` are refused beside it, and is not closed by the client.
   */
  dispatcher?: Dispatcher;
  /** Lets a reply pass whose signature is of a weaker type than the request's; `false` by default. */
  acceptWeakerReplySignature?: boolean;
  /**
   * Lets a notification pass whose signature is of a weaker type than expected: MD5, where the client or the
   * handler says nothing else than HMAC-SHA256; `false` by default.
   */
  acceptWeakerNotificationSignature?: boolean;
  /**
   * Lets operations be called that the gateway has closed or taken offline, which are refused before
   * anything is sent otherwise; `false` by default.
   */
  allowClosed?: boolean;
}
