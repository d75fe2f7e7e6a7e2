import type { SignType } from "../operation.js";
import type { Delivery } from "./delivery.js";
import type { RequestHeaders } from "./headers.js";

/** What a notification is held against. */
export interface ReadOptions {
  /**
   * The type that it should be signed with, where a kind has more than one: the one that the orders of this
   * `notify_url` are signed with. The client's `signType` by default, or HMAC-SHA256.
   */
  signType?: SignType;
  /**
   * Seconds that what it tells may lie back; no limit by default. WeChat Pay sends a notification again for
   * up to a day, so 90000 is a good one. Kinds that do not say when it happened take none.
   */
  maxAge?: number;
}

/** A notification as it came in. */
export interface ReceivedNotification extends ReadOptions {
  /** The bytes of the body, or the text that they are; not what a parser made of them. At most 64 KiB. */
  body: Uint8Array | ArrayBuffer | string;
  headers?: RequestHeaders;
}

export interface HandlerOptions extends ReadOptions {
  /**
   * Whether a notification of this key was dealt with before. It is answered with SUCCESS then, and the function
   * is not called. Mark a key as seen where you do the work, in the same transaction.
   */
  isProcessed?: (key: string, delivery: Delivery) => boolean | Promise<boolean>;
  /** Milliseconds until a body must be in; 10000 by default. */
  bodyTimeout?: number;
  /**
   * Gets what was thrown when FAIL was answered: a `NotificationError`, or what the function or `seen` threw.
   * A warning of the process by default.
   */
  onError?: (error: unknown, delivery: Delivery | undefined) => unknown;
}
