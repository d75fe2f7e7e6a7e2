import type { NotificationErrorCode } from "../errors/index.js";
import { NotificationError } from "../errors/index.js";
import { acknowledgement, failureReply } from "./acknowledgement.js";

/** An HTTP response, for each framework to send in its own way. */
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

/** The rest are 400. */
const statuses: Partial<Readonly<Record<NotificationErrorCode, number>>> = {
  NOTIFICATION_TOO_LARGE: 413,
  NOTIFICATION_TOO_SLOW: 408,
  NOTIFICATION_BODY_PARSED: 500,
};

/** Says no more than the code: anyone may ask. What comes before the bytes is the developer's, and is told. */
export function failureResponse(error: unknown): AcknowledgementResponse {
  if (!(error instanceof NotificationError)) {
    return { status: 500, headers, body: failureReply("NOT_PROCESSED") };
  }
  const status = statuses[error.code] ?? 400;
  const reason = status === 500 ? error.message : error.code;
  // What is left of a body that is not read to its end would be taken for the next request.
  const rest = status === 400 ? {} : { connection: "close" };
  return { status, headers: { ...headers, ...rest }, body: failureReply(reason) };
}
