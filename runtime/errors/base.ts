/**
 * What is known about the call of the error's `operation` when it failed. That is another than the one that was
 * called, where this one needs a key of the sandbox and did not get it: then nothing was sent of it.
 *
 * - `not_sent`: nothing reached the gateway; correct what is wrong and call again.
 * - `rejected`: the gateway answered that it did not do it, and no earlier attempt can have been carried out.
 * - `unknown`: it may have been done. Query before you repeat anything that moves money.
 * - `accepted_unverified`: the reply says it was done, but its signature does not hold.
 */
export type Outcome = "not_sent" | "rejected" | "unknown" | "accepted_unverified";

/** A reply as it came, before anything was made of it. */
export interface RawResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** May hold fields that the spec marks as sensitive; never logged by this library. */
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
 * Every error of this library. The message starts with the code, says what was wrong and what to do, and
 * holds no key, passphrase or sensitive field; neither does anything that `util.inspect` or
 * `JSON.stringify` shows.
 */
export abstract class WeChatPayError extends Error {
  /** A stable name for what happened. */
  readonly code: string;
  readonly outcome: Outcome;
  /**
   * Whether this library repeats a call by itself that fails so, while attempts are left; but a download that has begun
   * is its reader's to repeat. Whether you may repeat it is what `outcome` says, and the advice in the message.
   */
  readonly retryable: boolean;
  /**
   * The operation that the error speaks of, as in `secapi/mch/uploadmedia.post`: the one that was called, or the one
   * that was to bring the sandbox's key for it. Undefined outside of a call.
   */
  readonly operation: string | undefined;
  // Private, so that an error printed by a logger does not print the body of the reply with it.
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

  /** Of the class, as in `TimeoutError`: a bundler that shortens names shortens it too, and leaves `code` alone. */
  override get name(): string {
    return this.constructor.name;
  }

  /** The reply as it came, where there was one. */
  get response(): RawResponse | undefined {
    return this.#response;
  }

  toJSON(): object {
    const { name, code, message, outcome, retryable, operation } = this;
    return { name, code, message, outcome, retryable, operation };
  }
}
