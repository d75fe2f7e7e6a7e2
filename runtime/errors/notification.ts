import { WeChatPayError } from "./base.js";

/**
 * - `NOTIFICATION_BODY_PARSED`: a parsed object was passed instead of the original bytes.
 * - `NOTIFICATION_BODY_MISSING`: there is no body.
 * - `NOTIFICATION_TOO_LARGE`, `NOTIFICATION_TOO_SLOW`, `NOTIFICATION_CUT_SHORT`: the body was not received
 *   completely.
 * - `NOTIFICATION_MALFORMED`: the body is not the XML of a notification, or a value in it cannot be read.
 * - `NOTIFICATION_OTHER_MERCHANT`, `…_OTHER_APPLICATION`, `…_OTHER_KIND`: it is for another merchant or
 *   application, or of another kind.
 * - `NOTIFICATION_SIGNATURE_MISSING`, `…_WRONG`, `…_WEAKER`: the signature does not prove that WeChat Pay
 *   sent it.
 * - `NOTIFICATION_AMBIGUOUS`: the signed text can be read in two ways, so the signature does not prove which
 *   values it covers.
 * - `NOTIFICATION_DECRYPTION_FAILED`: it cannot be decrypted. The error does not say why, to give attackers no hint.
 * - `NOTIFICATION_INCOMPLETE`: a field is missing that this kind always has.
 * - `NOTIFICATION_FAILURE_REPORTED`: it says that WeChat Pay could not create the notification. It is not signed.
 * - `NOTIFICATION_REPLAYED`: the event is older than the option `maxAge` allows.
 * - `NOTIFICATION_WITHOUT_TIME`: `maxAge` is set, but there is no time of the event that could be compared.
 * - `NOTIFICATION_IN_PROGRESS`: this notification is being processed, here or by another process.
 * - `NOTIFICATION_UNEXPECTED`: a value differs from what the option `expect` returned, or that returned nothing.
 * - `NOTIFICATION_HANDLER_TIMEOUT`: your functions did not finish within the option `timeout`.
 * - `NOTIFICATION_OPTION_RESULT`: the option `claim` or `expect` returned a value of a wrong type.
 * - `NOTIFICATION_REQUEST_UNREADABLE`: the adapter received something that is not a request of its framework.
 * - `NOTIFICATION_RESPONSE_FAILED`: the framework's response threw an error, so the acknowledgement was not sent.
 */
export type NotificationErrorCode =
  | "NOTIFICATION_BODY_PARSED"
  | "NOTIFICATION_BODY_MISSING"
  | "NOTIFICATION_TOO_LARGE"
  | "NOTIFICATION_TOO_SLOW"
  | "NOTIFICATION_CUT_SHORT"
  | "NOTIFICATION_MALFORMED"
  | "NOTIFICATION_OTHER_MERCHANT"
  | "NOTIFICATION_OTHER_APPLICATION"
  | "NOTIFICATION_OTHER_KIND"
  | "NOTIFICATION_SIGNATURE_MISSING"
  | "NOTIFICATION_SIGNATURE_WRONG"
  | "NOTIFICATION_SIGNATURE_WEAKER"
  | "NOTIFICATION_AMBIGUOUS"
  | "NOTIFICATION_DECRYPTION_FAILED"
  | "NOTIFICATION_INCOMPLETE"
  | "NOTIFICATION_FAILURE_REPORTED"
  | "NOTIFICATION_REPLAYED"
  | "NOTIFICATION_WITHOUT_TIME"
  | "NOTIFICATION_IN_PROGRESS"
  | "NOTIFICATION_UNEXPECTED"
  | "NOTIFICATION_HANDLER_TIMEOUT"
  | "NOTIFICATION_OPTION_RESULT"
  | "NOTIFICATION_REQUEST_UNREADABLE"
  | "NOTIFICATION_RESPONSE_FAILED";

/**
 * A notification is invalid, cannot be verified or was not processed. Whether the event happened is unknown: query it,
 * or wait until WeChat Pay sends the notification again. `operation` is the kind of notification that was expected.
 */
export class NotificationError extends WeChatPayError {
  declare readonly code: NotificationErrorCode;
  /**
   * The canonical string that the signature should cover, if the signature does not match or is too weak.
   * It does not contain the key, and sensitive values are redacted.
   */
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
