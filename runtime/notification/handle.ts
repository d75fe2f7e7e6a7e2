import type { AcknowledgementResponse } from "./response.js";
import { methodNotAllowed, failureResponse, accepted } from "./response.js";
import type { CheckedHandlerOptions } from "./check-options.js";
import type { ParsedNotification } from "./content.js";
import type { Delivery } from "./delivery.js";
import type { RequestHeaders } from "./headers.js";
import type { ContentOf, Notification } from "./notification.js";
import { read } from "./read.js";
import { warn } from "./warn.js";
import type { Configuration } from "../configuration/configuration.js";

/** A request, whichever framework it came by. */
export interface AdaptedRequest {
  readonly method: string | undefined;
  readonly headers: RequestHeaders;
  /** @throws {NotificationError} where it does not come in whole. */
  readonly body: () => Promise<unknown>;
}

export type Receive<T extends Notification> = (
  content: ContentOf<T>,
  delivery: Delivery,
) => unknown;

export type Handle = (arrival: AdaptedRequest) => Promise<AcknowledgementResponse>;

/** Reads what arrives, hands it to the function once, and answers when that has ended. */
export function handle<T extends Notification>(
  configuration: Configuration,
  notification: T,
  receive: Receive<T>,
  options: CheckedHandlerOptions,
): Handle {
  /** By key, what is being dealt with: one that is sent again meanwhile gets the same answer. */
  const underWay = new Map<string, Promise<AcknowledgementResponse>>();

  const failed = `A notification, ${notification.title}, was answered with FAIL`;
  const refuse = async (error: unknown, delivery?: Delivery): Promise<AcknowledgementResponse> => {
    try {
      if (options.onError === undefined) warn(failed, error);
      else await options.onError(error, delivery);
    } catch (another) {
      warn(failed, error);
      warn(`The onError of ${notification.title} could not take that`, another);
    }
    return failureResponse(error);
  };

  const deal = async ({
    content,
    delivery,
  }: ParsedNotification<T>): Promise<AcknowledgementResponse> => {
    try {
      if (!(await options.isProcessed?.(delivery.key, delivery))) await receive(content, delivery);
      return accepted;
    } catch (error) {
      return await refuse(error, delivery);
    }
  };

  return async ({ method, headers, body }) => {
    if (method !== "POST") return methodNotAllowed;
    let delivered: ParsedNotification<T>;
    try {
      delivered = await read(configuration, notification, { body: await body(), headers }, options);
    } catch (error) {
      return await refuse(error);
    }
    const { key } = delivered.delivery;
    const begun = underWay.get(key);
    if (begun !== undefined) return await begun;
    const answer = deal(delivered).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return await answer;
  };
}
