import { EventEmitter } from "node:events";
import type { ReceivedRequest } from "./received.js";

/** The events of a gateway. */
export interface GatewayEventMap {
  /** Emitted for each request, before its response is sent. */
  request: [request: ReceivedRequest];
  /** Emitted after "request" if the request was refused. */
  refusal: [request: ReceivedRequest];
}

export type GatewayEvents = EventEmitter<GatewayEventMap>;

export function gatewayEvents(): GatewayEvents {
  return new EventEmitter<GatewayEventMap>();
}

/** A listener can be async, although the type of `EventEmitter` does not say so. */
type Listener = (request: ReceivedRequest) => unknown;

/**
 * Calls every listener. If one throws or rejects, the process emits a warning and the others are still called,
 * because a broken listener must not prevent the response.
 */
export function emitSafely(
  events: GatewayEvents,
  name: keyof GatewayEventMap,
  request: ReceivedRequest,
): void {
  // emit() would stop at the first listener that throws. Raw listeners include the wrappers that implement once().
  const listeners: readonly Listener[] = events.rawListeners(name);
  for (const listener of listeners) {
    try {
      Promise.resolve(listener.call(events, request)).catch(warn);
    } catch (error) {
      warn(error);
    }
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : new Error(String(error)));
}
