import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Operation, OperationMock } from "../runtime/operation.js";
import type { HandlerResult } from "./reply/response.js";
import { gatewayKeys } from "./reply/gateway-keys.js";
import { pageResponse } from "./reply/page.js";
import type { Refusal } from "./reply/refusal.js";
import { refusalFields, refusalOf } from "./reply/refusal.js";
import type { ValidatedRequest } from "./reply/replies.js";
import { Replies, serializeSuccess, signReply } from "./reply/replies.js";
import { serializeReply, xmlResponse } from "./reply/serialize.js";
import type { ReplyFields } from "./wire/xml.js";
import { OrderBook } from "./orders/order-book.js";
import { applyRequest } from "./orders/apply-request.js";
import type { ValidationResult } from "./validate/validate.js";
import { validateRequest } from "./validate/validate.js";
import { RateLimiter } from "./validate/rate-limiter.js";
import type { Problem } from "./validate/problem.js";
import type { FaultName } from "./faults/registry.js";
import { faults } from "./faults/registry.js";
import { ConnectionFaults } from "./faults/connections.js";
import { findResultField } from "./faults/result-field.js";
import type { Settings } from "./options.js";
import type { IncomingRequest } from "./parse/incoming-request.js";
import { Journal } from "./record/journal.js";
import type { SeenRequest } from "./record/received.js";
import type { Replay, Replayed } from "./record/replay.js";
import type { Stub } from "./stubs/stub-list.js";
import { StubList } from "./stubs/stub-list.js";
import type { StubbedReply, StubbedResponse } from "./stubs/stubbed-reply.js";
import { parseNegativeTest, rejectUnknownCase } from "./stubs/negative-test.js";

/** Turns an arrival into what goes back: the one implementation behind every way in to the gateway. */
export class RequestHandler {
  readonly journal: Journal;
  /** What the next connections will meet, whatever is asked for on them. */
  readonly connectionFaults = new ConnectionFaults();
  /** What was ordered, paid and paid back. */
  readonly orders = new OrderBook();
  /** A record to answer from, where right requests are to be answered from one. */
  replay: Replay | undefined;
  readonly #settings: Settings;
  readonly #cues = new Map<string, StubList>();
  readonly #rateLimiter: RateLimiter | undefined;
  readonly #replies: Replies;
  #reset = resetter();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#replies = new Replies(settings);
    this.#rateLimiter = settings.rateLimit ? new RateLimiter(settings.now) : undefined;
    this.journal = new Journal(settings);
  }

  /** What a script has said about an operation. */
  cues({ id }: Operation): StubList {
    const cues = this.#cues.get(id) ?? new StubList();
    this.#cues.set(id, cues);
    return cues;
  }

  /** Aborted by the next `reset()`: what is being held back by then is over. */
  get untilReset(): AbortSignal {
    return this.#reset.signal;
  }

  /** Forgets what was received, counted, scripted, ordered and replayed, and lets go of what is held back. */
  reset(): void {
    // Emptied, not dropped: a test may still hold the script that fills it.
    for (const cues of this.#cues.values()) cues.clear();
    this.connectionFaults.clear();
    this.journal.clear();
    this.orders.clear();
    this.replay = undefined;
    this.#rateLimiter?.reset();
    this.#reset.abort();
    this.#reset = resetter();
  }

  /** What happens before the body is read, where a script or the request's own header asks for that. */
  beforeBody(arrival: Omit<IncomingRequest, "body">): HandlerResult | undefined {
    const operation = this.#settings.registry.at(arrival)?.operation;
    if (operation === undefined) return undefined;
    // Only where it is asked for: every request comes this way, and few meet anything here.
    const describe = (): SeenRequest => this.journal.describe(operation, arrival, {}, null);
    const scripted =
      parseNegativeTest(operation, arrival.headers) ??
      this.cues(operation).beforeBody(describe)?.reply;
    if (scripted === undefined || scripted === "unknown" || scripted.kind !== "fault") {
      return undefined;
    }
    const fault = faults[scripted.fault];
    if (fault.beforeBody !== true) return undefined;
    const fields = new Map<string, string>();
    const sign = (unsigned: ReplyFields): ReplyFields => unsigned;
    const outcome = fault.respond({ fields, resultField: undefined, sign, serialize: xmlResponse });
    this.journal.write(describe(), outcome);
    return outcome;
  }

  async handle(arrival: IncomingRequest): Promise<HandlerResult> {
    const until = this.untilReset;
    const mock = this.#settings.registry.at(arrival);
    if (mock === undefined) return this.#notFound(arrival);
    const { operation } = mock;
    const { merchants, origins } = this.#settings;
    const examination = validateRequest(operation, arrival, {
      merchants,
      origins,
      rateLimiter: this.#rateLimiter,
    });
    const wrong =
      examination.problem === undefined ? null : refusalOf(examination.problem, operation);
    const request = this.journal.describe(operation, arrival, examination, wrong);
    const asked = parseNegativeTest(operation, arrival.headers);
    if (asked === "unknown") {
      const { result, refusal } = rejectUnknownCase(operation, arrival);
      this.journal.write({ ...request, refusal }, result);
      return result;
    }
    const cue: Stub | undefined =
      asked === undefined
        ? this.cues(operation).next(request)
        : { reply: asked, delay: 0, appliesTo: () => true };
    const replayed =
      wrong === null && cue === undefined ? this.#replayed(mock, examination) : undefined;
    const scripted = cue?.reply;
    const business =
      wrong === null && replayed === undefined && this.#settings.orders
        ? applyRequest(mock, examination, scripted, this.orders)
        : undefined;
    const refusal =
      business !== undefined && "when" in business ? refusalOf(business, operation) : wrong;
    const told = business === undefined || "when" in business ? undefined : business;
    const outcome =
      replayed?.outcome ??
      this.#outcome(mock, { ...examination, orderResult: told }, refusal, scripted);
    this.journal.write({ ...request, refusal: refusal ?? replayed?.refusal ?? null }, outcome);
    if (cue !== undefined && cue.delay > 0) {
      // Let go by a reset, it goes out at once.
      await sleep(cue.delay, undefined, { signal: until }).catch(() => undefined);
    }
    return outcome;
  }

  #replayed(mock: OperationMock, examination: ValidationResult): Replayed | undefined {
    const { merchant } = examination;
    if (this.replay === undefined || merchant === undefined) return undefined;
    // A key is in no record, so whoever asks for one is given this gateway's.
    const givesKey = gatewayKeys(mock, merchant, this.#settings.registry).size > 0;
    return givesKey ? undefined : this.replay.answer(mock.operation, examination);
  }

  #notFound(arrival: IncomingRequest): HandlerResult {
    const problem: Problem = {
      page: "not found",
      diagnosis: `expected ${this.#settings.registry.describe(arrival.path)}, received ${arrival.method} ${arrival.path}`,
    };
    const refusal = refusalOf(problem, undefined);
    const outcome = this.#replies.diagnosed(pageResponse("not found"), refusal);
    this.journal.write(this.journal.describe(undefined, arrival, {}, refusal), outcome);
    return outcome;
  }

  #outcome(
    mock: OperationMock,
    examination: ValidatedRequest,
    refusal: Refusal | null,
    scripted: StubbedReply | undefined,
  ): HandlerResult {
    const { operation } = mock;
    if (scripted?.kind === "respond") return rawAnswer(scripted.response);
    if (scripted?.kind === "fault" && faults[scripted.fault].beforeValidation) {
      return this.#fault(mock, examination, scripted.fault);
    }
    if (refusal !== null) return this.#replies.refusal(operation, examination, refusal);
    switch (scripted?.kind) {
      case "fault":
        return this.#fault(mock, examination, scripted.fault);
      case "refuse":
        return serializeReply(operation, refusalFields(operation, scripted.return_msg));
      case "fail":
        return this.#replies.failure(operation, examination, scripted);
      case "reply":
      case undefined: {
        const fields = this.#replies.success(mock, examination, scripted?.members);
        return serializeSuccess(mock, examination, signReply(operation, examination, fields));
      }
    }
  }

  #fault(mock: OperationMock, examination: ValidatedRequest, name: FaultName): HandlerResult {
    const fields = this.#replies.success(mock, examination);
    return faults[name].respond({
      fields,
      resultField: findResultField(mock, fields),
      sign: (each, type) => signReply(mock.operation, examination, each, type),
      serialize: (each) => serializeSuccess(mock, examination, each),
    });
  }
}

/** Aborts what waits for the next `reset()`, of which there may be any number. */
function resetter(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

function rawAnswer({ status = 200, headers = {}, body = "" }: StubbedResponse): HandlerResult {
  const named = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return { status, headers: Object.fromEntries(named), body };
}
