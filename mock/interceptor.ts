import { setTimeout as sleep } from "node:timers/promises";
import type { HttpHandler } from "msw";
import type { Dispatcher } from "undici";
import type { Answering } from "./answering.js";
import type { Catalogue } from "./catalogue.js";
import { MockGatewayError } from "./errors.js";
import { handlersFor } from "./handlers.js";
import { loadMsw } from "./msw.js";
import { requestOf, targetOf } from "./receive/dispatched.js";

type Handler = Dispatcher.DispatchHandler;

/**
 * An undici interceptor that hands each request to MSW's handlers and never to the dispatcher below it, so
 * that nothing of it can reach the network.
 */
export function interceptorFor(
  answering: Answering,
  catalogue: Catalogue,
  origins: () => readonly string[],
): Dispatcher.DispatcherComposeInterceptor {
  const { getResponse } = loadMsw();
  // Made anew only when another origin has come to be.
  let made = { at: "", handlers: handlersFor(answering, catalogue, []) };
  const handlers = (): HttpHandler[] => {
    const at = origins().join(" ");
    if (at !== made.at) made = { at, handlers: handlersFor(answering, catalogue, origins()) };
    return made.handlers;
  };
  const notMocked = (what: string): MockGatewayError =>
    new MockGatewayError(
      "NOT_MOCKED",
      `${what} is not mocked, and nothing was sent. Mocked: ${catalogue.describe()}${also(origins())}`,
    );
  const mocked = async (options: Dispatcher.DispatchOptions): Promise<Response> => {
    const { method, upgrade } = options;
    const target = targetOf(options);
    const plain = method !== "CONNECT" && !upgrade;
    // Before the body is touched, so that a client that watches it knows that nothing was sent.
    if (!plain || !catalogue.serves(target, origins())) throw notMocked(`${method} ${target.href}`);
    const request = await requestOf(target, options, catalogue.bodyLimit);
    const response = await inTime(getResponse(handlers(), request), options.headersTimeout);
    if (response === undefined) throw notMocked(`${method} ${target.href}`);
    if (response.type === "error") throw await connectionError();
    return response;
  };
  return () => (options, handler) => {
    const exchange = new Exchange(handler);
    void exchange.run(() => mocked(options));
    return true;
  };
}

/** Keeps the time that undici's own connection would have kept. @param limit - milliseconds; 0 or less: none */
async function inTime<T>(answer: Promise<T>, limit: number | null | undefined): Promise<T> {
  if (limit === null || limit === undefined || limit <= 0) return answer;
  const over = new AbortController();
  const timeout = sleep(limit, undefined, { signal: over.signal }).then(async () => {
    const { errors } = await import("undici");
    throw new errors.HeadersTimeoutError();
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    timeout.catch(() => undefined);
    over.abort();
  }
}

/** What undici says when a server ends the connection in place of an answer. */
async function connectionError(): Promise<Error> {
  const { errors } = await import("undici");
  return new errors.SocketError("other side closed");
}

function also(origins: readonly string[]): string {
  return origins.length === 0 ? "" : `; the same on ${origins.join(", ")}`;
}

/** One request, as its handler sees it: a controller that can abort, and the events of a reply. */
class Exchange implements Dispatcher.DispatchController {
  readonly #handler: Handler;
  #reason: Error | null = null;
  #paused = false;
  #ended = false;
  #resume: (() => void) | undefined;

  constructor(handler: Handler) {
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
    if (this.#over()) return;
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

  async run(answer: () => Promise<Response>): Promise<void> {
    try {
      this.#handler.onRequestStart?.(this, {});
      // An abort here comes from a signal that had fired before the request.
      if (this.#over()) return;
      const response = await answer();
      const body = Buffer.from(await response.arrayBuffer());
      if (this.#over()) return;
      const headers = Object.fromEntries(response.headers);
      this.#handler.onResponseStart?.(this, response.status, headers, response.statusText);
      await this.#ready();
      if (this.#over()) return;
      if (body.length > 0) this.#handler.onResponseData?.(this, body);
      await this.#ready();
      if (this.#over()) return;
      // A handler may throw here: undici's own retries say so that there will be another attempt.
      this.#handler.onResponseEnd?.(this, {});
      this.#ended = true;
    } catch (error) {
      if (!this.#over()) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #over(): boolean {
    return this.#ended;
  }

  async #ready(): Promise<void> {
    if (!this.#paused) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
  }

  #fail(reason: Error): void {
    this.#ended = true;
    this.#handler.onResponseError?.(this, reason);
  }
}
