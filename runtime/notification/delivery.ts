import type { SignType } from "../operation.js";
import type { Fields } from "../wire/content.js";

/** How a notification came, besides what it says. */
export interface Delivery {
  /** The same each time that it is sent again, and no other's: what `seen` is asked for. */
  readonly key: string;
  /**
   * What shows that the gateway sent it. Of one that is `decrypted`, only what was encrypted is shown to be
   * true; of a `NotificationFailure`, nothing is.
   */
  readonly verified: "signed" | "decrypted" | "not at all";
  /** The type of its signature. */
  readonly signType: SignType | undefined;
  /** When it happened, where it says so. */
  readonly time: Date | undefined;
  /** The header `Request-ID`, which is another one each time. */
  readonly requestId: string | undefined;
  /** Every field as text, those included that the spec does not know. */
  readonly fields: Fields;
  /** Every field of what was encrypted, likewise. */
  readonly decrypted: Fields | undefined;
  /** The body as it came. */
  readonly body: Buffer;
}

const deliveryKey = Symbol("delivery");

/**
 * The delivery behind the content of a notification: its key, time, raw fields and body. It is kept aside, so
 * that the content has the notification's fields and nothing else.
 */
export function deliveryOf(content: object): Delivery | undefined {
  return hasDelivery(content) ? content[deliveryKey] : undefined;
}

function hasDelivery(content: object): content is { readonly [deliveryKey]: Delivery } {
  return deliveryKey in content;
}

/** Puts it behind content that is new. */
export function withDelivery(content: object, delivery: Delivery): void {
  Object.defineProperty(content, deliveryKey, { value: delivery });
}
