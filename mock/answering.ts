import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Operation, OperationMock, SignType } from "../runtime/operation.js";
import type { Answer, Outcome } from "./answer/answer.js";
import { diagnosisHeader, encodeDiagnosis } from "./answer/diagnosis.js";
import { encrypted } from "./answer/encrypt.js";
import { ownKeys } from "./answer/own.js";
import { pageAnswer } from "./answer/page.js";
import type { Refusal } from "./answer/refusal.js";
import { failedFields, refusalOf, refusedFields, signsFailure } from "./answer/refusal.js";
import { successFields } from "./answer/reply.js";
import { sealed } from "./answer/sign.js";
import { UniqueValues } from "./answer/unique.js";
import type { ReplyMembers } from "./answer/wire-values.js";
import { tableAnswer } from "./answer/table.js";
import { writtenAnswer } from "./answer/written.js";
import type { ReplyFields } from "./answer/xml.js";
import { xmlAnswer } from "./answer/xml.js";
import type { BusinessProblem, BusinessResult } from "./business/effect.js";
import { OrderBook } from "./business/order-book.js";
import { resultOf } from "./business/result.js";
import { signTypeOf } from "./examine/call.js";
import type { Examination } from "./examine/examine.js";
import { examine } from "./examine/examine.js";
import { RateWindows } from "./examine/rate.js";
import type { Problem } from "./examine/problem.js";
import { faults } from "./faults/catalogue.js";
import { ConnectionFaults } from "./faults/connections.js";
import { resultField } from "./faults/result-field.js";
import type { Settings } from "./options.js";
import type { Arrival } from "./receive/arrival.js";
import { Journal } from "./record/journal.js";
import type { SeenRequest } from "./record/received.js";
import type { Replay } from "./record/replay.js";
import type { Cue, RawAnswer, Scripted } from "./script/cues.js";
import { Cues } from "./script/cues.js";
import { signingKey } from "./signing-key.js";
import { negativeTest, negativeTestHeader, negativeTests } from "./script/negative-test.js";

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
  readonly #values = new UniqueValues();
  #reset = resetter();

  constructor(settings: Settings) {
    this.#settings = settings;
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
      const outcome = this.#unknownCase(operation, arrival);
      this.journal.write(request, outcome);
      return outcome;
    }
    const cue: Cue | undefined =
      asked === undefined
        ? this.cues(operation).next(request)
        : { scripted: asked, delay: 0, isFor: () => true };
    const replayed =
      wrong === null && cue === undefined && !this.#givesKey(operation)
        ? this.replay?.answer(operation, examination)
        : undefined;
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

  #notFound(arrival: Arrival): Outcome {
    const problem: Problem = {
      page: "not found",
      diagnosis: `expected ${this.#settings.catalogue.describe(arrival.path)}; ${arrival.method} ${arrival.path} came`,
    };
    const refusal = refusalOf(problem, undefined);
    const outcome = this.#diagnosed(pageAnswer("not found"), refusal);
    this.journal.write(this.journal.describe(undefined, arrival, {}, refusal), outcome);
    return outcome;
  }

  /** Not an answer of WeChat Pay's, so that nobody takes a misspelt case for one that passed. */
  #unknownCase(operation: Operation, { headers }: Arrival): Answer {
    const name = headers[negativeTestHeader] ?? "";
    return {
      status: 400,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: `The mock gateway has no case ${name} for ${negativeTestHeader}; there are ${negativeTests(operation)}.\n`,
    };
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
    if (refusal !== null) return this.#refuse(operation, examination, refusal);
    switch (scripted?.kind) {
      case "fault":
        return this.#fault(mock, examination, scripted.fault);
      case "refuse":
        return writtenAnswer(operation, refusedFields(operation, scripted.return_msg));
      case "fail": {
        const { err_code, err_code_des } = scripted;
        return this.#fail(operation, examination, err_code, err_code_des);
      }
      case "reply":
      case undefined: {
        const fields = this.#success(mock, examination, scripted?.members);
        return written(mock, examination, this.#sealed(operation, examination, fields));
      }
    }
  }

  #success(
    mock: OperationMock,
    { form, merchant, told }: Told,
    scripted: ReplyMembers = new Map(),
  ): ReplyFields {
    const said = told !== undefined && "reply" in told ? told.reply : undefined;
    const own =
      merchant === undefined
        ? new Map<string, string>()
        : ownKeys(mock, merchant, this.#settings.catalogue);
    const fields = successFields(mock, { scripted, form, told: said, own, values: this.#values });
    return merchant?.apiV3Key === undefined
      ? fields
      : encrypted(mock.operation, fields, merchant.apiV3Key);
  }

  /** A key is in no record, so whoever asks for it is given this gateway's. */
  #givesKey(operation: Operation): boolean {
    return this.#settings.catalogue.keyFields(operation).length > 0;
  }

  #fault(mock: OperationMock, examination: Told, name: keyof typeof faults): Outcome {
    const fields = this.#success(mock, examination);
    return faults[name].outcome({
      fields,
      result: resultField(mock, fields),
      seal: (each, type) => this.#sealed(mock.operation, examination, each, type),
      written: (each) => written(mock, examination, each),
    });
  }

  #refuse(operation: Operation, examination: Examination, refusal: Refusal): Outcome {
    const { problem } = examination;
    if (problem !== undefined && "page" in problem) {
      return this.#diagnosed(pageAnswer(problem.page), refusal);
    }
    const { err_code, message } = refusal;
    return this.#diagnosed(
      err_code === undefined
        ? writtenAnswer(operation, refusedFields(operation, message))
        : this.#fail(operation, examination, err_code, message),
      refusal,
    );
  }

  #fail(
    operation: Operation,
    examination: Examination,
    err_code: string,
    err_code_des: string | undefined,
  ): Answer {
    const fields = failedFields(operation, err_code, err_code_des);
    return writtenAnswer(
      operation,
      signsFailure(operation, err_code) ? this.#sealed(operation, examination, fields) : fields,
    );
  }

  /** Signed the way the request asked for; there is no key to sign with where nobody knows the merchant. */
  #sealed(
    operation: Operation,
    { form, merchant }: Examination,
    fields: ReplyFields,
    type?: SignType,
  ): ReplyFields {
    if (operation.signing.reply === "none" || form === undefined || merchant === undefined) {
      return fields;
    }
    const asked = signTypeOf(operation, form).type;
    return sealed(fields, { type: type ?? asked, apiKey: signingKey(operation, merchant) });
  }

  #diagnosed(answer: Answer, { diagnosis, invented }: Refusal): Answer {
    if (!this.#settings.diagnosis) return answer;
    const text = invented
      ? `${diagnosis} (the words of this reply are invented: no public text is known)`
      : diagnosis;
    return { ...answer, headers: { ...answer.headers, [diagnosisHeader]: encodeDiagnosis(text) } };
  }
}

/** A request that was looked at, and what the gateway's orders say to it. */
type Told = Examination & {
  readonly told: Exclude<BusinessResult, BusinessProblem> | undefined;
};

/** A success. Of a download the fields say nothing: there is a table in their place. */
function written(
  { operation, table }: OperationMock,
  { form, told }: Told,
  fields: ReplyFields,
): Answer {
  if (operation.reply.encoding !== "table") return writtenAnswer(operation, fields);
  return tableAnswer(told !== undefined && "table" in told ? told.table : (table ?? ""), form);
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
