import type { KeyObject } from "node:crypto";
import { NotificationError } from "../errors/index.js";
import type { SignType } from "../operation.js";
import { sensitiveNames } from "../reply/sensitive.js";
import { canonical } from "../signature/canonical.js";
import type { Fields } from "../signature/canonical.js";
import { equalSignatures, isWeaker, signature, typeOf } from "../signature/digest.js";
import type { Notification } from "./notification.js";

export interface Expectation {
  readonly apiKey: KeyObject;
  /** The type that it should be signed with. */
  readonly signType: SignType;
  readonly acceptWeaker: boolean;
}

/**
 * Step 4: checks the signature over every field, known or not, and says of which type it is. A kind that is
 * not signed is left to the next step.
 *
 * @throws {NotificationError}
 */
export function verify(
  notification: Notification,
  fields: Fields,
  { apiKey, signType, acceptWeaker }: Expectation,
): SignType | undefined {
  const { id, title, protection } = notification;
  if (protection.signing === undefined) return undefined;
  const sign = fields.get("sign") ?? "";
  if (sign === "") {
    throw new NotificationError(
      "NOTIFICATION_SIGNATURE_MISSING",
      `It has no signature, and ${title} has one. It is of another kind, or not from WeChat Pay.`,
      { kind: id },
    );
  }
  const signed = [...fields].filter(([name]) => name !== "sign");
  const type = typeOf(sign);
  if (type === undefined || !equalSignatures(sign, signature(canonical(signed), type, apiKey))) {
    throw new NotificationError(
      "NOTIFICATION_SIGNATURE_WRONG",
      "The signature does not hold: the API key is not this merchant's, or the notification is not from WeChat Pay, or was changed on the way.",
      { kind: id, canonical: masked(notification, signed) },
    );
  }
  if (isWeaker(type, signType) && !acceptWeaker) {
    throw new NotificationError(
      "NOTIFICATION_SIGNATURE_WEAKER",
      `It is signed with ${type} only, and ${signType} is expected. Where the orders of this notify_url are signed with ${type}, say so by the handler's signType; the client's option acceptWeakerNotificationSignature lets all of them pass.`,
      { kind: id, canonical: masked(notification, signed) },
    );
  }
  return type;
}

/** The text that is signed, for an error: a stranger may have written it, so it has an end. */
function masked({ fields }: Notification, signed: readonly (readonly [string, string])[]): string {
  const isSensitive = sensitiveNames({ request: { fields: [] }, reply: { fields } });
  const text = canonical(signed.map(([name, value]) => [name, isSensitive(name) ? "***" : value]));
  return `${text.length > 8192 ? `${text.slice(0, 8192)}…` : text}&key=***`;
}
