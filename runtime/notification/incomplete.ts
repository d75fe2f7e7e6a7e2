import { NotificationError } from "../errors/index.js";
import type { Notification } from "./notification.js";

export function incomplete(
  { id, title }: Notification,
  missing: readonly string[],
): NotificationError {
  return new NotificationError(
    "NOTIFICATION_INCOMPLETE",
    `It lacks ${missing.join(", ")}, which ${title} has. It may be of another kind: give each kind a notify_url of its own.`,
    { kind: id },
  );
}
