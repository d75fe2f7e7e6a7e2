import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Operation, OperationMock } from "../runtime/operation.js";
import type { Outcome } from "./answer/answer.js";
import { ownKeys } from "./answer/own.js";
import { pageAnswer } from "./answer/page.js";
import type { Refusal } from "./answer/refusal.js";
import { refusalOf, refusedFields } from "./answer/refusal.js";
import type { Told } from "./answer/replies.js";
import { Replies, signed, written } from "./answer/replies.js";
import { writtenAnswer } from "./answer/written.js";
import type { ReplyFields } from "./answer/xml.js";
import { xmlAnswer } from "./answer/xml.js";
import { OrderBook } from "./business/order-book.js";
import { resultOf } from "./business/result.js";
import type { Examination } from "./examine/examine.js";
import { examine } from "./examine/examine.js";
import { RateWindows } from "./examine/rate.js";
import type { Problem } from "./examine/problem.js";
import type { FaultName } from "./faults/catalogue.js";
import { faults } from "./faults/catalogue.js";
import { ConnectionFaults } from "./faults/connections.js";
import { resultField } from "./faults/result-field.js";
import type { Settings } from "./options.js";
import type { Arrival } from "./receive/arrival.js";
import { Journal } from "./record/journal.js";
import type { SeenRequest } from "./record/received.js";
import type { Replay, Replayed } from "./record/replay.js";
import type { Cue, RawAnswer, Scripted } from "./script/cues.js";
import { Cues } from "./script/cues.js";
import { negativeTest } from "./script/negative-test.js";
import { unknownCase } from "./script/unknown-case.js";

/** Turns an arrival into what goes back: the one implementation behind every way in to the gateway. */
export class Answering {
  readonly journal: Journal;
  /** What the next connections will meet, whatever is asked for on them. */
  readonly connectionFaults = new ConnectionFaults();
  /** What was ordered, paid and paid back. */
  readonly orders = new OrderBook();
  /** A record to answer from, where right requests are to be answered from one. */
  replay: Replay | undefined;
  readonly #settings: Settings;
  readonly #cues = new Map<string, Cues>();
  readonly #rate: RateWindows | undefined;
  readonly #replies: Replies;
  #reset = resetter();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#replies = new Replies(settings);
    this.#rate = settings.rateLimit ? new RateWindows(settings.now) : undefined;
    this.journal = new Journal(settings);
  }

  /** What a script has said about an operation. */
  cues({ id }: Operation): Cues {
    const cues = this.#cues.get(id) ?? new Cues();
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
    this.#rate?.forget();
    this.#reset.abort();
    this.#reset = resetter();
  }

  /** What happens before the body is read, where a script or the request's own header asks for that. */
  beforeBody(arrival: Omit<Arrival, "body">): Outcome | undefined {
    const operation = this.#settings.catalogue.at(arrival)?.operation;
    if (operation === undefined) return undefined;
    // Only where it is asked for: every request comes this way, and few meet anything here.
    const describe = (): SeenRequest => this.journal.describe(operation, arrival, {}, null);
    const scripted =
      negativeTest(operation, arrival.headers) ??
      this.cues(operation).beforeBody(describe)?.scripted;
    if (scripted === undefined || scripted === "unknown" || scripted.kind !== "fault") {
      return undefined;
    }
    const fault = faults[scripted.fault];
    if (fault.beforeBody !== true) return undefined;
    const fields = new Map<string, string>();
    const seal = (same: ReplyFields): ReplyFields => same;
    const outcome = fault.outcome({ fields, result: undefined, seal, written: xmlAnswer });
    this.journal.write(describe(), outcome);
    return outcome;
  }

  async answer(arrival: Arrival): Promise<Outcome> {
    const until = this.untilReset;
    const mock = this.#settings.catalogue.at(arrival);
    if (mock === undefined) return this.#notFound(arrival);
    const { operation } = mock;
    const { merchants, origins } = this.#settings;
    const examination = examine(operation, arrival, { merchants, origins, rate: this.#rate });
    const wrong =
      examination.problem === undefined ? null : refusalOf(examination.problem, operation);
    const request = this.journal.describe(operation, arrival, examination, wrong);
    const asked = negativeTest(operation, arrival.headers);
    if (asked === "unknown") {
      const { outcome, refusal } = unknownCase(operation, arrival);
      this.journal.write({ ...request, refusal }, outcome);
      return outcome;
    }
    const cue: Cue | undefined =
      asked === undefined
        ? this.cues(operation).next(request)
        : { scripted: asked, delay: 0, isFor: () => true };
    const replayed =
      wrong === null && cue === undefined ? this.#replayed(mock, examination) : undefined;
    const scripted = cue?.scripted;
    const business =
      wrong === null && replayed === undefined && this.#settings.orders
        ? resultOf(mock, examination, scripted, this.orders)
        : undefined;
    const refusal =
      business !== undefined && "when" in business ? refusalOf(business, operation) : wrong;
    const told = business === undefined || "when" in business ? undefined : business;
    const outcome =
      replayed?.outcome ?? this.#outcome(mock, { ...examination, told }, refusal, scripted);
    this.journal.write({ ...request, refusal: refusal ?? replayed?.refusal ?? null }, outcome);
    if (cue !== undefined && cue.delay > 0) {
      // Let go by a reset, it goes out at once.
      await sleep(cue.delay, undefined, { signal: until }).catch(() => undefined);
    }
    return outcome;
  }

  #replayed(mock: OperationMock, examination: Examination): Replayed | undefined {
    const { merchant } = examination;
    if (this.replay === undefined || merchant === undefined) return undefined;
    // A key is in no record, so whoever asks for one is given this gateway's.
    const givesKey = ownKeys(mock, merchant, this.#settings.catalogue).size > 0;
    return givesKey ? undefined : this.replay.answer(mock.operation, examination);
  }

  #notFound(arrival: Arrival): Outcome {
    const problem: Problem = {
      page: "not found",
      diagnosis: `expected ${this.#settings.catalogue.describe(arrival.path)}; ${arrival.method} ${arrival.path} came`,
    };
    const refusal = refusalOf(problem, undefined);
    const outcome = this.#replies.diagnosed(pageAnswer("not found"), refusal);
    this.journal.write(this.journal.describe(undefined, arrival, {}, refusal), outcome);
    return outcome;
  }

  #outcome(
    mock: OperationMock,
    examination: Told,
    refusal: Refusal | null,
    scripted: Scripted | undefined,
  ): Outcome {
    const { operation } = mock;
    if (scripted?.kind === "respond") return rawAnswer(scripted.answer);
    if (scripted?.kind === "fault" && faults[scripted.fault].inFront) {
      return this.#fault(mock, examination, scripted.fault);
    }
    if (refusal !== null) return this.#replies.refusal(operation, examination, refusal);
    switch (scripted?.kind) {
      case "fault":
        return this.#fault(mock, examination, scripted.fault);
      case "refuse":
        return writtenAnswer(operation, refusedFields(operation, scripted.return_msg));
      case "fail":
        return this.#replies.failure(operation, examination, scripted);
      case "reply":
      case undefined: {
        const fields = this.#replies.success(mock, examination, scripted?.members);
        return written(mock, examination, signed(operation, examination, fields));
      }
    }
  }

  #fault(mock: OperationMock, examination: Told, name: FaultName): Outcome {
    const fields = this.#replies.success(mock, examination);
    return faults[name].outcome({
      fields,
      result: resultField(mock, fields),
      seal: (each, type) => signed(mock.operation, examination, each, type),
      written: (each) => written(mock, examination, each),
    });
  }
}

/** Aborts what waits for the next `reset()`, of which there may be any number. */
function resetter(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

function rawAnswer({ status = 200, headers = {}, body = "" }: RawAnswer): Outcome {
  const named = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return { status, headers: Object.fromEntries(named), body };
}
