import type { SignType } from "../operation.js";
import type { Delivery } from "./delivery.js";
import type { RequestHeaders } from "./receive.js";

/** How a notification is verified. */
export interface ReadOptions {
  /**
   * The expected signature type, for kinds that can have more than one: the type that the orders of this
   * `notify_url` are signed with. Default: the client's `signType`, or HMAC-SHA256.
   */
  signType?: SignType;
  /**
   * The maximum age of the event in seconds. WeChat Pay sends a notification again for up to a day, so
   * 90000 is a good value. Rejected for kinds that do not contain the time of the event. Default: no limit.
   */
  maxAge?: number;
}

/** A notification as your server received it. */
export interface ReceivedNotification extends ReadOptions {
  /** The original bytes or text of the body, at most 24 KiB. A parsed body cannot be verified. */
  body: Uint8Array | ArrayBuffer | string;
  headers?: RequestHeaders;
}

export interface HandlerOptions extends ReadOptions {
  /**
   * Returns whether the notification with this key was processed before. If so, the handler acknowledges it
   * without calling your function. Save the key where your function does its work, in the same transaction.
   */
  isProcessed?: (key: string, delivery: Delivery) => boolean | Promise<boolean>;
  /** Milliseconds to receive the whole body, from 1 to 2147483647. Default: 10000. */
  bodyTimeout?: number;
  /**
   * Called with the error whenever the handler rejects a notification: a `NotificationError`, or what your
   * function or `isProcessed` threw. `delivery` is undefined if the notification could not be read.
   * Default: emits a process warning.
   */
  onError?: (error: unknown, delivery: Delivery | undefined) => unknown;
}
