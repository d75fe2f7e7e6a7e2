import { createHash } from "node:crypto";
import type { Notification } from "./notification.js";

/** What tells a notification from others, and is the same when it is sent again: for people and databases. */
export function deduplicationKey(
  { id, identity }: Notification,
  proven: (name: string) => string,
  body: Buffer,
): string {
  const values = identity.map(proven);
  // Without any of them, it is at least no other than one of the very same bytes.
  const names = values.some((value) => value !== "")
    ? values
    : [createHash("sha256").update(body).digest("hex")];
  return [id, ...names].map(encodeURIComponent).join("/");
}
