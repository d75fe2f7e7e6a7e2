import { emitWarning } from "node:process";
import { inspect } from "node:util";
import type { AcknowledgementResponse } from "./acknowledgement.js";
import { accepted, failureResponse, methodNotAllowed } from "./acknowledgement.js";
import type { CheckedHandlerOptions } from "./check-options.js";
import type { ParsedNotification } from "./content.js";
import type { Delivery } from "./delivery.js";
import type { ContentOf, Notification } from "./notification.js";
import { read } from "./read.js";
import type { RequestHeaders } from "./receive.js";
import type { Configuration } from "../configuration/configuration.js";

/** A request in the common form that every adapter creates. */
export interface AdaptedRequest {
  readonly method: string | undefined;
  readonly headers: RequestHeaders;
  /** @throws {NotificationError} if the body is incomplete, too large or too slow. */
  readonly body: () => Promise<unknown>;
}

/** Your function, which processes one notification. If it throws, WeChat Pay sends the notification again. */
export type NotificationCallback<T extends Notification> = (
  content: ContentOf<T>,
  delivery: Delivery,
) => unknown;

export type HandleRequest = (request: AdaptedRequest) => Promise<AcknowledgementResponse>;

/**
 * Creates the function that reads a notification, calls `receive` with it and returns the acknowledgement.
 */
export function createRequestHandler<T extends Notification>(
  configuration: Configuration,
  notification: T,
  receive: NotificationCallback<T>,
  options: CheckedHandlerOptions,
): HandleRequest {
  /** Acknowledgements by key. A copy that arrives while the first one is processed gets the same one. */
  const inFlight = new Map<string, Promise<AcknowledgementResponse>>();

  const rejection = `Responded FAIL to a notification (${notification.title})`;
  const reject = async (error: unknown, delivery?: Delivery): Promise<AcknowledgementResponse> => {
    try {
      if (options.onError === undefined) warn(rejection, error);
      else await options.onError(error, delivery);
    } catch (onErrorFailure) {
      warn(rejection, error);
      warn(`The option onError threw an error (${notification.title})`, onErrorFailure);
    }
    return failureResponse(error);
  };

  const acknowledge = async ({
    content,
    delivery,
  }: ParsedNotification<T>): Promise<AcknowledgementResponse> => {
    try {
      if (!(await options.isProcessed?.(delivery.key, delivery))) await receive(content, delivery);
      return accepted;
    } catch (error) {
      return await reject(error, delivery);
    }
  };

  return async ({ method, headers, body }) => {
    if (method !== "POST") return methodNotAllowed;
    let parsed: ParsedNotification<T>;
    try {
      parsed = await read(configuration, notification, { body: await body(), headers }, options);
    } catch (error) {
      return await reject(error);
    }
    const { key } = parsed.delivery;
    const pending = inFlight.get(key);
    if (pending !== undefined) return await pending;
    const response = acknowledge(parsed).finally(() => inFlight.delete(key));
    inFlight.set(key, response);
    return await response;
  };
}

/** Emits a process warning, so that an error is not lost if there is no onError to report it. */
function warn(summary: string, error: unknown): void {
  const text = error instanceof Error ? error.message : inspect(error, { depth: 0 });
  const detail = error instanceof Error ? error.stack : undefined;
  emitWarning(`${summary}: ${text}`, { type: "WeChatPayWarning", detail });
}
