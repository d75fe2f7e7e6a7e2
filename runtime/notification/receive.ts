import { types } from "node:util";
import { NotificationError } from "../errors/index.js";
import type { Notification } from "./notification.js";

/**
 * The maximum size of a body in bytes. A payment with every field at its maximum length and 100 coupons, each with
 * type, number and amount, has 19 KiB. No other kind reaches 5 KiB.
 */
export const bodyLimit = 24 * 1024;

/** The headers of a request, as Node or the Fetch API provides them. */
export type RequestHeaders = Headers | Readonly<Record<string, string | string[] | undefined>>;

/**
 * Step 1: returns the original bytes of the body. The signature covers every character of the values, so a
 * parsed body cannot be verified.
 *
 * @throws {NotificationError}
 */
export function receive(notification: Notification, body: unknown): Buffer {
  if (body === undefined || body === null) throw bodyMissing(notification);
  const bytes = bytesOf(body);
  if (bytes === undefined) throw bodyParsed(notification);
  if (bytes.length > bodyLimit) throw bodyTooLarge(notification);
  return bytes;
}

export function requestIdOf(headers: RequestHeaders | undefined): string | undefined {
  if (headers === undefined) return undefined;
  if (headers instanceof Headers) return headers.get("request-id") ?? undefined;
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === "request-id")?.[1];
  return Array.isArray(value) ? value[0] : value;
}

function bytesOf(body: unknown): Buffer | undefined {
  if (typeof body === "string") return Buffer.from(body);
  if (types.isUint8Array(body)) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return types.isAnyArrayBuffer(body) ? Buffer.from(body) : undefined;
}

function bodyMissing({ id }: Notification): NotificationError {
  return new NotificationError(
    "NOTIFICATION_BODY_MISSING",
    "Expected the body of the request, received nothing. Pass its bytes or its text.",
    { kind: id },
  );
}

export function bodyParsed({ id }: Notification): NotificationError {
  return new NotificationError(
    "NOTIFICATION_BODY_PARSED",
    "Expected the original bytes of the body, which the signature covers, received a parsed body. Register this route before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it. If you call read yourself, pass the original bytes or text.",
    { kind: id },
  );
}

export function bodyTooLarge({ id, title }: Notification): NotificationError {
  return new NotificationError(
    "NOTIFICATION_TOO_LARGE",
    `Expected a body of at most ${bodyLimit} bytes, received more. No ${title} is that large.`,
    { kind: id },
  );
}
