import { Script, createContext } from "node:vm";

/** Milliseconds that a pattern of the spec may take over a text of the spec; enough for a busy machine. */
const patience = 2_000;

const test = new Script('new RegExp(pattern, "u").test(text)');
const given = { pattern: "", text: "" };
const context = createContext(given);

/** A pattern of a component is that of every endpoint which has it: it is not waited for again. */
const slow = new Set<string>();

export type Verdict = "matches" | "differs" | "invalid" | "slow";

/** Tries a pattern of unknown making: some take longer than the age of the universe. */
export function tryPattern(pattern: string, text: string): Verdict {
  if (slow.has(pattern)) return "slow";
  Object.assign(given, { pattern, text });
  try {
    const matches: unknown = test.runInContext(context, { timeout: patience });
    return matches === true ? "matches" : "differs";
  } catch (cause) {
    if (!isTimeout(cause)) return "invalid";
    slow.add(pattern);
    return "slow";
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
