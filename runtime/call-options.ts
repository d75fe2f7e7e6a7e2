import type { Configuration } from "./configuration/configuration.js";
import { parseMaxRetries } from "./configuration/settings.js";
import { parseTimeoutPhases } from "./configuration/timeouts.js";
import { isAbortSignal } from "./abort-signal.js";
import type { Problem } from "./errors/index.js";
import { ValidationError } from "./errors/index.js";
import type { Operation } from "./operation.js";
import { describeType } from "../text/describe.js";
import { unknownName } from "../text/suggest.js";
import { isObject, ownMembers, unreadable } from "./validation/own-members.js";
import type { Report } from "./validation/problem-collector.js";
import { ProblemCollector } from "./validation/problem-collector.js";

/** Options for one call. They take precedence over the options of the client. */
export interface CallOptions {
  /** Aborts the call, including reading files and waiting for the rate limiter. */
  signal?: AbortSignal;
  /** Total timeout of the call in milliseconds, or a timeout for each phase. */
  timeout?: number | { headers?: number; body?: number; total?: number };
  /** Additional HTTP headers. Headers that describe the body or the connection cannot be set. */
  headers?: Readonly<Record<string, string>>;
  /**
   * Attempts after the first. 0 turns retries off; any other number also enables them for calls that move
   * money.
   */
  maxRetries?: number;
}

export interface CheckedOptions {
  readonly signal: AbortSignal | undefined;
  readonly timeout: Configuration["timeout"];
  readonly headers: Readonly<Record<string, string>>;
  readonly maxRetries: number;
}

const knownOptions = ["signal", "timeout", "headers", "maxRetries"];

/** Headers that the encoding or the connection determines. */
const reservedHeaders = new Set([
  "connection",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Validates the options of a call and adds the defaults.
 *
 * @throws {ValidationError} if options are invalid; it lists every problem.
 */
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
    const message = `Expected an object with the options ${knownOptions.join(", ")}, received ${describeType(options)}.`;
    throw new ValidationError(operation.id, [{ path: "options", code: "OPTION_TYPE", message }]);
  }
  const failures: Problem[] = [];
  const given = ownMembers(options ?? {}, (name) => {
    const path = name === undefined ? "options" : `options.${name}`;
    failures.push({ path, code: "OPTION_UNREADABLE", message: unreadable });
  });
  if (given === undefined) throw new ValidationError(operation.id, failures);
  for (const name of given.keys()) {
    if (knownOptions.includes(name)) continue;
    report(name, "OPTION_UNKNOWN", unknownName("call option", name, knownOptions));
  }
  const signal = given.get("signal");
  if (signal !== undefined && !isAbortSignal(signal)) {
    report("signal", "OPTION_TYPE", `Expected an AbortSignal, received ${describeType(signal)}.`);
  }
  const checked: CheckedOptions = {
    signal: isAbortSignal(signal) ? signal : undefined,
    timeout: {
      ...timeout,
      ...parseTimeoutPhases(given.get("timeout"), ["headers", "body", "total"], report),
    },
    headers: checkHeaders(given.get("headers"), report),
    maxRetries:
      parseMaxRetries(given.get("maxRetries"), report) ?? maxRetries ?? defaultRetries(operation),
  };
  problems.throwIfAny();
  return checked;
}

function checkHeaders(given: unknown, report: Report): Record<string, string> {
  if (given === undefined) return {};
  if (!isObject(given)) {
    report(
      "headers",
      "OPTION_TYPE",
      `Expected an object with header names as keys, received ${describeType(given)}.`,
    );
    return {};
  }
  const members = ownMembers(given, (name) => {
    report(name === undefined ? "headers" : `headers.${name}`, "OPTION_UNREADABLE", unreadable);
  });
  const checked = new Map<string, string>();
  for (const [name, value] of members ?? []) {
    const path = `headers.${name}`;
    if (reservedHeaders.has(name.toLowerCase())) {
      report(path, "HEADER_RESERVED", "The client sets this header itself. Leave it out.");
    } else if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) {
      report(path, "HEADER_INVALID", "Expected a valid header name.");
    } else if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      report(
        path,
        "HEADER_INVALID",
        "Expected text without control characters or characters outside Latin-1.",
      );
    } else {
      checked.set(name.toLowerCase(), value);
    }
  }
  // Unlike assignment, this creates an own property for every name, `__proto__` included.
  return Object.fromEntries(checked);
}

/** A call that moves money is not repeated unless the caller enables retries. */
function defaultRetries({ movesMoney }: Operation): number {
  return movesMoney === undefined ? 2 : 0;
}
