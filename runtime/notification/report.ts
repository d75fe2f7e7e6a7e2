import { emitWarning } from "node:process";
import { inspect } from "node:util";
import { NotificationError } from "../errors/index.js";
import type { Delivery } from "./delivery.js";
import type { HandlerOptions } from "./options.js";
import type { Notification } from "./notification.js";

/** Never rejects. */
export type Report = (error: unknown, delivery?: Delivery) => Promise<void>;

/**
 * Creates the function that passes errors to the option `onError`, and otherwise emits process warnings, so that an
 * error is not lost.
 */
export function createReport({ title }: Notification, onError: HandlerOptions["onError"]): Report {
  const warn = createLimitedWarning();
  const warnOfRejection = (error: unknown): void => {
    warn(codeOf(error), `Responded FAIL to a notification (${title})`, error);
  };
  return async (error, delivery) => {
    try {
      if (onError === undefined) warnOfRejection(error);
      else await onError(error, delivery);
    } catch (onErrorFailure) {
      warnOfRejection(error);
      warn("onError", `The option onError threw an error (${title})`, onErrorFailure);
    }
  };
}

function codeOf(error: unknown): string {
  return isNotificationError(error) ? error.code : "NOT_PROCESSED";
}

/** `instanceof` runs the code of a proxy, which may throw. */
export function isNotificationError(error: unknown): error is NotificationError {
  try {
    return error instanceof NotificationError;
  } catch {
    return false;
  }
}

/** In milliseconds. */
const warningInterval = 60_000;

interface LastError {
  readonly summary: string;
  readonly error: unknown;
}

/**
 * Creates a function that emits a process warning at once and then, for the same subject, at most one a minute, with
 * the number of those left out. Anyone can send notifications, which must not fill the log.
 */
function createLimitedWarning(): (subject: string, summary: string, error: unknown) => void {
  /** What was left out since the last warning, by subject. */
  const pending = new Map<string, { count: number; last?: LastError }>();

  const startInterval = (subject: string): void => {
    const left: { count: number; last?: LastError } = { count: 0 };
    pending.set(subject, left);
    const timer = setTimeout(() => {
      pending.delete(subject);
      if (left.last === undefined) return;
      emit(`${left.last.summary}, ${left.count} more in the last minute`, left.last.error);
      startInterval(subject);
    }, warningInterval);
    timer.unref();
  };

  return (subject, summary, error) => {
    const left = pending.get(subject);
    if (left === undefined) {
      emit(summary, error);
      startInterval(subject);
    } else {
      left.count++;
      left.last = { summary, error };
    }
  };
}

function emit(summary: string, error: unknown): void {
  const { text, stack } = describe(error);
  emitWarning(`${summary}: ${text}`, { type: "WeChatPayWarning", detail: stack });
}

function describe(error: unknown): { readonly text: string; readonly stack?: string } {
  try {
    if (!(error instanceof Error)) return { text: inspect(error, { depth: 0 }) };
    const { message, stack } = error;
    return typeof stack === "string" ? { text: message, stack } : { text: message };
  } catch {
    return { text: "an error that cannot be shown" };
  }
}
