import { Script, createContext } from "node:vm";

/** Milliseconds that a pattern of the spec may take over a text of the spec; enough for a busy machine. */
const timeoutMs = 2_000;

/** And all of its patterns together: a spec of many slow ones could keep a machine for hours. */
const totalTimeoutMs = 10_000;

const test = new Script('new RegExp(pattern, "u").test(text)');
const given = { pattern: "", text: "" };
const context = createContext(given);

/** `untried` where the others took too long. */
export type Verdict = "matches" | "differs" | "invalid" | "slow" | "untried";

/** Tries the patterns of one spec, which are of unknown making: some take longer than the age of the universe. */
export class Patterns {
  /** A pattern of a component is that of every endpoint which has it: it is not waited for again. */
  readonly #slow = new Set<string>();
  #left: number;

  constructor(inAll = totalTimeoutMs) {
    this.#left = inAll;
  }

  try(pattern: string, text: string): Verdict {
    if (this.#slow.has(pattern)) return "slow";
    if (this.#left <= 0) return "untried";
    const timeout = Math.ceil(Math.min(timeoutMs, this.#left));
    const start = performance.now();
    const verdict = tried(pattern, text, timeout);
    const taken = performance.now() - start;
    // Timers of different clocks may ring early: what was given up has had its time.
    this.#left -= verdict === "slow" ? Math.max(timeout, taken) : taken;
    // Who takes the last of it is named, so that no spec passes of which something was not tried.
    if (verdict !== "slow" && this.#left > 0) return verdict;
    this.#slow.add(pattern);
    return "slow";
  }
}

function tried(pattern: string, text: string, timeout: number): Verdict {
  Object.assign(given, { pattern, text });
  try {
    const matches: unknown = test.runInContext(context, { timeout });
    return matches === true ? "matches" : "differs";
  } catch (cause) {
    return isTimeout(cause) ? "slow" : "invalid";
  }
}

function isTimeout(cause: unknown): boolean {
  // The error comes from the other context, whose Error is not ours.
  return (
    typeof cause === "object" &&
    cause !== null &&
    "code" in cause &&
    cause.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
