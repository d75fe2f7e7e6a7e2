import type { Configuration } from "./configuration/configure.js";
import type { Problem } from "./errors/index.js";
import { ValidationError } from "./errors/index.js";
import type { Operation } from "./operation.js";

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

const phases = ["headers", "body", "total"];

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
  const problems: Problem[] = [];
  const report = (path: string, code: string, message: string): void => {
    problems.push({ path: `options.${path}`, code, message });
  };
  if (options !== undefined && (typeof options !== "object" || options === null)) {
    const message = "must be an object of signal, timeout, headers and maxRetries.";
    throw new ValidationError(operation.id, [{ path: "options", code: "OPTION_TYPE", message }]);
  }
  const given: Record<string, unknown> = { ...options };
  for (const name of Object.keys(given)) {
    if (!["signal", "timeout", "headers", "maxRetries"].includes(name)) {
      report(
        name,
        "OPTION_UNKNOWN",
        "is no option of a call; there are signal, timeout, headers and maxRetries.",
      );
    }
  }
  const { signal } = given;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    report("signal", "OPTION_TYPE", "must be an AbortSignal.");
  }
  const checked: CheckedOptions = {
    signal: signal instanceof AbortSignal ? signal : undefined,
    timeout: { ...timeout, ...timeouts(given["timeout"], report) },
    headers: headers(given["headers"], report),
    maxRetries: retries(given["maxRetries"], report) ?? maxRetries ?? usualRetries(operation),
  };
  if (problems.length > 0) throw new ValidationError(operation.id, problems);
  return checked;
}

type Report = (path: string, code: string, message: string) => void;

function timeouts(given: unknown, report: Report): Record<string, number> {
  if (given === undefined) return {};
  const entries = Object.entries(
    typeof given === "object" && given !== null ? given : { total: given },
  );
  const limits: Record<string, number> = {};
  for (const [phase, limit] of entries) {
    if (limit === undefined) continue;
    const path = typeof given === "object" ? `timeout.${phase}` : "timeout";
    if (!phases.includes(phase)) {
      report(path, "OPTION_UNKNOWN", `is no phase of a call; there are ${phases.join(", ")}.`);
    } else if (typeof limit !== "number" || !(limit >= 1 && limit <= 2 ** 31 - 1)) {
      report(path, "TIMEOUT_INVALID", "must be a number of milliseconds, from 1 to 2147483647.");
    } else {
      limits[phase] = limit;
    }
  }
  return limits;
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

function retries(given: unknown, report: Report): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= 10) {
    return given;
  }
  report("maxRetries", "MAX_RETRIES_INVALID", "must be a whole number from 0 to 10.");
  return undefined;
}
