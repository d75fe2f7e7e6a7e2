import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { WeChatPayError } from "../errors/index.js";
import type { Deadline } from "./deadline.js";

/** The maximum delay before a retry, in milliseconds. It doubles with every attempt up to `maxDelay`. */
const initialDelay = 200;
const maxDelay = 2000;

/**
 * Runs attempts until one succeeds, fails with an error that is not `retryable`, or no retries are left.
 *
 * @param attempt - receives the number of the attempt, starting at 1
 */
export async function withRetries<T>(
  maxRetries: number,
  deadline: Deadline,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  for (let number = 1; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const canRetry = error instanceof WeChatPayError && error.retryable && number <= maxRetries;
      if (!canRetry || deadline.signal.aborted) throw error;
      await backOff(number, deadline, error);
    }
  }
}

/** Waits for a random delay, so that many clients do not retry at the same time. */
async function backOff(
  number: number,
  deadline: Deadline,
  lastError: WeChatPayError,
): Promise<void> {
  const limit = Math.min(initialDelay * 2 ** (number - 1), maxDelay);
  try {
    await sleep(randomInt(limit + 1), undefined, { signal: deadline.signal });
  } catch {
    // The outcome of the call is that of the last attempt.
    const deadlineError = deadline.error(lastError.outcome);
    if (deadlineError !== undefined) throw deadlineError;
    throw lastError;
  }
}
