import type { Operation } from "../../runtime/operation.js";
import type { HandlerResult } from "../reply/response.js";
import { emitSafely, gatewayEvents } from "./events.js";
import type { ObservedRequest, ReceivedRequest, RequestContext } from "./received.js";
import { describeRequest, describeResponse } from "./received.js";
import type { GatewayStats } from "./stats.js";
import { countRequest, emptyStats } from "./stats.js";

export interface JournalOptions {
  readonly keepFiles: boolean;
  /** The number of requests to keep. The oldest are dropped first, so that a gateway can run for days. */
  readonly keepRequests: number;
}

/** Keeps the latest requests with their responses, and publishes them as events. */
export class Journal {
  readonly events = gatewayEvents();
  readonly #requests: ReceivedRequest[] = [];
  readonly #options: JournalOptions;
  #stats = emptyStats;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  get requests(): readonly ReceivedRequest[] {
    return this.#requests;
  }

  get stats(): GatewayStats {
    return this.#stats;
  }

  clear(): void {
    this.#requests.length = 0;
    this.#stats = emptyStats;
  }

  /** Describes a request before its response is known, for the `where` of stubs and for `record`. */
  describe(operation: Operation | undefined, context: RequestContext): ObservedRequest {
    return describeRequest(operation, context, this.#options.keepFiles);
  }

  /** Stores a request with its result, counts it and emits its events. */
  record(observed: ObservedRequest, result: HandlerResult): void {
    const request = { ...observed, response: describeResponse(result) };
    const { refusal } = request;
    this.#requests.push(request);
    // Shifting 10,000 elements takes 1 µs, a million 0.1 ms. A ring buffer is not worth its code.
    if (this.#requests.length > this.#options.keepRequests) this.#requests.shift();
    this.#stats = countRequest(this.#stats, refusal);
    emitSafely(this.events, "request", request);
    if (refusal !== null) emitSafely(this.events, "refusal", request);
  }
}
