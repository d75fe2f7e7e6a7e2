import { types } from "node:util";
import { NotificationError } from "../errors/index.js";
import type { Notification } from "./notification.js";

/** Bytes of a body, at most. The largest that are known have a tenth of that. */
export const bodyLimit = 64 * 1024;

/**
 * Step 1: the bytes as they came. The signature is over the values in them, to the last space: what a parser
 * made of them is of no use.
 *
 * @throws {NotificationError}
 */
export function receive(notification: Notification, body: unknown): Buffer {
  if (body === undefined || body === null) throw bodyMissing(notification);
  const bytes = bytesOf(body);
  if (bytes === undefined) throw bodyParsed(notification);
  if (bytes.length > bodyLimit) throw tooLarge(notification);
  return bytes;
}

function bytesOf(body: unknown): Buffer | undefined {
  if (typeof body === "string") return Buffer.from(body);
  if (types.isUint8Array(body)) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return types.isAnyArrayBuffer(body) ? Buffer.from(body) : undefined;
}

function bodyMissing({ id }: Notification): NotificationError {
  return new NotificationError(
    "NOTIFICATION_BODY_MISSING",
    "There is no body: give the bytes of the request's, or its text.",
    { kind: id },
  );
}

export function bodyParsed({ id }: Notification): NotificationError {
  return new NotificationError(
    "NOTIFICATION_BODY_PARSED",
    "The body is what a parser made of it, and the signature is over what was before that. Let this route have the request before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it; where you call read yourself, give it the bytes, or the text as it came.",
    { kind: id },
  );
}

export function tooLarge({ id, title }: Notification): NotificationError {
  return new NotificationError(
    "NOTIFICATION_TOO_LARGE",
    `The body has more than ${bodyLimit} bytes, which no ${title} has.`,
    { kind: id },
  );
}
