import { NotificationError } from "../errors/index.js";
import type { SignType } from "../operation.js";
import { redactedCanonical } from "../signature/canonical.js";
import type { Expectation } from "../signature/verdict.js";
import { verifySignature } from "../signature/verdict.js";
import type { Notification } from "./notification.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";
import type { Fields } from "../wire/content.js";

/**
 * Step 4: verifies the signature over all fields, including unknown ones.
 *
 * @returns the type of the signature, or undefined if this kind is not signed: then decryption proves its
 * origin.
 * @throws {NotificationError}
 */
export function verify(
  notification: Notification,
  fields: Fields,
  expected: Expectation,
): SignType | undefined {
  const { id, title, protection } = notification;
  if (protection.signing === undefined) return undefined;
  const verdict = verifySignature(fields, expected);
  switch (verdict.status) {
    case "valid":
      return verdict.type;
    case "missing":
      throw new NotificationError(
        "NOTIFICATION_SIGNATURE_MISSING",
        `Expected a signature, as in every ${title}, received none. The notification is of another kind, or it is not from WeChat Pay.`,
        { kind: id },
      );
    case "invalid":
      throw new NotificationError(
        "NOTIFICATION_SIGNATURE_WRONG",
        "The signature does not match. The API key is not this merchant's, or the notification is not from WeChat Pay, or it was changed in transit.",
        { kind: id, canonical: canonicalOf(notification, fields) },
      );
    case "downgraded":
      throw new NotificationError(
        "NOTIFICATION_SIGNATURE_WEAKER",
        `Expected an ${expected.signType} signature, received an ${verdict.type} signature, which is weaker. If the orders of this notify_url are signed with ${verdict.type}, set the handler option signType. To accept weaker signatures everywhere, set the client option acceptWeakerNotificationSignature.`,
        { kind: id, canonical: canonicalOf(notification, fields) },
      );
  }
}

function canonicalOf({ fields }: Notification, texts: Fields): string {
  return redactedCanonical(texts, sensitiveNames({ request: { fields: [] }, reply: { fields } }));
}
