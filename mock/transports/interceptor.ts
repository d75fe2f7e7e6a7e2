import type { HttpHandler } from "msw";
import type { Dispatcher } from "undici";
import { MockGatewayError } from "../errors.js";
import { targetOf, toRequest } from "../parse/from-undici.js";
import type { OperationRegistry } from "../registry.js";
import type { RequestHandler } from "../request-handler.js";
import { handlersFor } from "./handlers.js";
import { loadMsw } from "./msw.js";
import type { ResponseHandler } from "./undici-exchange.js";
import { connectionClosedError, UndiciExchange, withTimeout } from "./undici-exchange.js";

/**
 * An interceptor for `compose()` of undici 7 and undici 8. The type is declared here because the handler types
 * of the two versions differ in callbacks that this interceptor never calls.
 */
export type Interceptor = () => (
  options: Dispatcher.DispatchOptions,
  handler: ResponseHandler,
) => boolean;

/**
 * Creates an undici interceptor that passes every request to MSW handlers. It never calls the dispatcher that
 * it wraps, so no request reaches the network.
 */
export function interceptorFor(
  requestHandler: RequestHandler,
  registry: OperationRegistry,
  origins: () => readonly string[],
): Interceptor {
  const { getResponse } = loadMsw();
  // Connection faults are applied below, before the body is read, so the handlers have nothing to connect.
  const createHandlers = (): HttpHandler[] =>
    handlersFor(requestHandler, registry, origins(), () => undefined);
  let cache = { key: origins().join(" "), handlers: createHandlers() };
  const handlers = (): HttpHandler[] => {
    const key = origins().join(" ");
    if (key !== cache.key) cache = { key, handlers: createHandlers() };
    return cache.handlers;
  };
  const notMocked = (method: string, { href, pathname }: URL): MockGatewayError =>
    new MockGatewayError(
      "NOT_MOCKED",
      `${method} ${href} is not mocked. Nothing was sent. Mocked: ${registry.describe(pathname)}${describeOrigins(origins())}`,
    );
  const fetchResponse = async (options: Dispatcher.DispatchOptions): Promise<Response> => {
    const { method, upgrade } = options;
    const target = targetOf(options);
    const isTunnel = method === "CONNECT" || Boolean(upgrade);
    // Fail before reading the body, so that clients that observe it know that nothing was sent.
    if (isTunnel || !registry.serves(target, origins())) throw notMocked(method, target);
    requestHandler.connectionFaults.apply();
    const request = await toRequest(target, options, registry.bodyLimit);
    const response = await withTimeout(
      getResponse(handlers(), request),
      options.headersTimeout,
      "HeadersTimeoutError",
    );
    if (response === undefined) throw notMocked(method, target);
    if (response.type === "error") throw await connectionClosedError();
    return response;
  };
  return () => (options, handler) => {
    const exchange = new UndiciExchange(handler);
    void exchange.run(() => fetchResponse(options), options.bodyTimeout);
    return true;
  };
}

function describeOrigins(origins: readonly string[]): string {
  return origins.length === 0 ? "" : `; also on ${origins.join(", ")}`;
}
