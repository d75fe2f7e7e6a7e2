import { NotificationError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Notification } from "./notification.js";
import type { Configuration } from "../configuration/configuration.js";
import type { Fields } from "../wire/content.js";

/**
 * Step 3: checks that the fields name this merchant and this kind of notification. The fields are not
 * verified yet. The check comes first because a notification for another merchant would fail verification
 * with a misleading error.
 *
 * @returns whether it says that WeChat Pay could not create the notification. Such a report has no signature, so
 * anyone can send it.
 * @throws {NotificationError}
 */
export function identify(
  notification: Notification,
  fields: Fields,
  { mchId }: Configuration,
): boolean {
  const { id, title, merchant, discriminator } = notification;
  const receivedMerchant = fields.get(merchant) ?? "";
  if (receivedMerchant !== "" && receivedMerchant !== mchId) {
    throw new NotificationError(
      "NOTIFICATION_OTHER_MERCHANT",
      `Expected ${merchant} to be ${mchId}, the client's mchId, received ${printable(receivedMerchant, 32)}. Give each merchant its own notify_url.`,
      { kind: id },
    );
  }
  if (notification.fields.some(({ name }) => name === "return_code")) {
    const returnCode = fields.get("return_code") ?? "";
    if (returnCode === "FAIL") return true;
    if (returnCode !== "SUCCESS" && returnCode !== "") {
      throw new NotificationError(
        "NOTIFICATION_MALFORMED",
        `Expected return_code to be SUCCESS or FAIL, received ${printable(returnCode, 32)}.`,
        { kind: id },
      );
    }
  }
  if (discriminator !== undefined && fields.get(discriminator.field) !== discriminator.value) {
    const value = fields.get(discriminator.field) ?? "";
    const received = value === "" ? "nothing" : printable(value, 64);
    throw new NotificationError(
      "NOTIFICATION_OTHER_KIND",
      `Expected ${discriminator.field} to be ${discriminator.value}, as in every ${title}, received ${received}. Use a handler for each kind of notification.`,
      { kind: id },
    );
  }
  return false;
}
