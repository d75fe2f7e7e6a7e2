import { parseMaxRetries } from "./configuration/settings.js";
import { parseTimeoutPhases } from "./configuration/timeouts.js";
import { ValidationError } from "./errors/index.js";
import type { Operation } from "./operation.js";
import { ProblemCollector } from "./validation/problem-collector.js";
import { unknownName } from "../text/suggest.js";
import type { Configuration } from "./configuration/configuration.js";
import type { Report } from "./validation/problem-collector.js";

/** What can be said for one call; the client's own options hold for the rest. */
export interface CallOptions {
  /** Ends the call, at whatever step it is. */
  signal?: AbortSignal;
  /** Milliseconds for the call in all, or limits by phase. */
  timeout?: number | { headers?: number; body?: number; total?: number };
  /** Headers to send besides; those that describe the body or the connection cannot be replaced. */
  headers?: Readonly<Record<string, string>>;
  /** Attempts after the first; 0 turns retries off, any other number asks for them where money moves. */
  maxRetries?: number;
}

export interface CheckedOptions {
  readonly signal: AbortSignal | undefined;
  readonly timeout: Configuration["timeout"];
  readonly headers: Readonly<Record<string, string>>;
  readonly maxRetries: number;
}

const known = ["signal", "timeout", "headers", "maxRetries"];

/** Headers that the encoding and the connection decide. */
const reserved = new Set([
  "connection",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
]);

/** @throws {ValidationError} with every problem at once. */
export function checkOptions(
  operation: Operation,
  options: unknown,
  { timeout, maxRetries }: Configuration,
): CheckedOptions {
  const problems = new ProblemCollector(operation.id);
  const report: Report = (path, code, message) => {
    problems.report(`options.${path}`, code, message);
  };
  if (options !== undefined && (typeof options !== "object" || options === null)) {
    const message = "must be an object of signal, timeout, headers and maxRetries.";
    throw new ValidationError(operation.id, [{ path: "options", code: "OPTION_TYPE", message }]);
  }
  const given: Record<string, unknown> = { ...options };
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    report(name, "OPTION_UNKNOWN", unknownName("call option", name, known));
  }
  const { signal } = given;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    report("signal", "OPTION_TYPE", "must be an AbortSignal.");
  }
  const checked: CheckedOptions = {
    signal: signal instanceof AbortSignal ? signal : undefined,
    timeout: {
      ...timeout,
      ...parseTimeoutPhases(given["timeout"], ["headers", "body", "total"], report),
    },
    headers: headers(given["headers"], report),
    maxRetries:
      parseMaxRetries(given["maxRetries"], report) ?? maxRetries ?? usualRetries(operation),
  };
  problems.throwIfAny();
  return checked;
}

function headers(given: unknown, report: Report): Record<string, string> {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    report("headers", "OPTION_TYPE", "must be an object of names and texts.");
    return {};
  }
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const path = `headers.${name}`;
    if (reserved.has(name.toLowerCase())) {
      report(path, "HEADER_RESERVED", "is decided by the body or the connection; leave it out.");
    } else if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) {
      report(path, "HEADER_INVALID", "is not the name of a header.");
    } else if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      report(
        path,
        "HEADER_INVALID",
        "must be text without line breaks or characters beyond Latin-1.",
      );
    } else {
      checked[name.toLowerCase()] = value;
    }
  }
  return checked;
}

/** What moves money is never sent twice unless somebody asks for that. */
function usualRetries({ movesMoney }: Operation): number {
  return movesMoney === undefined ? 2 : 0;
}
