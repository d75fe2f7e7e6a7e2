import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Operation, OperationMock } from "../runtime/operation.js";
import { buildFaultBeforeBody, buildResponse } from "./build-response.js";
import { ConnectionFaults } from "./faults/connections.js";
import { faults } from "./faults/registry.js";
import type { Settings } from "./options.js";
import { applyRequest } from "./orders/apply-request.js";
import { OrderBook } from "./orders/order-book.js";
import type { IncomingRequest } from "./parse/incoming-request.js";
import { Journal } from "./record/journal.js";
import type { ObservedRequest } from "./record/received.js";
import type { Replay } from "./record/replay.js";
import { gatewayKeys } from "./reply/gateway-keys.js";
import { pageResponse } from "./reply/page.js";
import type { Refusal } from "./reply/refusal.js";
import { refusalOf } from "./reply/refusal.js";
import type { ValidatedRequest } from "./reply/replies.js";
import { Replies } from "./reply/replies.js";
import type { HandlerResult } from "./reply/response.js";
import { parseNegativeTest, rejectUnknownCase } from "./stubs/negative-test.js";
import type { Stub } from "./stubs/stub-list.js";
import { StubList } from "./stubs/stub-list.js";
import type { StubbedReply } from "./stubs/stubbed-reply.js";
import type { Problem } from "./validate/problem.js";
import { RateLimiter } from "./validate/rate-limiter.js";
import type { ValidationResult } from "./validate/validate.js";
import { validateRequest } from "./validate/validate.js";

/** How the gateway reacts to a request: the response, and the reason if it is a refusal. */
interface Reaction {
  readonly result: HandlerResult;
  readonly refusal: Refusal | null;
}

/** Handles the requests of all transports, and keeps the state of a gateway. */
export class RequestHandler {
  readonly journal: Journal;
  readonly connectionFaults = new ConnectionFaults();
  readonly orders = new OrderBook();
  /** The record to replay, if there is one. */
  replay: Replay | undefined;
  readonly #settings: Settings;
  readonly #stubs = new Map<string, StubList>();
  readonly #rateLimiter: RateLimiter | undefined;
  readonly #replies: Replies;
  #resetController = createResetController();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#replies = new Replies(settings);
    this.#rateLimiter = settings.rateLimit ? new RateLimiter(settings.now) : undefined;
    this.journal = new Journal(settings);
  }

  /**
   * Handles the head of a request. Returns a result if the request is not to be read any further, because a stub
   * or the negative test header selects a fault that occurs before the body is read.
   */
  handleHead(head: Omit<IncomingRequest, "body">): HandlerResult | undefined {
    const operation = this.#settings.registry.match(head)?.operation;
    if (operation === undefined) return undefined;
    // Describe the request only if a stub needs the description, which few do.
    const describe = (): ObservedRequest =>
      this.journal.describe(operation, { request: head, validation: {}, refusal: null });
    const stubbed =
      parseNegativeTest(operation, head.headers) ??
      this.stubs(operation).beforeBody(describe)?.reply;
    if (stubbed === undefined || stubbed === "unknown" || stubbed.kind !== "fault") {
      return undefined;
    }
    const fault = faults[stubbed.fault];
    if (fault.beforeBody !== true) return undefined;
    const result = buildFaultBeforeBody(fault);
    this.journal.record(describe(), result);
    return result;
  }

  /** Handles a complete request: validates it, selects a stub, reacts, records the exchange. */
  async handle(request: IncomingRequest): Promise<HandlerResult> {
    const { resetSignal } = this;
    const mock = this.#settings.registry.match(request);
    if (mock === undefined) return this.#refuseUnknownPath(request);
    const { operation } = mock;

    const validation = this.#validate(operation, request);
    const { problem } = validation;
    const refusal = problem === undefined ? null : refusalOf(problem, operation);
    const observed = this.journal.describe(operation, { request, validation, refusal });

    const stub = this.#selectStub(operation, observed);
    if (stub === "unknown") {
      const rejection = rejectUnknownCase(operation, request);
      this.journal.record({ ...observed, refusal: rejection.refusal }, rejection.result);
      return rejection.result;
    }

    const reaction = this.#react(mock, validation, refusal, stub?.reply);

    this.journal.record({ ...observed, refusal: reaction.refusal }, reaction.result);
    if (stub !== undefined) await delay(stub.delay, resetSignal);
    return reaction.result;
  }

  /** The stubs of an operation. */
  stubs({ id }: Operation): StubList {
    const stubs = this.#stubs.get(id) ?? new StubList();
    this.#stubs.set(id, stubs);
    return stubs;
  }

  /** Aborted by the next `reset()`. It ends everything that is delayed or withheld now. */
  get resetSignal(): AbortSignal {
    return this.#resetController.signal;
  }

  /** Restores the initial state. The options do not change. */
  reset(): void {
    // Clear the lists instead of replacing them: tests keep the result of `gateway.on()`.
    for (const stubs of this.#stubs.values()) stubs.clear();
    this.connectionFaults.clear();
    this.journal.clear();
    this.orders.clear();
    this.replay = undefined;
    this.#rateLimiter?.reset();
    this.#resetController.abort();
    this.#resetController = createResetController();
  }

  #validate(operation: Operation, request: IncomingRequest): ValidationResult {
    const { merchants, origins } = this.#settings;
    return validateRequest(operation, request, {
      merchants,
      origins,
      rateLimiter: this.#rateLimiter,
    });
  }

  /** The negative test header takes precedence over stubs. */
  #selectStub(operation: Operation, observed: ObservedRequest): Stub | "unknown" | undefined {
    const stubbed = parseNegativeTest(operation, observed.headers);
    if (stubbed === "unknown") return "unknown";
    return stubbed === undefined
      ? this.stubs(operation).next(observed)
      : { reply: stubbed, delay: 0, appliesTo: () => true };
  }

  /** Refuses an invalid request. A valid one is replayed, or applied to the orders and replied to. */
  #react(
    mock: OperationMock,
    validation: ValidationResult,
    refusal: Refusal | null,
    stubbed: StubbedReply | undefined,
  ): Reaction {
    const respond = (
      orderResult: ValidatedRequest["orderResult"],
      reason: Refusal | null,
    ): Reaction => {
      const request = { ...validation, orderResult };
      const decision = { refusal: reason, stubbed };
      return { result: buildResponse(this.#replies, mock, request, decision), refusal: reason };
    };
    if (refusal !== null) return respond(undefined, refusal);
    const replayed = stubbed === undefined ? this.#replay(mock, validation) : undefined;
    if (replayed !== undefined) return replayed;

    const orderResult = this.#settings.orders
      ? applyRequest(mock, validation, stubbed, this.orders)
      : undefined;
    return orderResult !== undefined && "when" in orderResult
      ? respond(undefined, refusalOf(orderResult, mock.operation))
      : respond(orderResult, null);
  }

  #replay(mock: OperationMock, validation: ValidationResult): Reaction | undefined {
    const { merchant } = validation;
    if (this.replay === undefined || merchant === undefined) return undefined;
    // Keys are redacted in a record, so a request for one always receives the key of this gateway.
    const repliesWithKey = gatewayKeys(mock, merchant, this.#settings.registry).size > 0;
    return repliesWithKey ? undefined : this.replay.respond(mock.operation, validation);
  }

  #refuseUnknownPath(request: IncomingRequest): HandlerResult {
    const { method, path } = request;
    const problem: Problem = {
      page: "not found",
      diagnosis: `expected ${this.#settings.registry.describe(path)}, received ${method} ${path}`,
    };
    const refusal = refusalOf(problem, undefined);
    const result = this.#replies.diagnosed(pageResponse("not found"), refusal);
    this.journal.record(
      this.journal.describe(undefined, { request, validation: {}, refusal }),
      result,
    );
    return result;
  }
}

function createResetController(): AbortController {
  const controller = new AbortController();
  // Any number of responses may wait for a reset.
  setMaxListeners(0, controller.signal);
  return controller;
}

/** Waits, unless the gateway is reset. */
async function delay(milliseconds: number, resetSignal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await sleep(milliseconds, undefined, { signal: resetSignal }).catch(() => undefined);
}
