import type PQueue from "p-queue";
import { onAbort } from "../abort-signal.js";
import type { Operation, RateLimit } from "../operation.js";

/** Delays attempts so that they stay within the rate that the gateway allows one merchant. */
export interface RateLimiter {
  /** Runs the attempt when the rate allows it. Rejects without running it if the signal is aborted first. */
  run<T>(operation: Operation, signal: AbortSignal, attempt: () => Promise<T>): Promise<T>;
}

/** @param rateLimit - replaces the limit of every operation; `false` turns limits off */
export function createRateLimiter(rateLimit: false | RateLimit | undefined): RateLimiter {
  const slotsByOperation = new Map<string, Promise<Slots>>();
  return {
    async run(operation, signal, attempt) {
      // Own members only: a polluted Object.prototype must not slow down operations without a limit.
      const limit =
        rateLimit ?? (Object.hasOwn(operation, "rateLimit") ? operation.rateLimit : undefined);
      if (limit === false || limit === undefined) return await attempt();
      let slots = slotsByOperation.get(operation.id);
      if (slots === undefined) {
        slots = createSlots(limit);
        slotsByOperation.set(operation.id, slots);
      }
      return await (await slots).use(signal, attempt);
    },
  };
}

interface Slots {
  use<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T>;
}

/**
 * Creates one slot for each allowed call. A slot becomes free `seconds` seconds after its response. The
 * gateway counts requests when they arrive rather than when they are sent: ten requests that first open
 * connections and ten later ones that reuse them can arrive almost together. Counting from the response
 * guarantees that no window at the gateway contains too many requests.
 */
async function createSlots({ calls, seconds }: RateLimit): Promise<Slots> {
  const { default: Queue } = await import("p-queue");
  const options = { concurrency: calls };
  // Otherwise the queue would take a timeout from a polluted Object.prototype.
  Object.defineProperty(options, "timeout", { value: undefined, enumerable: true });
  const queue: PQueue = new Queue(options);
  const cooldowns = new Set<NodeJS.Timeout>();
  const coolDown = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        cooldowns.delete(timer);
        resolve();
      }, seconds * 1000);
      cooldowns.add(timer);
      // A cooldown does not keep the process alive unless a call waits for the slot.
      if (queue.size === 0) timer.unref();
    });
  return {
    use: (signal, attempt) =>
      new Promise((resolve, reject) => {
        for (const timer of cooldowns) timer.ref();
        // If the queue saw the signal itself, an abort would free a slot that is still in use. So forward the
        // abort only while the call waits.
        const waiting = new AbortController();
        const stopWaiting = (): void => {
          waiting.abort();
        };
        const stopListening = onAbort(signal, stopWaiting);
        if (signal.aborted) stopWaiting();
        const useSlot = async (): Promise<void> => {
          stopListening();
          await attempt().then(resolve, reject);
          await coolDown();
        };
        queue.add(useSlot, { signal: waiting.signal }).catch(reject).finally(stopListening);
      }),
  };
}
