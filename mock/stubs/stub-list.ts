import type { ObservedRequest } from "../record/received.js";
import type { StubbedReply } from "./stubbed-reply.js";
import { isBeforeBody, isBeforeValidation } from "./stubbed-reply.js";

export interface Stub {
  readonly reply: StubbedReply;
  /** Milliseconds. */
  readonly delay: number;
  readonly appliesTo: (request: ObservedRequest) => boolean;
}

/** The stubs of one operation. Those with a number of times take precedence over the one without. */
export class StubList {
  #limited: { readonly stub: Stub; remaining: number }[] = [];
  #unlimited: Stub | undefined;

  /** @param times - undefined: the stub applies until `clear()` or until the next stub without a limit */
  add(stub: Stub, times: number | undefined): void {
    if (times === undefined) this.#unlimited = stub;
    else this.#limited.push({ stub, remaining: times });
  }

  /** Returns the stub that applies to a request and counts its use. Invalid requests do not use up stubs for valid ones. */
  next(request: ObservedRequest): Stub | undefined {
    return this.#take(
      ({ reply, appliesTo }) =>
        !isBeforeBody(reply) &&
        (request.refusal === null || isBeforeValidation(reply)) &&
        appliesTo(request),
    );
  }

  /** Returns the next stub, and counts this use, if it applies before the body is read. Only then calls `describe`. */
  beforeBody(describe: () => ObservedRequest): Stub | undefined {
    const { stub } = this.#limited[0] ?? { stub: this.#unlimited };
    if (stub === undefined || !isBeforeBody(stub.reply)) return undefined;
    const request = describe();
    return this.#take((candidate) => candidate === stub && stub.appliesTo(request));
  }

  clear(): void {
    this.#limited = [];
    this.#unlimited = undefined;
  }

  #take(applies: (stub: Stub) => boolean): Stub | undefined {
    const limited = this.#limited.find(({ stub }) => applies(stub));
    if (limited === undefined) {
      return this.#unlimited !== undefined && applies(this.#unlimited)
        ? this.#unlimited
        : undefined;
    }
    limited.remaining -= 1;
    this.#limited = this.#limited.filter(({ remaining }) => remaining > 0);
    return limited.stub;
  }
}
