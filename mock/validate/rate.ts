import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

/** Counts the calls of each merchant to each operation in a window that slides. */
export class RateWindows {
  readonly #now: () => number;
  readonly #times = new Map<string, number[]>();

  /** @param now - a clock in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes note of a call, or says that it is one too many; those that were refused do not count. */
  examine({ operation, merchant }: Call): Problem | undefined {
    const limit = operation.rateLimit;
    if (limit === undefined) return undefined;
    const now = this.#now();
    const key = `${merchant.mchId} ${operation.id}`;
    const since = now - limit.seconds * 1000;
    const recent = (this.#times.get(key) ?? []).filter((time) => time > since);
    this.#times.set(key, recent);
    if (recent.length < limit.calls) {
      recent.push(now);
      return undefined;
    }
    return {
      when: "rate_limited",
      diagnosis: `expected at most ${limit.calls} calls in ${limit.seconds} s from ${merchant.mchId}; this one is more`,
    };
  }

  forget(): void {
    this.#times.clear();
  }
}
