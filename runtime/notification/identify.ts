import { printable } from "../../text/printable.js";
import type { Configuration } from "../configuration/configuration.js";
import { NotificationError } from "../errors/index.js";
import type { Fields } from "../wire/content.js";
import type { Notification } from "./notification.js";

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
  configuration: Pick<Configuration, "mchId" | "appIds">,
): boolean {
  checkRecipient(notification, fields, configuration);
  if (notification.fields.some(({ name }) => name === "return_code")) {
    const returnCode = fields.get("return_code") ?? "";
    if (returnCode === "FAIL") return true;
    if (returnCode !== "SUCCESS" && returnCode !== "") {
      throw new NotificationError(
        "NOTIFICATION_MALFORMED",
        `Expected return_code to be SUCCESS or FAIL, received ${printable(returnCode, 32)}.`,
        { kind: notification.id },
      );
    }
  }
  const { discriminator } = notification;
  if (discriminator !== undefined && fields.get(discriminator.field) !== discriminator.value) {
    const value = fields.get(discriminator.field) ?? "";
    const received = value === "" ? "nothing" : printable(value, 64);
    throw new NotificationError(
      "NOTIFICATION_OTHER_KIND",
      `Expected ${discriminator.field} to be ${discriminator.value}, as in every ${notification.title}, received ${received}. Use a handler for each kind of notification.`,
      { kind: notification.id },
    );
  }
  return false;
}

/** A field that is present must have the client's value. An empty one is not covered by the signature. */
function checkRecipient(
  { id, merchant, application }: Notification,
  fields: Fields,
  { mchId, appIds }: Pick<Configuration, "mchId" | "appIds">,
): void {
  const received = fields.get(merchant);
  if (received !== undefined && received !== mchId) {
    throw new NotificationError(
      "NOTIFICATION_OTHER_MERCHANT",
      `Expected ${merchant} to be ${mchId}, the client's mchId, received ${describe(received)}. Give each merchant its own notify_url.`,
      { kind: id },
    );
  }
  const appId = application === undefined ? undefined : fields.get(application);
  if (application === undefined || appId === undefined || appIds === undefined) return;
  if (appIds.includes(appId)) return;
  throw new NotificationError(
    "NOTIFICATION_OTHER_APPLICATION",
    `Expected ${application} to be one of the client's appIds (${appIds.join(", ")}), received ${describe(appId)}.`,
    { kind: id },
  );
}

function describe(value: string): string {
  return value === "" ? "an empty field" : printable(value, 32);
}
