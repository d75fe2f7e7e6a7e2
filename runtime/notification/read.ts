import { receive } from "./body.js";
import { decode } from "./decode.js";
import { identify } from "./identify.js";
import { verify } from "./verify.js";
import { decrypt } from "./decrypt.js";
import { content, failure } from "./content.js";
import { replay } from "./max-age.js";
import type { SignType } from "../operation.js";
import type { ParsedNotification } from "./content.js";
import type { RequestHeaders } from "./headers.js";
import { requestIdOf } from "./headers.js";
import type { Notification } from "./notification.js";
import type { Configuration } from "../configuration/configuration.js";

/** A notification as it came in. */
export interface Received {
  readonly body: unknown;
  readonly headers: RequestHeaders | undefined;
}

/** What it is held against, besides its descriptor. */
export interface VerificationPolicy {
  readonly signType: SignType;
  /** Seconds. */
  readonly maxAge: number | undefined;
}

/** The way of one notification, step by step; the steps know no kind, only its descriptor. */
export async function read<T extends Notification>(
  configuration: Configuration,
  notification: T,
  received: Received,
  { signType, maxAge }: VerificationPolicy,
): Promise<ParsedNotification<T>> {
  const body = receive(notification, received.body);
  const fields = await decode(notification, body);
  const requestId = requestIdOf(received.headers);
  const failed = identify(notification, fields, configuration);
  if (failed) {
    const unsigned = { body, fields, decrypted: undefined, signType: undefined, requestId };
    return failure(notification, unsigned);
  }
  const verified = verify(notification, fields, {
    key: configuration.apiKey,
    signType,
    acceptWeaker: configuration.acceptWeakerNotificationSignature,
  });
  const decrypted = await decrypt(notification, fields, configuration);
  const delivered = content(notification, {
    body,
    fields,
    decrypted,
    signType: verified,
    requestId,
  });
  replay(notification, delivered.delivery, maxAge);
  return delivered;
}
