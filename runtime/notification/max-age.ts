import { NotificationError } from "../errors/index.js";
import type { Delivery } from "./delivery.js";
import type { Notification } from "./notification.js";

/**
 * Step 7: rejects a notification whose event is more than `maxAge` seconds in the past or in the future.
 * Accepts it if no `maxAge` is set, or if it does not contain the time of the event.
 *
 * @throws {NotificationError}
 */
export function checkMaxAge(
  { id }: Notification,
  { time }: Pick<Delivery, "time">,
  maxAge: number | undefined,
): void {
  if (maxAge === undefined || time === undefined) return;
  if (Math.abs(Date.now() - time.getTime()) <= maxAge * 1000) return;
  throw new NotificationError(
    "NOTIFICATION_REPLAYED",
    `Expected an event at most ${maxAge} seconds (maxAge) from now, received one at ${time.toISOString()}. WeChat Pay sends a notification again for up to a day. Set maxAge to at least 86400, or check the clock of this machine.`,
    { kind: id },
  );
}
