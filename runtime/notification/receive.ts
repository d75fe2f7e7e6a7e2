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
  const bytes = isOriginal(body) ? bytesOf(notification, body) : undefined;
  if (bytes === undefined) throw bodyParsed(notification);
  if (bytes.length > bodyLimit) throw bodyTooLarge(notification);
  return bytes;
}

/** @throws {NotificationError} if the headers cannot be read. */
export function requestIdOf(
  notification: Notification,
  headers: RequestHeaders | undefined,
): string | undefined {
  try {
    const value = findHeader(headers, "request-id");
    return typeof value === "string" ? value : undefined;
  } catch (error) {
    throw requestUnreadable(notification, "one whose headers cannot be read", error);
  }
}

function findHeader(headers: RequestHeaders | undefined, name: string): unknown {
  if (headers instanceof Headers) return headers.get(name);
  const entries: [name: string, value: unknown][] = Object.entries(headers ?? {});
  const value = entries.find(([each]) => each.toLowerCase() === name)?.[1];
  return Array.isArray(value) ? value[0] : value;
}

/** Whether a body is in a form that has every byte of it. */
export function isOriginal(body: unknown): body is string | Uint8Array | ArrayBuffer {
  return typeof body === "string" || types.isUint8Array(body) || types.isAnyArrayBuffer(body);
}

function bytesOf(notification: Notification, body: string | Uint8Array | ArrayBuffer): Buffer {
  try {
    if (typeof body === "string") return Buffer.from(body);
    if (!types.isUint8Array(body)) return Buffer.from(body);
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  } catch (error) {
    // The memory of an array that was sent to another thread is gone.
    throw requestUnreadable(notification, "one whose body cannot be read", error);
  }
}

/** @param received - completes "received …" */
export function requestUnreadable(
  { id }: Notification,
  received: string,
  cause?: unknown,
): NotificationError {
  return new NotificationError(
    "NOTIFICATION_REQUEST_UNREADABLE",
    `Expected a request of the framework that this adapter is for, or an object with method, headers and the original bytes or text as body, received ${received}. Pass the request as the framework provides it.`,
    { kind: id, cause },
  );
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
