import type { NotificationErrorCode } from "../errors/index.js";
import { NotificationError } from "../errors/index.js";

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

/** Statuses other than 400. */
const statuses: Partial<Readonly<Record<NotificationErrorCode, number>>> = {
  NOTIFICATION_TOO_LARGE: 413,
  NOTIFICATION_TOO_SLOW: 408,
  NOTIFICATION_BODY_PARSED: 500,
};

/**
 * Returns the response to a notification that failed. It shows only the error's code, because anyone can
 * send a request. The exception is a body that was already parsed: that is the developer's mistake, so the
 * response explains it.
 */
export function failureResponse(error: unknown): AcknowledgementResponse {
  if (!(error instanceof NotificationError)) {
    return { status: 500, headers, body: failureReply("NOT_PROCESSED") };
  }
  const status = statuses[error.code] ?? 400;
  const reason = status === 500 ? error.message : error.code;
  // The rest of an unread body would be parsed as the next request.
  const connection = status === 400 ? {} : { connection: "close" };
  return { status, headers: { ...headers, ...connection }, body: failureReply(reason) };
}
