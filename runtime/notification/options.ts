import type { SignType } from "../operation.js";
import type { ClaimResult } from "./claim.js";
import type { Delivery } from "./delivery.js";
import type { ExpectedValues, OnlyFieldsOf } from "./expected-values.js";
import type { ContentOf, Notification } from "./notification.js";
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
   * 90000 is a good value. A notification whose time is missing, empty or unreadable is refused, unless it reports
   * something that has none, such as a refund or deduction that failed. Rejected for kinds that do not contain the time
   * of the event. Default: no limit.
   */
  maxAge?: number;
}

/** A notification as your server received it. */
export interface ReceivedNotification extends ReadOptions {
  /** The original bytes or text of the body, at most 24 KiB. A parsed body cannot be verified. */
  body: Uint8Array | ArrayBuffer | string;
  headers?: RequestHeaders;
}

/** The options of a handler that are the same for every kind of notification. */
export interface HandlerOptions extends ReadOptions {
  /**
   * Returns whether the notification with this key was processed before. If so, the handler acknowledges it
   * without calling your function. Save the key where your function does its work, in the same transaction.
   */
  isProcessed?: (key: string, delivery: Delivery) => boolean | Promise<boolean>;
  /**
   * Claims the notification with this key for `leaseMs` milliseconds, if several processes receive notifications.
   * Returns `processed` if it was completed before: the handler acknowledges it. Returns `busy` if another process
   * holds a claim that has not expired: the handler responds with FAIL, and WeChat Pay sends the notification again.
   * Otherwise returns the claim. Use it instead of `isProcessed`.
   *
   * `leaseMs` is `timeout` and a minute. If the process crashes, the claim must expire after that time.
   */
  claim?: (key: string, leaseMs: number, delivery: Delivery) => ClaimResult | Promise<ClaimResult>;
  /**
   * Milliseconds for your function, `isProcessed`, `claim` and `expect` together, from 1 to 2147483647. After that
   * time the handler aborts `signal` and responds with FAIL. Until your function has settled, redeliveries are
   * answered with FAIL and not passed to it.
   *
   * Default: 4000. That is an assumption: WeChat Pay does not document how long it waits for a response.
   */
  timeout?: number;
  /** Milliseconds to receive the whole body, from 1 to 2147483647. Default: 10000. */
  bodyTimeout?: number;
  /**
   * Called with the error whenever the handler rejects a notification: a `NotificationError`, or what your
   * function or an option threw. `delivery` is undefined if the notification could not be read. The response waits
   * for it, for at most `timeout`. Default: emits a process warning, at most one a minute for each error code.
   */
  onError?: (error: unknown, delivery: Delivery | undefined) => unknown;
}

/** The options of a handler for one kind of notification. `Result` is inferred from what `expect` returns. */
export interface HandlerOptionsOf<
  T extends Notification,
  Result extends ExpectResult<T> = ExpectResult<T>,
> extends HandlerOptions {
  /**
   * Returns the values that the content must have, by the name of the field: `{ total_fee: 100 }`, or
   * `{ req_info: { refund_fee: 100 } }` for encrypted fields. Returns undefined if you do not know the order. If a
   * value differs or is undefined, the handler responds with FAIL and does not call your function. Called after
   * `isProcessed` or `claim`, so that a notification that was processed is acknowledged whatever your order has become
   * since.
   */
  expect?: (content: ContentOf<T>) => Result & OnlyFieldsOf<ContentOf<T>, Result>;
}

/** What the option `expect` may return. */
export type ExpectResult<T extends Notification> =
  ExpectedValues<ContentOf<T>> | undefined | Promise<ExpectedValues<ContentOf<T>> | undefined>;
