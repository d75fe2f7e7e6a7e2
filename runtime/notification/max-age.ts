import { NotificationError } from "../errors/index.js";
import type { Delivery } from "./delivery.js";
import type { Notification } from "./notification.js";

/**
 * Step 7: refuses what happened too long ago, or in the future, where a window was asked for. What does not say
 * when it happened passes.
 *
 * @throws {NotificationError}
 */
export function replay(
  { id }: Notification,
  { time }: Pick<Delivery, "time">,
  window: number | undefined,
): void {
  if (window === undefined || time === undefined) return;
  if (Math.abs(Date.now() - time.getTime()) <= window * 1000) return;
  throw new NotificationError(
    "NOTIFICATION_REPLAYED",
    `It says that it happened at ${time.toISOString()}, more than ${window} seconds from now. WeChat Pay sends a notification again for up to a day: a window should not be smaller than that.`,
    { kind: id },
  );
}
