import { describeValue } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import { ownMembers, unreadable } from "../validation/own-members.js";
import type { TimeoutOptions } from "./options.js";
import type { Report } from "../validation/problem-collector.js";

type Phase = keyof TimeoutOptions;

const defaults: Readonly<Required<TimeoutOptions>> = {
  connect: 5_000,
  headers: 30_000,
  body: 30_000,
  total: 60_000,
};

export function parseTimeouts(value: unknown, report: Report): Readonly<Required<TimeoutOptions>> {
  const phases = ["connect", "headers", "body", "total"] as const;
  return Object.freeze({ ...defaults, ...parseTimeoutPhases(value, phases, report) });
}

/** Parses the timeouts that were given for the phases. A bare number is the timeout of the whole call. */
export function parseTimeoutPhases(
  value: unknown,
  phases: readonly Phase[],
  report: Report,
): Readonly<Partial<Record<Phase, number>>> {
  const timeouts: Partial<Record<Phase, number>> = {};
  const isTotal = typeof value !== "object" || value === null;
  const given = isTotal
    ? new Map([["total", value]])
    : ownMembers(value, (name) => {
        const path = name === undefined ? "timeout" : `timeout.${name}`;
        report(path, "OPTION_UNREADABLE", unreadable);
      });
  for (const [name, timeout] of given ?? []) {
    const path = isTotal ? "timeout" : `timeout.${name}`;
    const phase = phases.find((each) => each === name);
    if (phase === undefined) {
      report(path, "OPTION_UNKNOWN", unknownName("timeout phase", name, phases));
    } else if (timeout !== undefined) {
      const parsed = parseTimeout(path, timeout, report);
      if (parsed !== undefined) timeouts[phase] = parsed;
    }
  }
  return timeouts;
}

/** Node's timers fire immediately if the delay is longer. */
const maxTimeout = 2 ** 31 - 1;

export function parseTimeout(path: string, value: unknown, report: Report): number | undefined {
  if (typeof value === "number" && value >= 1 && value <= maxTimeout) return value;
  const message = `Expected a number of milliseconds from 1 to ${maxTimeout}, received ${describeValue(value)}.`;
  report(path, "TIMEOUT_INVALID", message);
  return undefined;
}
