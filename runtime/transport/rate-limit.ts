import type PQueue from "p-queue";
import type { Configuration } from "../configuration/configure.js";
import type { Operation, RateLimit } from "../operation.js";

/** Lets calls through at the rate that the gateway allows one merchant. */
export interface RateLimiter {
  /** Resolves when it is this call's turn; rejects when the signal is aborted first. */
  turn(operation: Operation, signal: AbortSignal): Promise<void>;
}

export function rateLimiter({ rateLimit }: Pick<Configuration, "rateLimit">): RateLimiter {
  const queues = new Map<string, Promise<PQueue>>();
  return {
    async turn(operation, signal) {
      const limit = rateLimit ?? operation.rateLimit;
      if (limit === false || limit === undefined) return;
      let queue = queues.get(operation.id);
      if (queue === undefined) {
        queue = slidingWindow(limit);
        queues.set(operation.id, queue);
      }
      await (await queue).add(() => undefined, { signal });
    },
  };
}

async function slidingWindow({ calls, seconds }: RateLimit): Promise<PQueue> {
  const { default: Queue } = await import("p-queue");
  return new Queue({ intervalCap: calls, interval: seconds * 1000, strict: true });
}
