import { onAbort } from "../abort-signal.js";
import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome } from "../errors/index.js";
import { AbortedError, TimeoutError } from "../errors/index.js";
import type { Operation } from "../operation.js";

type OperationInfo = Pick<Operation, "id" | "idempotent" | "movesMoney">;

/** Aborts a call when the caller's signal is aborted or the total timeout expires, whichever comes first. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #callerSignal: AbortSignal | undefined;
  readonly #operation: OperationInfo;
  readonly #timeout: number;
  #timer: NodeJS.Timeout | undefined;
  /** Milliseconds left when the timer was last started. */
  #remaining: number;
  #resumedAt = 0;
  #detached = false;
  #stopListening = (): void => undefined;

  /** Starts the timer. `timeout` is in milliseconds. */
  constructor(operation: OperationInfo, callerSignal: AbortSignal | undefined, timeout: number) {
    this.#operation = operation;
    this.#callerSignal = callerSignal;
    this.#timeout = timeout;
    this.#remaining = timeout;
    this.resume();
    if (callerSignal?.aborted) this.#abort();
    else if (callerSignal !== undefined) this.#stopListening = onAbort(callerSignal, this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Stops the timer until `resume`. The caller's signal stays in effect. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#remaining -= performance.now() - this.#resumedAt;
  }

  resume(): void {
    this.#resumedAt = performance.now();
    this.#timer = setTimeout(this.#abort, Math.max(this.#remaining, 0));
  }

  /** Returns the error to throw if the deadline aborted the call; undefined otherwise. */
  error(outcome: Outcome): AbortedError | TimeoutError | undefined {
    if (!this.signal.aborted) return undefined;
    const operation = this.#operation.id;
    const hint = recoveryHint(this.#operation, outcome);
    if (this.#callerSignal?.aborted) {
      const cause: unknown = this.#callerSignal.reason;
      return new AbortedError("ABORTED", `The call was aborted. ${hint}`, {
        outcome,
        operation,
        cause,
      });
    }
    return new TimeoutError(
      "CALL_TIMEOUT",
      `The call exceeded its total timeout of ${this.#timeout} ms. ${hint}`,
      { outcome, operation },
    );
  }

  /** Stops the timer and, unless the deadline is detached, stops listening to the caller's signal. */
  end(): void {
    clearTimeout(this.#timer);
    if (!this.#detached) this.#stopListening();
  }

  /**
   * Stops the timer but keeps the caller's signal in effect for a body that outlives the call.
   *
   * @returns a function that must be called when reading ends; `true` aborts the request
   */
  detach(): (abort: boolean) => void {
    clearTimeout(this.#timer);
    this.#detached = true;
    return (abort) => {
      this.#stopListening();
      if (abort) this.#abort();
    };
  }

  readonly #abort = (): void => {
    this.#controller.abort();
  };
}
