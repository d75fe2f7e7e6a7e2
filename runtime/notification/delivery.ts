import { createHash } from "node:crypto";
import type { SignType } from "../operation.js";
import type { Fields } from "../wire/content.js";
import type { Notification } from "./notification.js";

/** The data about a notification that is not part of its content. */
export interface Delivery {
  /**
   * Identifies the notification: the same each time WeChat Pay sends it, and different for any other
   * notification. Use it in `isProcessed`.
   */
  readonly key: string;
  /**
   * What proves that WeChat Pay sent the notification. `decrypted`: there is no signature, and only the fields
   * that were encrypted are proven. Anyone who knows the API key, or has an earlier ciphertext, can send such a
   * notification, so query the refund before you act on it.
   */
  readonly verified: "signed" | "decrypted";
  /** The type of the signature, or undefined if there is none. */
  readonly signType: SignType | undefined;
  /** The time of the event, or undefined if the notification has none. */
  readonly time: Date | undefined;
  /** The header `Request-ID`. It differs each time the notification is sent. */
  readonly requestId: string | undefined;
  /** All fields as text, including fields that the spec does not know. */
  readonly fields: Fields;
  /** All fields that were encrypted, as text. */
  readonly decrypted: Fields | undefined;
  /** The original bytes of the body. */
  readonly body: Buffer;
  /** What is odd and does no harm, for example a field that was left out because it cannot be parsed. */
  readonly notes: readonly string[];
}

const deliveryKey = Symbol("delivery");

/**
 * Returns the delivery of a notification's content: its key, time, raw fields and body. It is stored under
 * a hidden symbol, so that the content has only the fields of the notification.
 */
export function deliveryOf(content: object): Delivery | undefined {
  return hasDelivery(content) ? content[deliveryKey] : undefined;
}

function hasDelivery(content: object): content is { readonly [deliveryKey]: Delivery } {
  return deliveryKey in content;
}

/** Attaches the delivery to new content. */
export function attachDelivery(content: object, delivery: Delivery): void {
  Object.defineProperty(content, deliveryKey, { value: delivery });
}

/** Returns a readable key that a database can store, made of the values that identify the notification. */
export function deduplicationKey(
  { id, identity }: Notification,
  provenValue: (name: string) => string,
  body: Buffer,
): string {
  const values = identity.map(provenValue);
  // If there is no value at all, only a notification with exactly the same bytes is the same.
  const parts = values.some((value) => value !== "")
    ? values
    : [createHash("sha256").update(body).digest("hex")];
  // Values that some notifications lack come last.
  return [id, ...parts].map(encodeURIComponent).join("/").replace(/\/+$/, "");
}

/**
 * Parses `20141030133525` or `2017-12-15 09:46:01`, in Beijing time. Returns undefined for any other text.
 */
export function parseBeijingTime(text: string): Date | undefined {
  const digits = /^(\d{4})-?(\d{2})-?(\d{2}) ?(\d{2}):?(\d{2}):?(\d{2})$/.exec(text);
  if (digits === null) return undefined;
  const [year, month, day, hour, minute, second] = digits.slice(1);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
