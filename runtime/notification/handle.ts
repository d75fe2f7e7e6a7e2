import { NotificationError } from "../errors/index.js";
import type { AcknowledgementResponse } from "./acknowledgement.js";
import { accepted, failureResponse, methodNotAllowed } from "./acknowledgement.js";
import type { CheckedHandlerOptions } from "./check-options.js";
import type { ParsedNotification } from "./content.js";
import type { Delivery } from "./delivery.js";
import type { Notification } from "./notification.js";
import type { NotificationCallback, Processing } from "./process.js";
import { inProgress, processNotification } from "./process.js";
import { read } from "./read.js";
import type { RequestHeaders } from "./receive.js";
import { requestUnreadable } from "./receive.js";
import { createReport, isNotificationError } from "./report.js";
import type { Configuration } from "../configuration/configuration.js";

/** A request in the common form that every adapter creates. */
export interface AdaptedRequest {
  readonly method: string | undefined;
  readonly headers: RequestHeaders | undefined;
  /** @throws {NotificationError} if the body is incomplete, too large or too slow. */
  readonly body: () => Promise<unknown>;
}

/** The part of a handler that is the same for every framework. */
export interface RequestHandler {
  /** Returns the response to a request. `adapt` may throw anything; the result never rejects. */
  handle(adapt: () => AdaptedRequest): Promise<AcknowledgementResponse>;
  /** Reports that the framework could not send the response. Never rejects. */
  reportUnsent(cause: unknown): Promise<void>;
}

/** The processing of one notification, from its first delivery until all functions of the merchant have settled. */
interface Invocation {
  /** The response to every copy that arrives before the timeout. */
  readonly response: Promise<AcknowledgementResponse>;
  /** Aborted by the timeout. */
  readonly signal: AbortSignal;
}

/**
 * Creates the function that reads a notification, calls `receive` with it and returns the acknowledgement.
 */
export function createRequestHandler<T extends Notification>(
  configuration: Configuration,
  notification: T,
  receive: NotificationCallback<T>,
  options: CheckedHandlerOptions<T>,
): RequestHandler {
  const report = createReport(notification, options.onError);
  const processing: Processing<T> = { notification, receive, options, report };
  /** Notifications that are being processed, by key. */
  const inFlight = new Map<string, Invocation>();

  const reject = async (error: unknown): Promise<AcknowledgementResponse> => {
    await settledWithin(options.timeout, report(error));
    return failureResponse(error);
  };

  const refuseCopy = (delivery: Delivery): AcknowledgementResponse => {
    const error = inProgress(notification, "your functions have exceeded the timeout");
    void report(error, delivery);
    return failureResponse(error);
  };

  const invoke = (parsed: ParsedNotification<T>): Invocation => {
    const { delivery } = parsed;
    const controller = new AbortController();
    const { signal } = controller;
    const response = new Promise<AcknowledgementResponse>((resolve) => {
      let failure: AcknowledgementResponse | undefined;
      const timer = setTimeout(() => {
        // If there is a failure, the functions have settled, and only onError has not.
        if (failure === undefined) {
          const error = timeoutExceeded(notification, options.timeout);
          failure = failureResponse(error);
          controller.abort(error);
          void report(error, delivery);
        }
        resolve(failure);
      }, options.timeout);
      const succeed = (): void => {
        resolve(accepted);
      };
      const fail = async (error: unknown): Promise<void> => {
        // A function that obeys its signal rejects with the error that was reported already.
        if (signal.aborted && error === signal.reason) return;
        failure ??= failureResponse(error);
        await report(error, delivery);
        resolve(failure);
      };
      void processNotification(processing, parsed, signal)
        .finally(() => inFlight.delete(delivery.key))
        .then(succeed, fail)
        .finally(() => {
          clearTimeout(timer);
        });
    });
    return { response, signal };
  };

  return {
    handle: async (adapt) => {
      let parsed: ParsedNotification<T>;
      try {
        const { method, headers, body } = readAdapted(notification, adapt);
        if (method !== "POST") return methodNotAllowed;
        const bytes = await readBody(notification, body);
        parsed = await read(configuration, notification, { body: bytes, headers }, options);
      } catch (error) {
        return await reject(error);
      }
      const { delivery } = parsed;
      const earlier = inFlight.get(delivery.key);
      if (earlier !== undefined) {
        return earlier.signal.aborted ? refuseCopy(delivery) : await earlier.response;
      }
      const invocation = invoke(parsed);
      inFlight.set(delivery.key, invocation);
      return await invocation.response;
    },
    reportUnsent: (cause) =>
      report(
        new NotificationError(
          "NOTIFICATION_RESPONSE_FAILED",
          "The acknowledgement could not be sent: the response of the framework threw an error, which is the cause. WeChat Pay will send the notification again.",
          { kind: notification.id, cause },
        ),
      ),
  };
}

/** @throws {NotificationError} if the request is none. */
function readAdapted(notification: Notification, adapt: () => AdaptedRequest): AdaptedRequest {
  let request: AdaptedRequest;
  try {
    request = adapt();
  } catch (error) {
    throw requestUnreadable(notification, "a value that cannot be read", error);
  }
  if (typeof request.method === "string") return request;
  throw requestUnreadable(notification, "one without a method");
}

/** @throws {NotificationError} */
async function readBody(
  notification: Notification,
  body: AdaptedRequest["body"],
): Promise<unknown> {
  try {
    return await body();
  } catch (error) {
    if (isNotificationError(error)) throw error;
    throw requestUnreadable(notification, "one whose body cannot be read", error);
  }
}

/** Waits for a promise that never rejects, but no longer than `timeout` milliseconds. */
async function settledWithin(timeout: number, promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeout);
  });
  await Promise.race([promise, expired]);
  clearTimeout(timer);
}

function timeoutExceeded({ id }: Notification, timeout: number): NotificationError {
  return new NotificationError(
    "NOTIFICATION_HANDLER_TIMEOUT",
    `Expected your functions to finish within ${timeout} ms (timeout), but they did not. The response was FAIL. Redeliveries are not passed to them until they have finished. Save the notification and do long work later, or set a longer timeout.`,
    { kind: id },
  );
}
