import { setTimeout as sleep } from "node:timers/promises";
import type { HttpHandler } from "msw";
import type { Dispatcher } from "undici";
import type { RequestHandler } from "../request-handler.js";
import type { OperationRegistry } from "../registry.js";
import { MockGatewayError } from "../errors.js";
import { handlersFor } from "./handlers.js";
import { loadMsw } from "./msw.js";
import { toRequest, targetOf } from "../parse/from-undici.js";

/** The events of a reply, which are all that is asked of a handler here. */
type Handler = Pick<
  Dispatcher.DispatchHandler,
  "onRequestStart" | "onResponseStart" | "onResponseData" | "onResponseEnd" | "onResponseError"
>;

/**
 * What `compose` takes, in undici 7 and in undici 8. It is stated here because the types of handlers differ
 * between them, in events that this interceptor never sends.
 */
export type Interceptor = () => (options: Dispatcher.DispatchOptions, handler: Handler) => boolean;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * An undici interceptor that hands each request to MSW's handlers and never to the dispatcher below it, so
 * that nothing of it can reach the network.
 */
export function interceptorFor(
  answering: RequestHandler,
  registry: OperationRegistry,
  origins: () => readonly string[],
): Interceptor {
  const { getResponse } = loadMsw();
  // Made anew only when another origin has come to be. The connection is seen to before the body is touched.
  const make = (): HttpHandler[] => handlersFor(answering, registry, origins(), () => undefined);
  let made = { at: origins().join(" "), handlers: make() };
  const handlers = (): HttpHandler[] => {
    const at = origins().join(" ");
    if (at !== made.at) made = { at, handlers: make() };
    return made.handlers;
  };
  const notMocked = (method: string, { href, pathname }: URL): MockGatewayError =>
    new MockGatewayError(
      "NOT_MOCKED",
      `${method} ${href} is not mocked, and nothing was sent. Mocked: ${registry.describe(pathname)}${also(origins())}`,
    );
  const mocked = async (options: Dispatcher.DispatchOptions): Promise<Response> => {
    const { method, upgrade } = options;
    const target = targetOf(options);
    const plain = method !== "CONNECT" && !upgrade;
    // Before the body is touched, so that a client that watches it knows that nothing was sent.
    if (!plain || !registry.serves(target, origins())) throw notMocked(method, target);
    answering.connectionFaults.apply();
    const request = await toRequest(target, options, registry.bodyLimit);
    const response = await inTime(getResponse(handlers(), request), options.headersTimeout);
    if (response === undefined) throw notMocked(method, target);
    if (response.type === "error") throw await brokenConnection();
    return response;
  };
  return () => (options, handler) => {
    const exchange = new Exchange(handler);
    void exchange.run(() => mocked(options), options.bodyTimeout);
    return true;
  };
}

type Limit = number | null | undefined;

/** Keeps the time that undici's own connection would have kept. @param limit - milliseconds; 0 or less: none */
async function inTime<T>(
  awaited: Promise<T>,
  limit: Limit,
  error: "HeadersTimeoutError" | "BodyTimeoutError" = "HeadersTimeoutError",
): Promise<T> {
  const milliseconds = limit ?? 0;
  if (milliseconds <= 0) return awaited;
  const over = new AbortController();
  const timeout = sleep(milliseconds, undefined, { signal: over.signal }).then(async () => {
    const { errors } = await import("undici");
    throw new errors[error]();
  });
  try {
    return await Promise.race([awaited, timeout]);
  } finally {
    timeout.catch(() => undefined);
    over.abort();
  }
}

/** What undici says when a server ends the connection in place of an answer, or in the middle of one. */
async function brokenConnection(): Promise<Error> {
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
  #reader: Reader | undefined;

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

  async run(answer: () => Promise<Response>, bodyLimit: Limit): Promise<void> {
    try {
      this.#handler.onRequestStart?.(this, {});
      // An abort here comes from a signal that had fired before the request.
      if (this.#over()) return;
      const response = await answer();
      if (this.#over()) return;
      const headers = Object.fromEntries(response.headers);
      this.#handler.onResponseStart?.(this, response.status, headers, response.statusText);
      if (!(await this.#pass(response.body, bodyLimit))) return;
      // A handler may throw here: undici's own retries say so that there will be another attempt.
      this.#handler.onResponseEnd?.(this, {});
      this.#ended = true;
    } catch (error) {
      if (!this.#over()) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Passes the body on, piece by piece. @returns whether anybody still waits for its end */
  async #pass(body: Response["body"], limit: Limit): Promise<boolean> {
    this.#reader = body?.getReader();
    for (;;) {
      await this.#ready();
      if (this.#over()) return false;
      const piece = await inTime(this.#next(), limit, "BodyTimeoutError");
      if (piece === undefined) return !this.#over();
      if (!this.#over()) this.#handler.onResponseData?.(this, piece);
    }
  }

  async #next(): Promise<Buffer | undefined> {
    try {
      const piece = await this.#reader?.read();
      return piece?.value === undefined ? undefined : Buffer.from(piece.value);
    } catch {
      throw await brokenConnection();
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
    this.#reader?.cancel().catch(() => undefined);
    this.#handler.onResponseError?.(this, reason);
  }
}
