import { WeChatPayError } from "./base.js";

/**
 * - `NOTIFICATION_BODY_PARSED`: something gave an object in place of the bytes that came.
 * - `NOTIFICATION_BODY_MISSING`: there is no body at all.
 * - `NOTIFICATION_TOO_LARGE`, `NOTIFICATION_TOO_SLOW`, `NOTIFICATION_CUT_SHORT`: it did not come in whole.
 * - `NOTIFICATION_MALFORMED`: it is not the XML of a notification, or a value in it cannot be read.
 * - `NOTIFICATION_OTHER_MERCHANT`, `NOTIFICATION_OTHER_KIND`: it is meant for someone, or something, else.
 * - `NOTIFICATION_SIGNATURE_MISSING`, `…_WRONG`, `…_WEAKER`: it does not prove where it comes from.
 * - `NOTIFICATION_DECRYPTION_FAILED`: likewise, for what is encrypted; why is not said, on purpose.
 * - `NOTIFICATION_INCOMPLETE`: a field is missing that this kind always has.
 * - `NOTIFICATION_REPLAYED`: what it tells is older than the window that was asked for.
 */
export type NotificationErrorCode =
  | "NOTIFICATION_BODY_PARSED"
  | "NOTIFICATION_BODY_MISSING"
  | "NOTIFICATION_TOO_LARGE"
  | "NOTIFICATION_TOO_SLOW"
  | "NOTIFICATION_CUT_SHORT"
  | "NOTIFICATION_MALFORMED"
  | "NOTIFICATION_OTHER_MERCHANT"
  | "NOTIFICATION_OTHER_KIND"
  | "NOTIFICATION_SIGNATURE_MISSING"
  | "NOTIFICATION_SIGNATURE_WRONG"
  | "NOTIFICATION_SIGNATURE_WEAKER"
  | "NOTIFICATION_DECRYPTION_FAILED"
  | "NOTIFICATION_INCOMPLETE"
  | "NOTIFICATION_REPLAYED";

/**
 * A notification is none, or cannot be believed. What it would have told is unknown: query, or wait for it to
 * be sent again. `operation` is the kind of notification that was expected.
 */
export class NotificationError extends WeChatPayError {
  declare readonly code: NotificationErrorCode;
  /** Where a signature is wrong: the text that should have been signed, without the key, sensitive values masked. */
  readonly canonical: string | undefined;

  constructor(
    code: NotificationErrorCode,
    message: string,
    details: { readonly kind: string; readonly canonical?: string; readonly cause?: unknown },
  ) {
    const { kind, canonical, cause } = details;
    super(code, message, { outcome: "unknown", operation: kind, cause });
    this.canonical = canonical;
  }
}
