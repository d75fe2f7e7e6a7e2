/**
 * Whether the gateway may have executed a failed call. It describes the error's `operation`. If fetching a
 * sandbox key failed, that is the operation that returns the key, and the request itself was not sent.
 *
 * - `not_sent`: nothing reached the gateway. Fix the problem and call again.
 * - `rejected`: the request is known not to have been executed, and no earlier attempt can have been. The
 *   reply is an error that the spec lists, or one that the gateway sends before it executes anything.
 * - `unknown`: the gateway may have executed the request. All other errors after sending have this outcome. If
 *   the request moves money, query the result before you repeat it.
 * - `accepted_unverified`: the reply reports success, but its signature is missing or invalid.
 */
export type Outcome = "not_sent" | "rejected" | "unknown" | "accepted_unverified";

/** An HTTP response, as received. */
export interface RawResponse {
  /** The HTTP status. */
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** May contain sensitive fields. This library never logs it. */
  readonly body: Buffer;
}

export interface ErrorDetails {
  readonly outcome: Outcome;
  readonly retryable?: boolean;
  readonly operation?: string | undefined;
  readonly response?: RawResponse | undefined;
  readonly cause?: unknown;
}

/**
 * The base class of all errors of this library. The message starts with the code and explains what is wrong
 * and what to do. Neither the message nor the output of `util.inspect` and `JSON.stringify` contains a key, a
 * passphrase or the value of a sensitive field.
 */
export abstract class WeChatPayError extends Error {
  /** Identifies the kind of problem; stable across versions. */
  readonly code: string;
  /** Whether the gateway may have executed the request. */
  readonly outcome: Outcome;
  /**
   * Whether the client retries such an error itself, as long as attempts are left. A download that has
   * started is not retried; its reader must call the operation again. To decide whether you may repeat a
   * call, use `outcome` and the advice in the message.
   */
  readonly retryable: boolean;
  /**
   * The ID of the operation that failed: the one that was called, or the one that returns its sandbox key.
   * Undefined if the error does not belong to a call.
   */
  readonly operation: string | undefined;
  // Private, so that a logger that prints the error does not print the response body.
  readonly #response: RawResponse | undefined;

  constructor(code: string, message: string, details: ErrorDetails) {
    super(
      `[${code}] ${message}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.code = code;
    this.outcome = details.outcome;
    this.retryable = details.retryable ?? false;
    this.operation = details.operation;
    this.#response = details.response;
  }

  /** The class name. Minifiers may change it; use `code` or `instanceof` to distinguish errors. */
  override get name(): string {
    return this.constructor.name;
  }

  /** The HTTP response, if one was received. */
  get response(): RawResponse | undefined {
    return this.#response;
  }

  toJSON(): object {
    const { name, code, message, outcome, retryable, operation } = this;
    return { name, code, message, outcome, retryable, operation };
  }
}
