import type { Operation } from "../../runtime/operation.js";
import type { Outcome } from "../answer/answer.js";
import type { Refusal } from "../answer/refusal.js";
import type { Examination } from "../examine/examine.js";
import type { Arrival } from "../receive/arrival.js";
import { announce, gatewayEvents } from "./events.js";
import type { ReceivedRequest, SeenRequest } from "./received.js";
import { describeReply, describeRequest } from "./received.js";
import type { Tally } from "./tally.js";
import { counted, emptyTally } from "./tally.js";

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
  #tally = emptyTally;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  get requests(): readonly ReceivedRequest[] {
    return this.#requests;
  }

  get tally(): Tally {
    return this.#tally;
  }

  clear(): void {
    this.#requests.length = 0;
    this.#tally = emptyTally;
  }

  /** What is known about a request before it is answered. */
  describe(
    operation: Operation | undefined,
    arrival: Omit<Arrival, "body">,
    examination: Examination,
    refusal: Refusal | null,
  ): SeenRequest {
    return describeRequest(operation, { arrival, examination, refusal }, this.#options.keepFiles);
  }

  write(seen: SeenRequest, outcome: Outcome): void {
    const request = { ...seen, reply: describeReply(outcome) };
    const { refusal } = request;
    this.#requests.push(request);
    // A microsecond at 10,000, a tenth of a millisecond at a million: no ring is worth its code.
    if (this.#requests.length > this.#options.keepRequests) this.#requests.shift();
    this.#tally = counted(this.#tally, refusal);
    announce(this.events, "request", request);
    if (refusal !== null) announce(this.events, "refusal", request);
  }
}
