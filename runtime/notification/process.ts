import { NotificationError } from "../errors/index.js";
import type { CheckedHandlerOptions } from "./check-options.js";
import type { Claim } from "./claim.js";
import { checkClaimResult, leaseDuration } from "./claim.js";
import type { ParsedNotification } from "./content.js";
import type { Delivery } from "./delivery.js";
import { checkExpectedValues } from "./expected-values.js";
import type { ContentOf, Notification } from "./notification.js";

/** What your function may need to know about its own call. */
export interface InvocationContext {
  /** Aborted when the option `timeout` has passed. Its reason is the `NotificationError`. */
  readonly signal: AbortSignal;
}

/** Your function, which processes one notification. If it throws, WeChat Pay sends the notification again. */
export type NotificationCallback<T extends Notification> = (
  content: ContentOf<T>,
  delivery: Delivery,
  context: InvocationContext,
) => unknown;

/** What one handler needs to process a notification. */
export interface Processing<T extends Notification> {
  readonly notification: T;
  readonly receive: NotificationCallback<T>;
  readonly options: CheckedHandlerOptions<T>;
  /** Reports an error that has no response of its own. Never rejects. */
  readonly report: (error: unknown, delivery: Delivery) => Promise<void>;
}

/**
 * Processes a verified notification: takes the claim, compares the content with what is expected, calls the
 * merchant's function, and completes or releases the claim. Rejects with the reason if it was not processed.
 */
export async function processNotification<T extends Notification>(
  { notification, receive, options, report }: Processing<T>,
  { content, delivery }: ParsedNotification<T>,
  signal: AbortSignal,
): Promise<void> {
  const claim = await takeClaim(notification, options, delivery);
  if (claim === "processed") return;
  try {
    if (options.expect !== undefined) {
      checkExpectedValues(notification, content, await options.expect(content));
    }
    // The response was FAIL already, so the redelivery can do it.
    signal.throwIfAborted();
    await receive(content, delivery, { signal });
  } catch (error) {
    await release(claim, (failure) => report(failure, delivery));
    throw error;
  }
  // If this fails, it is unknown whether the completion was recorded. A release could delete the record.
  await claim?.complete();
}

/** @throws {NotificationError} if another process holds the claim. */
async function takeClaim<T extends Notification>(
  notification: T,
  { isProcessed, claim, timeout }: CheckedHandlerOptions<T>,
  delivery: Delivery,
): Promise<"processed" | Claim | undefined> {
  const { key } = delivery;
  if (isProcessed !== undefined && (await isProcessed(key, delivery))) return "processed";
  if (claim === undefined) return undefined;
  const result = checkClaimResult(notification, await claim(key, leaseDuration(timeout), delivery));
  if (result !== "busy") return result;
  throw inProgress(notification, 'the option claim returned "busy"');
}

async function release(
  claim: Claim | undefined,
  report: (error: unknown) => Promise<void>,
): Promise<void> {
  try {
    await claim?.release();
  } catch (error) {
    await report(error);
  }
}

export function inProgress({ id }: Notification, reason: string): NotificationError {
  return new NotificationError(
    "NOTIFICATION_IN_PROGRESS",
    `An earlier delivery of this notification is still being processed: ${reason}. This one was not passed to your function. WeChat Pay will send it again.`,
    { kind: id },
  );
}
