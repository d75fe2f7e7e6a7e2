import { NotificationError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Notification } from "./notification.js";
import type { Configuration } from "../configuration/configuration.js";
import type { Fields } from "../wire/content.js";

/**
 * Step 3: looks whom and what it is meant for. Nothing is believed yet; but what is for someone else fails
 * the next step too, and there for a reason that sends one looking in the wrong place.
 *
 * @returns Whether the gateway says that it could not make it: it says nothing else then, and signs nothing.
 * @throws {NotificationError}
 */
export function identify(
  notification: Notification,
  fields: Fields,
  { mchId }: Configuration,
): boolean {
  const { id, title, merchant, discriminator } = notification;
  const addressee = fields.get(merchant) ?? "";
  if (addressee !== "" && addressee !== mchId) {
    throw new NotificationError(
      "NOTIFICATION_OTHER_MERCHANT",
      `Its ${merchant} is ${printable(addressee, 32)}, and this client's mchId is ${mchId}: give each merchant a notify_url of its own.`,
      { kind: id },
    );
  }
  if (notification.fields.some(({ name }) => name === "return_code")) {
    const returnCode = fields.get("return_code") ?? "";
    if (returnCode === "FAIL") return true;
    if (returnCode !== "SUCCESS" && returnCode !== "") {
      throw new NotificationError(
        "NOTIFICATION_MALFORMED",
        `Its return_code is ${printable(returnCode, 32)}, which is neither SUCCESS nor FAIL.`,
        { kind: id },
      );
    }
  }
  if (discriminator !== undefined && fields.get(discriminator.field) !== discriminator.value) {
    const value = fields.get(discriminator.field) ?? "";
    throw new NotificationError(
      "NOTIFICATION_OTHER_KIND",
      `It has ${value === "" ? `no ${discriminator.field}` : `the ${discriminator.field} ${printable(value, 64)}`}, and ${title} has ${discriminator.value}.`,
      { kind: id },
    );
  }
  return false;
}
