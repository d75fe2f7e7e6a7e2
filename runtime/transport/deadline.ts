import type { Outcome } from "../errors/index.js";
import { AbortedError, TimeoutError } from "../errors/index.js";

/** Ends a call when the caller says so or when its time is over, whichever comes first. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #operation: string;
  #timer: NodeJS.Timeout | undefined;
  #limit = 0;

  constructor(operation: string, caller: AbortSignal | undefined) {
    this.#operation = operation;
    this.#caller = caller;
    if (caller?.aborted) this.#stop();
    caller?.addEventListener("abort", this.#stop, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Lets the time run, in milliseconds. What came before, such as waiting for one's turn, is not counted. */
  start(limit: number): void {
    this.#limit = limit;
    this.#timer ??= setTimeout(this.#stop, limit);
  }

  /** The error to throw, where it was this that ended the call. */
  error(outcome: Outcome): AbortedError | TimeoutError | undefined {
    if (!this.signal.aborted) return undefined;
    const operation = this.#operation;
    if (this.#caller?.aborted) {
      const cause: unknown = this.#caller.reason;
      return new AbortedError("ABORTED", `The call was aborted. ${consequence(outcome)}`, {
        outcome,
        operation,
        cause,
      });
    }
    return new TimeoutError(
      "CALL_TIMEOUT",
      `The call took longer than ${this.#limit} ms in all. ${consequence(outcome)}`,
      { outcome, operation },
    );
  }

  /** Lets go of the timer and of the caller's signal. */
  end(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#stop);
  }

  readonly #stop = (): void => {
    this.#controller.abort();
  };
}

function consequence(outcome: Outcome): string {
  return outcome === "not_sent"
    ? "Nothing was sent."
    : "It may have been carried out: query before you repeat what moves money.";
}
