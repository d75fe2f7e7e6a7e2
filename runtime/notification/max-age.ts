import { NotificationError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Delivery } from "./delivery.js";
import type { Notification } from "./notification.js";

/**
 * Step 8: rejects a notification whose event is more than `maxAge` seconds in the past or in the future, or whose time
 * is unknown. Accepts it if no `maxAge` is set, or if it has no time because of what it reports: a failed deduction was
 * not paid at any time.
 *
 * @throws {NotificationError}
 */
export function checkMaxAge(
  { id, time: name = "the time", timeWhere = {} }: Notification,
  { time, verified, fields, decrypted }: Delivery,
  maxAge: number | undefined,
): void {
  if (maxAge === undefined) return;
  if (time === undefined) {
    // In a notification that is not signed, other fields may be forged.
    const provenValue = (field: string): string =>
      decrypted?.get(field) ?? (verified === "signed" ? fields.get(field) : undefined) ?? "";
    const text = provenValue(name);
    const hasTime = Object.entries(timeWhere).every(([field, value]) =>
      ["", value].includes(provenValue(field)),
    );
    if (!hasTime && text === "") return;
    const received = text === "" ? "nothing" : `"${printable(text, 32)}"`;
    throw new NotificationError(
      "NOTIFICATION_WITHOUT_TIME",
      `Expected ${name} to be the time of the event, which the option maxAge limits, received ${received}.`,
      { kind: id },
    );
  }
  if (Math.abs(Date.now() - time.getTime()) <= maxAge * 1000) return;
  throw new NotificationError(
    "NOTIFICATION_REPLAYED",
    `Expected an event at most ${maxAge} seconds (maxAge) from now, received one at ${time.toISOString()}. WeChat Pay sends a notification again for up to a day. Set maxAge to at least 86400, or check the clock of this machine.`,
    { kind: id },
  );
}
