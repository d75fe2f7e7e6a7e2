import { EventEmitter } from "node:events";
import type { ReceivedRequest } from "./received.js";

/** What a gateway tells while it runs. */
export interface GatewayEventMap {
  /** Each request, once it is known what it is answered with and before the answer goes out. */
  request: [request: ReceivedRequest];
  /** Besides, each request that was refused. */
  refusal: [request: ReceivedRequest];
}

export type GatewayEvents = EventEmitter<GatewayEventMap>;

export function gatewayEvents(): GatewayEvents {
  return new EventEmitter<GatewayEventMap>();
}

/** Whatever the types say, a listener may be an async function. */
type Listener = (request: ReceivedRequest) => unknown;

/**
 * Tells every listener. What one throws, or rejects with, becomes a warning of the process: the answer
 * has to go out.
 */
export function announce(
  events: GatewayEvents,
  name: keyof GatewayEventMap,
  request: ReceivedRequest,
): void {
  // Not emit(), which stops at the first listener that throws; the raw ones take themselves off after once().
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
