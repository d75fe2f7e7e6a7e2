import { NotificationError } from "../errors/index.js";
import type { SignType } from "../operation.js";
import { redactedCanonical } from "../signature/canonical.js";
import type { Expectation } from "../signature/verdict.js";
import { verifySignature } from "../signature/verdict.js";
import type { Notification } from "./notification.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";
import type { Fields } from "../wire/content.js";

/**
 * Step 4: checks the signature over every field, known or not, and says of which type it is. A kind that is
 * not signed is left to the next step.
 *
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
        `It has no signature, and ${title} has one. It is of another kind, or not from WeChat Pay.`,
        { kind: id },
      );
    case "invalid":
      throw new NotificationError(
        "NOTIFICATION_SIGNATURE_WRONG",
        "The signature does not hold: the API key is not this merchant's, or the notification is not from WeChat Pay, or was changed on the way.",
        { kind: id, canonical: signedText(notification, fields) },
      );
    case "downgraded":
      throw new NotificationError(
        "NOTIFICATION_SIGNATURE_WEAKER",
        `It is signed with ${verdict.type} only, and ${expected.signType} is expected. Where the orders of this notify_url are signed with ${verdict.type}, say so by the handler's signType; the client's option acceptWeakerNotificationSignature lets all of them pass.`,
        { kind: id, canonical: signedText(notification, fields) },
      );
  }
}

function signedText({ fields }: Notification, texts: Fields): string {
  return redactedCanonical(texts, sensitiveNames({ request: { fields: [] }, reply: { fields } }));
}
