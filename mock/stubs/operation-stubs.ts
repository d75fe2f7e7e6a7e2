import type { ErrorCodeOf, Operation, ReplyOf } from "../../runtime/operation.js";
import { wireMembers } from "../reply/wire-values.js";
import { MockGatewayError } from "../errors.js";
import { faults, isFaultName } from "../faults/registry.js";
import type { FaultName } from "../faults/registry.js";
import type { ObservedRequest } from "../record/received.js";
import { assertTimes } from "../times.js";
import { seededRandom } from "./seeded-random.js";
import type { Stub, StubList, StubbedResponse, StubbedReply } from "./stub-list.js";
import { beforeBody } from "./stub-list.js";
import { failureOf } from "./failure.js";

export interface StubOptions {
  /** How many requests it applies to; all of them, until `reset()`, where it is left out. */
  readonly times?: number;
  /** Which requests it applies to. Before the body is read, `fields` and `files` are empty. */
  readonly where?: (request: ObservedRequest) => boolean;
  /** The share of those requests that it applies to, above 0 and at most 1. Default: 1. */
  readonly share?: number;
  /** Decides which requests are in the share: the same seed, the same ones. A whole number. Default: 1. */
  readonly seed?: number;
  /** Milliseconds that the answer is held back. Default: 0. */
  readonly delay?: number;
}

/**
 * Fields of a reply, as a client reads them: numbers, JSON values, lists. A list stands in place of the
 * spec's whole one; `undefined` leaves a field out. A `sign` of one's own shows what a client does about a
 * wrong one.
 */
export type StubFields<T extends Operation> = {
  readonly [Name in keyof ReplyOf<T>]?: ReplyOf<T>[Name] | undefined;
} & { readonly sign?: string };

/**
 * Says how the gateway answers to an operation. What applies a number of times comes first, in the order
 * in which it was asked for; after that what applies without end, the latest of it; after that the reply
 * of the spec.
 *
 * `reply`, `fail` and `refuse` take the place of the successful reply: a request that is wrong is still
 * refused for what is wrong with it. `respond` and `disconnect` apply to every request of the operation, and
 * so do faults that happen in front of the gateway.
 */
export interface OperationStubs<T extends Operation> {
  /**
   * Succeeds with these fields in place of the spec's, and of what the reply would repeat of the request;
   * it is signed, unless `sign` is among them.
   */
  reply(fields: StubFields<T>, options?: StubOptions): this;
  /** Fails by `err_code`, signed; the text is the registry's where none is given. */
  fail(
    failure: { readonly err_code: ErrorCodeOf<T>; readonly err_code_des?: string },
    options?: StubOptions,
  ): this;
  /** Refuses by `return_msg`, without a signature. */
  refuse(return_msg: string, options?: StubOptions): this;
  /** Sends this answer, as a proxy or a broken gateway would. */
  respond(answer: StubbedResponse, options?: StubOptions): this;
  /** Lets something go wrong, by its name: `faults` has them all, with what a client sees of each. */
  fault(fault: FaultName, options?: StubOptions): this;
  /** Takes in the request and then ends the connection without an answer: the fault `reset_after_body`. */
  disconnect(options?: StubOptions): this;
  /** Back to the spec's reply. */
  reset(): this;
}

/** The typed way to the cues of one operation. */
export class OperationStubList<T extends Operation> implements OperationStubs<T> {
  readonly #operation: T;
  readonly #cues: StubList;

  constructor(operation: T, cues: StubList) {
    this.#operation = operation;
    this.#cues = cues;
  }

  reply(fields: StubFields<T>, options?: StubOptions): this {
    const members = wireMembers(this.#operation.reply.fields, fields);
    return this.#add({ kind: "reply", members }, options);
  }

  fail(
    failure: { readonly err_code: ErrorCodeOf<T>; readonly err_code_des?: string },
    options?: StubOptions,
  ): this {
    const { err_code } = failure;
    const err_code_des = failure.err_code_des ?? failureOf(this.#operation, err_code)?.err_code_des;
    return this.#add({ kind: "fail", err_code, err_code_des }, options);
  }

  refuse(return_msg: string, options?: StubOptions): this {
    return this.#add({ kind: "refuse", return_msg }, options);
  }

  respond(answer: StubbedResponse, options?: StubOptions): this {
    const { status = 200 } = answer;
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw invalid(`status has to be a number from 200 to 599; it is ${status}.`);
    }
    return this.#add({ kind: "respond", answer }, options);
  }

  fault(fault: FaultName, options?: StubOptions): this {
    if (!isFaultName(fault)) {
      throw invalid(
        `There is no fault ${String(fault)}; there are ${Object.keys(faults).join(", ")}.`,
      );
    }
    return this.#add({ kind: "fault", fault }, options);
  }

  disconnect(options?: StubOptions): this {
    return this.fault("reset_after_body", options);
  }

  reset(): this {
    this.#cues.clear();
    return this;
  }

  #add(scripted: StubbedReply, options: StubOptions = {}): this {
    const { times, delay = 0 } = options;
    if (!Number.isFinite(delay) || delay < 0) {
      throw invalid(`delay has to be a number of milliseconds; it is ${delay}.`);
    }
    if (delay > 0 && beforeBody(scripted)) {
      throw invalid(
        "delay is of no use here: this fault happens before there is a request to answer.",
      );
    }
    if (times !== undefined) assertTimes(times);
    this.#cues.add({ scripted, delay, isFor: choice(options) }, times);
    return this;
  }
}

/** Puts `where`, `share` and `seed` into one question. */
function choice({ where = () => true, share = 1, seed = 1 }: StubOptions): Stub["isFor"] {
  if (typeof where !== "function") throw invalid("where has to be a function.");
  if (!Number.isFinite(share) || share <= 0 || share > 1) {
    throw invalid(`share has to be a number above 0 and at most 1; it is ${share}.`);
  }
  if (!Number.isInteger(seed)) throw invalid(`seed has to be a whole number; it is ${seed}.`);
  const draw = seededRandom(seed);
  return (request) => where(request) && (share === 1 || draw() < share);
}

function invalid(message: string): MockGatewayError {
  return new MockGatewayError("INVALID_OPTION", message);
}
