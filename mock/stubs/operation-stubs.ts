import type { ErrorCodeOf, Operation, ReplyOf } from "../../runtime/operation.js";
import { describeType } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import { faults, isFaultName } from "../faults/registry.js";
import type { FaultName } from "../faults/registry.js";
import { assertTimes, invalidOption } from "../invalid-option.js";
import type { ObservedRequest } from "../record/received.js";
import { toReplyMembers } from "../wire/reply-members.js";
import { seededRandom } from "./seeded-random.js";
import type { Stub, StubList } from "./stub-list.js";
import type { StubbedReply, StubbedResponse } from "./stubbed-reply.js";
import { isBeforeBody, knownFailure } from "./stubbed-reply.js";

export interface StubOptions {
  /** How many requests the stub applies to. Default: all requests until `reset()`. */
  readonly times?: number;
  /** Selects the requests that the stub applies to. `fields` and `files` are empty before the body is read. */
  readonly where?: (request: ObservedRequest) => boolean;
  /** The share of those requests that the stub applies to, above 0 and at most 1. Default: 1. */
  readonly share?: number;
  /** Decides which requests are in the share: equal seeds select the same ones. A whole number. Default: 1. */
  readonly seed?: number;
  /** Delays the response, in milliseconds. Default: 0. */
  readonly delay?: number;
}

/**
 * Fields of a reply as a client reads them: numbers, JSON values, lists. A list replaces the spec's whole list.
 * `undefined` removes a field. Set `sign` to test how a client handles an invalid signature.
 */
export type StubFields<T extends Operation> = {
  readonly [Name in keyof ReplyOf<T>]?: ReplyOf<T>[Name] | undefined;
} & { readonly sign?: string };

/**
 * Stubs the replies of an operation. Stubs with `times` take precedence, in the order in which they were added. Then
 * the latest stub without `times` applies, and finally the spec's reply.
 *
 * `reply`, `fail` and `refuse` replace only successful replies: the gateway still refuses an invalid request.
 * `respond`, `disconnect` and faults with `beforeValidation` apply to every request of the operation.
 */
export interface OperationStubs<T extends Operation> {
  /** Succeeds with these fields instead of the spec's or the request's. The reply is signed unless `sign` is set. */
  reply(fields: StubFields<T>, options?: StubOptions): this;
  /** Fails with `err_code`, signed. Default for `err_code_des`: the text of the spec's error registry. */
  fail(
    failure: { readonly err_code: ErrorCodeOf<T>; readonly err_code_des?: string },
    options?: StubOptions,
  ): this;
  /** Refuses the request with `return_msg`, without a signature. */
  refuse(return_msg: string, options?: StubOptions): this;
  /** Sends this HTTP response, as a proxy or a broken gateway would. */
  respond(response: StubbedResponse, options?: StubOptions): this;
  /** Causes a fault. `faults` lists all of them, with what a client observes. */
  fault(fault: FaultName, options?: StubOptions): this;
  /** Reads the request and closes the connection without a response: the fault `reset_after_body`. */
  disconnect(options?: StubOptions): this;
  /** Removes all stubs of the operation. */
  reset(): this;
}

export class OperationStubList<T extends Operation> implements OperationStubs<T> {
  readonly #operation: T;
  readonly #stubs: StubList;

  constructor(operation: T, stubs: StubList) {
    this.#operation = operation;
    this.#stubs = stubs;
  }

  reply(fields: StubFields<T>, options?: StubOptions): this {
    const members = toReplyMembers(this.#operation.reply.fields, fields);
    return this.#add({ kind: "reply", members }, options);
  }

  fail(
    failure: { readonly err_code: ErrorCodeOf<T>; readonly err_code_des?: string },
    options?: StubOptions,
  ): this {
    const { err_code } = failure;
    const err_code_des =
      failure.err_code_des ?? knownFailure(this.#operation, err_code)?.err_code_des;
    return this.#add({ kind: "fail", err_code, err_code_des }, options);
  }

  refuse(return_msg: string, options?: StubOptions): this {
    return this.#add({ kind: "refuse", return_msg }, options);
  }

  respond(response: StubbedResponse, options?: StubOptions): this {
    const { status = 200 } = response;
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw invalidOption(`status: Expected a whole number from 200 to 599, received ${status}.`);
    }
    return this.#add({ kind: "respond", response }, options);
  }

  fault(fault: FaultName, options?: StubOptions): this {
    if (!isFaultName(fault)) {
      throw invalidOption(unknownName("fault", String(fault), Object.keys(faults)));
    }
    return this.#add({ kind: "fault", fault }, options);
  }

  disconnect(options?: StubOptions): this {
    return this.fault("reset_after_body", options);
  }

  reset(): this {
    this.#stubs.clear();
    return this;
  }

  #add(reply: StubbedReply, options: StubOptions = {}): this {
    const { times, delay = 0 } = options;
    if (!Number.isFinite(delay) || delay < 0) {
      throw invalidOption(
        `delay: Expected a finite number of milliseconds, at least 0, received ${delay}.`,
      );
    }
    if (delay > 0 && isBeforeBody(reply)) {
      throw invalidOption(
        "delay: This fault ends the connection before there is a response to delay. Remove the option.",
      );
    }
    if (times !== undefined) assertTimes(times);
    this.#stubs.add({ reply, delay, appliesTo: requestFilter(options) }, times);
    return this;
  }
}

/** Combines `where`, `share` and `seed`. */
function requestFilter({
  where = () => true,
  share = 1,
  seed = 1,
}: StubOptions): Stub["appliesTo"] {
  if (typeof where !== "function") {
    throw invalidOption(`where: Expected a function, received ${describeType(where)}.`);
  }
  if (!Number.isFinite(share) || share <= 0 || share > 1) {
    throw invalidOption(`share: Expected a number above 0 and at most 1, received ${share}.`);
  }
  if (!Number.isInteger(seed)) {
    throw invalidOption(`seed: Expected a whole number, received ${seed}.`);
  }
  const random = seededRandom(seed);
  return (request) => where(request) && (share === 1 || random() < share);
}
