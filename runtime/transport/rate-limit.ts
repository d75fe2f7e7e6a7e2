import type PQueue from "p-queue";
import type { Operation, RateLimit } from "../operation.js";

/** Lets calls through at the rate that the gateway allows one merchant. */
export interface RateLimiter {
  /** Makes the attempt when it is its turn. Rejects without making it where the signal is aborted first. */
  run<T>(operation: Operation, signal: AbortSignal, attempt: () => Promise<T>): Promise<T>;
}

/** @param rateLimit - overrides the limit of every operation; `false` turns limits off */
export function createRateLimiter(rateLimit: false | RateLimit | undefined): RateLimiter {
  const places = new Map<string, Promise<Places>>();
  return {
    async run(operation, signal, attempt) {
      const limit = rateLimit ?? operation.rateLimit;
      if (limit === false || limit === undefined) return await attempt();
      let taken = places.get(operation.id);
      if (taken === undefined) {
        taken = placesFor(limit);
        places.set(operation.id, taken);
      }
      return await (await taken).use(signal, attempt);
    },
  };
}

interface Places {
  use<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T>;
}

/**
 * As many places as calls are allowed; one is free again so many seconds after its reply. The gateway counts
 * when requests arrive, which is not when they leave: ten that set up connections and ten that find them
 * open would arrive almost together. Counted from the reply, no window at the gateway ever sees too many.
 */
async function placesFor({ calls, seconds }: RateLimit): Promise<Places> {
  const { default: Queue } = await import("p-queue");
  const queue: PQueue = new Queue({ concurrency: calls });
  const cooling = new Set<NodeJS.Timeout>();
  const cool = (): Promise<void> =>
    new Promise((free) => {
      const timer = setTimeout(() => {
        cooling.delete(timer);
        free();
      }, seconds * 1000);
      cooling.add(timer);
      // A program may end while places cool down, unless somebody waits for one.
      if (queue.size === 0) timer.unref();
    });
  return {
    use: (signal, attempt) =>
      new Promise((resolve, reject) => {
        for (const timer of cooling) timer.ref();
        // The queue would take back a place that is in use when the signal is aborted, so it sees the
        // signal only for as long as the call waits.
        const waiting = new AbortController();
        const stop = (): void => {
          waiting.abort();
        };
        if (signal.aborted) stop();
        signal.addEventListener("abort", stop, { once: true });
        const inPlace = async (): Promise<void> => {
          signal.removeEventListener("abort", stop);
          await attempt().then(resolve, reject);
          await cool();
        };
        queue.add(inPlace, { signal: waiting.signal }).catch(reject);
      }),
  };
}
