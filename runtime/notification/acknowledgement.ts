import type { NotificationErrorCode } from "../errors/index.js";
import { isNotificationError } from "./report.js";

/** Returns the XML that acknowledges a notification. WeChat Pay does not send it again. */
export function acknowledgement(): string {
  return xml("SUCCESS", "OK");
}

/**
 * Returns the XML that rejects a notification. WeChat Pay sends it again later. Anyone can send a request
 * to your `notify_url` and read the reason, so do not put internal details into it.
 */
export function failureReply(reason: string): string {
  return xml("FAIL", reason);
}

function xml(code: "SUCCESS" | "FAIL", message: string): string {
  // Text that contains the end of a CDATA section is split into two sections.
  const text = message.replaceAll("]]>", "]]]]><![CDATA[>");
  return `<xml><return_code><![CDATA[${code}]]></return_code><return_msg><![CDATA[${text}]]></return_msg></xml>`;
}

/** The HTTP response to a notification, which every adapter sends in its framework's form. */
export interface AcknowledgementResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const headers = { "content-type": "text/xml; charset=utf-8" };

export const accepted: AcknowledgementResponse = { status: 200, headers, body: acknowledgement() };

export const methodNotAllowed: AcknowledgementResponse = {
  status: 405,
  headers: { ...headers, allow: "POST" },
  body: failureReply("METHOD_NOT_ALLOWED"),
};

/** Statuses other than 400: of bodies that were not received, and of what only the merchant can put right. */
const statuses: Partial<Readonly<Record<NotificationErrorCode, number>>> = {
  NOTIFICATION_TOO_LARGE: 413,
  NOTIFICATION_TOO_SLOW: 408,
  NOTIFICATION_BODY_PARSED: 500,
  NOTIFICATION_REQUEST_UNREADABLE: 500,
  NOTIFICATION_IN_PROGRESS: 500,
  NOTIFICATION_UNEXPECTED: 500,
  NOTIFICATION_HANDLER_TIMEOUT: 500,
  NOTIFICATION_OPTION_RESULT: 500,
};

/** Mistakes of the developer, so the response explains them. */
const explained: readonly NotificationErrorCode[] = [
  "NOTIFICATION_BODY_PARSED",
  "NOTIFICATION_REQUEST_UNREADABLE",
];

/** Errors that leave a part of the body unread. It would be parsed as the next request of the connection. */
const unread: readonly NotificationErrorCode[] = [
  ...explained,
  "NOTIFICATION_TOO_LARGE",
  "NOTIFICATION_TOO_SLOW",
];

/**
 * Returns the response to a notification that failed. Usually it shows only the error's code, because anyone can
 * send a request.
 */
export function failureResponse(error: unknown): AcknowledgementResponse {
  if (!isNotificationError(error)) {
    return { status: 500, headers, body: failureReply("NOT_PROCESSED") };
  }
  const { code, message } = error;
  const reason = explained.includes(code) ? message : code;
  const connection = unread.includes(code) ? { connection: "close" } : {};
  return {
    status: statuses[code] ?? 400,
    headers: { ...headers, ...connection },
    body: failureReply(reason),
  };
}
