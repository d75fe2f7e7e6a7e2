import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

/** Limits the calls of each merchant to each operation in a sliding window. */
export class RateLimiter {
  readonly #now: () => number;
  readonly #times = new Map<string, number[]>();

  /** @param now - a clock in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Rejects a call above the limit and counts any other. */
  validate({ operation, merchant }: Call): Problem | undefined {
    const limit = operation.rateLimit;
    if (limit === undefined) return undefined;
    const now = this.#now();
    const key = `${merchant.mchId} ${operation.id}`;
    const windowStart = now - limit.seconds * 1000;
    const recent = (this.#times.get(key) ?? []).filter((time) => time > windowStart);
    this.#times.set(key, recent);
    if (recent.length < limit.calls) {
      recent.push(now);
      return undefined;
    }
    return {
      when: "rate_limited",
      diagnosis: `expected at most ${limit.calls} calls in ${limit.seconds} s from ${merchant.mchId}, received one more`,
    };
  }

  reset(): void {
    this.#times.clear();
  }
}
