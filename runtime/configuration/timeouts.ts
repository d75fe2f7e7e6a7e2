import { unknownName } from "../../text/suggest.js";
import type { TimeoutOptions } from "./options.js";
import type { Report } from "../validation/problem-collector.js";

type Phase = keyof TimeoutOptions;

const defaults: Readonly<Required<TimeoutOptions>> = {
  connect: 5_000,
  headers: 30_000,
  body: 30_000,
  total: 60_000,
};

export function timeoutsOf(given: unknown, report: Report): Readonly<Required<TimeoutOptions>> {
  const phases = ["connect", "headers", "body", "total"] as const;
  return Object.freeze({ ...defaults, ...limitsOf(given, phases, report) });
}

/** The limits that are given, of these phases; a number by itself is the one for the call in all. */
export function limitsOf(
  given: unknown,
  phases: readonly Phase[],
  report: Report,
): Readonly<Partial<Record<Phase, number>>> {
  const limits: Partial<Record<Phase, number>> = {};
  const single = typeof given !== "object" || given === null;
  for (const [name, limit] of Object.entries(single ? { total: given } : given)) {
    const path = single ? "timeout" : `timeout.${name}`;
    const phase = phases.find((each) => each === name);
    if (phase === undefined) {
      report(path, "OPTION_UNKNOWN", unknownName("timeout phase", name, phases));
    } else if (isTimeout(limit)) {
      limits[phase] = limit;
    } else if (limit !== undefined) {
      report(path, "TIMEOUT_INVALID", noTimeout);
    }
  }
  return limits;
}

/** Timers hold no more, and take what is beyond it for nothing. */
export function isTimeout(value: unknown): value is number {
  return typeof value === "number" && value >= 1 && value <= 2 ** 31 - 1;
}

/** What is said of another value. */
export const noTimeout = "must be a number of milliseconds, from 1 to 2147483647.";
