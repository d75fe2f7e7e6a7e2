import type { Operation } from "../../runtime/operation.js";
import type { HandlerResult } from "../reply/response.js";
import type { Refusal } from "../reply/refusal.js";
import type { ValidationResult } from "../validate/validate.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import { announce, gatewayEvents } from "./events.js";
import type { ReceivedRequest, SeenRequest } from "./received.js";
import { describeReply, describeRequest } from "./received.js";
import type { GatewayStats } from "./stats.js";
import { counted, emptyStats } from "./stats.js";

export interface JournalOptions {
  readonly keepFiles: boolean;
  /** How many requests are kept; the oldest go first, so that a gateway can run for days. */
  readonly keepRequests: number;
}

/** What the gateway received, in order. */
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

  /** What is known about a request before it is answered. */
  describe(
    operation: Operation | undefined,
    arrival: Omit<IncomingRequest, "body">,
    examination: ValidationResult,
    refusal: Refusal | null,
  ): SeenRequest {
    return describeRequest(operation, { arrival, examination, refusal }, this.#options.keepFiles);
  }

  write(seen: SeenRequest, outcome: HandlerResult): void {
    const request = { ...seen, reply: describeReply(outcome) };
    const { refusal } = request;
    this.#requests.push(request);
    // A microsecond at 10,000, a tenth of a millisecond at a million: no ring is worth its code.
    if (this.#requests.length > this.#options.keepRequests) this.#requests.shift();
    this.#stats = counted(this.#stats, refusal);
    announce(this.events, "request", request);
    if (refusal !== null) announce(this.events, "refusal", request);
  }
}
