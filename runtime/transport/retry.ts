import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { WeChatPayError } from "../errors/index.js";
import type { Deadline } from "./deadline.js";

/** Milliseconds; doubled with every attempt, up to the longest. */
const firstPause = 200;
const longestPause = 2000;

/**
 * Makes attempts until one succeeds, fails for good, or is one too many. Which errors may be retried was
 * decided where they were made: see `retryable`.
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
      const again = error instanceof WeChatPayError && error.retryable && number <= maxRetries;
      if (!again || deadline.signal.aborted) throw error;
      await pause(number, deadline, error);
    }
  }
}

/** Waits for a random part of the pause, so that many clients do not come back all at once. */
async function pause(number: number, deadline: Deadline, last: WeChatPayError): Promise<void> {
  const longest = Math.min(firstPause * 2 ** (number - 1), longestPause);
  try {
    await sleep(randomInt(longest + 1), undefined, { signal: deadline.signal });
  } catch {
    // What is known about the call is what the last attempt left behind.
    const ended = deadline.error(last.outcome);
    if (ended !== undefined) throw ended;
    throw last;
  }
}
