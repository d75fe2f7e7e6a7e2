import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome } from "../errors/index.js";
import { AbortedError, TimeoutError } from "../errors/index.js";
import type { Operation } from "../operation.js";

type Called = Pick<Operation, "id" | "idempotent" | "movesMoney">;

/** Ends a call when the caller says so or when its time is over, whichever comes first. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #operation: Called;
  readonly #limit: number;
  #timer: NodeJS.Timeout | undefined;
  /** Milliseconds that were left when the time last began to run. */
  #left: number;
  #since = 0;
  #handedOver = false;

  /** Lets the time run, in milliseconds. */
  constructor(operation: Called, caller: AbortSignal | undefined, limit: number) {
    this.#operation = operation;
    this.#caller = caller;
    this.#limit = limit;
    this.#left = limit;
    this.resume();
    if (caller?.aborted) this.#stop();
    caller?.addEventListener("abort", this.#stop, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Stops the time, not the call: what comes until `goOn`, such as waiting for one's turn, is not counted. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }

  resume(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.#stop, Math.max(this.#left, 0));
  }

  /** The error to throw, where it was this that ended the call. */
  error(outcome: Outcome): AbortedError | TimeoutError | undefined {
    if (!this.signal.aborted) return undefined;
    const operation = this.#operation.id;
    const next = recoveryHint(this.#operation, outcome);
    if (this.#caller?.aborted) {
      const cause: unknown = this.#caller.reason;
      return new AbortedError("ABORTED", `The call was aborted. ${next}`, {
        outcome,
        operation,
        cause,
      });
    }
    return new TimeoutError(
      "CALL_TIMEOUT",
      `The call took longer than ${this.#limit} ms in all. ${next}`,
      { outcome, operation },
    );
  }

  /** Lets go of the timer and of the caller's signal, unless that was handed over. */
  end(): void {
    clearTimeout(this.#timer);
    if (!this.#handedOver) this.#release();
  }

  /**
   * Hands the caller's signal over to what outlives the call, for which there is no limit in time. Whoever takes
   * it calls what is returned when it is done, and says whether to break off what is still under way.
   */
  detach(): (breakOff: boolean) => void {
    clearTimeout(this.#timer);
    this.#handedOver = true;
    return (breakOff) => {
      this.#release();
      if (breakOff) this.#stop();
    };
  }

  #release(): void {
    this.#caller?.removeEventListener("abort", this.#stop);
  }

  readonly #stop = (): void => {
    this.#controller.abort();
  };
}
