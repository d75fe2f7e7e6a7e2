import { setTimeout as sleep } from "node:timers/promises";
import type { Dispatcher } from "undici";

/** The callbacks of undici's response handlers that an exchange uses. They are the same in undici 7 and 8. */
export type ResponseHandler = Pick<
  Dispatcher.DispatchHandler,
  "onRequestStart" | "onResponseStart" | "onResponseData" | "onResponseEnd" | "onResponseError"
>;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Passes one response to undici's handler, and acts as the controller with which the handler can abort or pause. */
export class UndiciExchange implements Dispatcher.DispatchController {
  readonly #handler: ResponseHandler;
  #reason: Error | null = null;
  #paused = false;
  #ended = false;
  #resume: (() => void) | undefined;
  #reader: Reader | undefined;

  constructor(handler: ResponseHandler) {
    this.#handler = handler;
  }

  get aborted(): boolean {
    return this.#reason !== null;
  }

  get reason(): Error | null {
    return this.#reason;
  }

  get paused(): boolean {
    return this.#paused;
  }

  abort(reason: Error): void {
    if (this.#isOver()) return;
    this.#reason = reason;
    this.#fail(reason);
    this.resume();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#resume?.();
    this.#resume = undefined;
  }

  /** Runs the exchange. Errors are reported to the handler, so the promise never rejects. */
  async run(fetchResponse: () => Promise<Response>, bodyTimeout: Timeout): Promise<void> {
    try {
      this.#handler.onRequestStart?.(this, {});
      // The handler aborts here if its signal was aborted before the request started.
      if (this.#isOver()) return;
      const response = await fetchResponse();
      if (this.#isOver()) return;
      const headers = Object.fromEntries(response.headers);
      this.#handler.onResponseStart?.(this, response.status, headers, response.statusText);
      if (!(await this.#forwardBody(response.body, bodyTimeout))) return;
      // undici's RetryHandler throws here to announce another attempt.
      this.#handler.onResponseEnd?.(this, {});
      this.#ended = true;
    } catch (error) {
      if (!this.#isOver()) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Forwards the body chunk by chunk. Returns whether the exchange is still running at its end. */
  async #forwardBody(body: Response["body"], timeout: Timeout): Promise<boolean> {
    this.#reader = body?.getReader();
    for (;;) {
      await this.#waitWhilePaused();
      if (this.#isOver()) return false;
      const chunk = await withTimeout(this.#readChunk(), timeout, "BodyTimeoutError");
      if (chunk === undefined) return !this.#isOver();
      if (!this.#isOver()) this.#handler.onResponseData?.(this, chunk);
    }
  }

  async #readChunk(): Promise<Buffer | undefined> {
    try {
      const chunk = await this.#reader?.read();
      return chunk?.value === undefined ? undefined : Buffer.from(chunk.value);
    } catch {
      throw await connectionClosedError();
    }
  }

  /** A method, because TypeScript would narrow the field across an `await`. */
  #isOver(): boolean {
    return this.#ended;
  }

  async #waitWhilePaused(): Promise<void> {
    if (!this.#paused) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
  }

  #fail(reason: Error): void {
    this.#ended = true;
    this.#reader?.cancel().catch(() => undefined);
    this.#handler.onResponseError?.(this, reason);
  }
}

/** Milliseconds, as in undici's options: 0 or undefined means no timeout. */
export type Timeout = number | null | undefined;

/** Rejects with undici's own timeout error, because a mocked request has no connection to enforce the timeout. */
export async function withTimeout<T>(
  promise: Promise<T>,
  timeout: Timeout,
  errorName: "HeadersTimeoutError" | "BodyTimeoutError",
): Promise<T> {
  const milliseconds = timeout ?? 0;
  if (milliseconds <= 0) return promise;
  const timer = new AbortController();
  const timedOut = sleep(milliseconds, undefined, { signal: timer.signal }).then(async () => {
    const { errors } = await import("undici");
    throw new errors[errorName]();
  });
  try {
    return await Promise.race([promise, timedOut]);
  } finally {
    timedOut.catch(() => undefined);
    timer.abort();
  }
}

/** The error that undici reports if the server closes the connection before or during a response. */
export async function connectionClosedError(): Promise<Error> {
  const { errors } = await import("undici");
  return new errors.SocketError("other side closed");
}
