import type { RequestHeaders } from "./receive.js";
import { receive, requestIdOf } from "./receive.js";
import { decode } from "./decode.js";
import { identify } from "./identify.js";
import { verify } from "./verify.js";
import { checkPurpose } from "./purpose.js";
import { decrypt } from "./decrypt.js";
import type { ParsedNotification } from "./content.js";
import { parseContent } from "./content.js";
import { checkMaxAge } from "./max-age.js";
import { NotificationError } from "../errors/index.js";
import type { SignType } from "../operation.js";
import type { Fields } from "../wire/content.js";
import { printable } from "../../text/printable.js";
import type { Notification } from "./notification.js";
import type { Configuration } from "../configuration/configuration.js";

/** The parts of an HTTP request that are read. */
export interface NotificationRequest {
  readonly body: unknown;
  readonly headers: RequestHeaders | undefined;
}

/** What a notification must satisfy, in addition to its descriptor. */
export interface VerificationPolicy {
  readonly signType: SignType;
  /** Seconds. */
  readonly maxAge: number | undefined;
}

/** Reads one notification. The steps depend only on the descriptor. */
export async function read<T extends Notification>(
  configuration: Configuration,
  notification: T,
  request: NotificationRequest,
  { signType, maxAge }: VerificationPolicy,
): Promise<ParsedNotification<T>> {
  const body = receive(notification, request.body);
  const requestId = requestIdOf(notification, request.headers);
  const fields = await decode(notification, body);
  const isFailure = identify(notification, fields, configuration);
  if (isFailure) throw failureReported(notification, fields);
  const verifiedType = verify(notification, fields, {
    key: configuration.apiKey,
    signType,
    acceptWeaker: configuration.acceptWeakerNotificationSignature,
  });
  const isSigned = verifiedType !== undefined;
  const notes = checkPurpose(notification, fields, isSigned, configuration);
  const decrypted = await decrypt(notification, fields, configuration);
  const verified = { body, fields, decrypted, signType: verifiedType, requestId, notes };
  const parsed = parseContent(notification, verified);
  checkMaxAge(notification, parsed.delivery, maxAge);
  return parsed;
}

/** Nothing proves who sent the report of a failure, so its reason is text for a log, and nothing else is used. */
function failureReported({ id, title }: Notification, fields: Fields): NotificationError {
  const reason = printable(fields.get("return_msg") ?? "", 128);
  const received = reason === "" ? "no reason" : `the reason "${reason}"`;
  return new NotificationError(
    "NOTIFICATION_FAILURE_REPORTED",
    `Expected return_code to be SUCCESS, as in every ${title}, received FAIL and ${received}. WeChat Pay sends this if it could not create the notification, but anyone can: it is not signed. If you are waiting for a result, query it.`,
    { kind: id },
  );
}
