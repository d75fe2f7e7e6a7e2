import { Script, createContext } from "node:vm";

/** The limit for one match. Generous, so that a harmless pattern does not time out on a busy machine. */
const matchTimeoutMs = 2_000;

/** The limit for all matches of a spec, because a spec can have many slow patterns. */
const defaultTotalTimeoutMs = 10_000;

const script = new Script('new RegExp(pattern, "u").test(text)');
const globals = { pattern: "", text: "" };
const context = createContext(globals);

/** `skipped` if earlier patterns used up the total timeout. */
export type PatternResult = "match" | "mismatch" | "invalid" | "slow" | "skipped";

/** Runs untrusted patterns with a timeout, because some backtrack practically forever. */
export class PatternTester {
  /** Patterns that timed out are not tried again: a component's pattern is used by many endpoints. */
  readonly #slowPatterns = new Set<string>();
  #remainingMs: number;

  constructor(totalTimeoutMs = defaultTotalTimeoutMs) {
    this.#remainingMs = totalTimeoutMs;
  }

  test(pattern: string, text: string): PatternResult {
    if (this.#slowPatterns.has(pattern)) return "slow";
    if (this.#remainingMs <= 0) return "skipped";
    const timeout = Math.ceil(Math.min(matchTimeoutMs, this.#remainingMs));
    const start = performance.now();
    const result = runPattern(pattern, text, timeout);
    const elapsed = performance.now() - start;
    // The two clocks differ, so a match that timed out can seem to have taken less than its timeout.
    this.#remainingMs -= result === "slow" ? Math.max(timeout, elapsed) : elapsed;
    // The pattern that uses up the total timeout is reported, so that no spec with skipped patterns passes.
    if (result !== "slow" && this.#remainingMs > 0) return result;
    this.#slowPatterns.add(pattern);
    return "slow";
  }
}

function runPattern(pattern: string, text: string, timeout: number): PatternResult {
  Object.assign(globals, { pattern, text });
  try {
    const matches: unknown = script.runInContext(context, { timeout });
    return matches === true ? "match" : "mismatch";
  } catch (cause) {
    return isTimeout(cause) ? "slow" : "invalid";
  }
}

function isTimeout(cause: unknown): boolean {
  // `instanceof Error` is false for errors of another context.
  return (
    typeof cause === "object" &&
    cause !== null &&
    "code" in cause &&
    cause.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
