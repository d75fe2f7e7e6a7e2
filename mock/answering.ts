import { setTimeout as sleep } from "node:timers/promises";
import type { Operation, OperationMock } from "../runtime/operation.js";
import type { Answer, Outcome } from "./answer/answer.js";
import { dropped } from "./answer/answer.js";
import { diagnosisHeader, encodeDiagnosis } from "./answer/diagnosis.js";
import { pageAnswer } from "./answer/page.js";
import type { Refusal } from "./answer/refusal.js";
import { failedFields, refusalOf, refusedFields, signsFailure } from "./answer/refusal.js";
import { successFields } from "./answer/reply.js";
import { sealed } from "./answer/sign.js";
import { UniqueValues } from "./answer/unique.js";
import type { ReplyFields } from "./answer/xml.js";
import { xmlAnswer } from "./answer/xml.js";
import type { Cue, RawAnswer } from "./cues.js";
import { Cues } from "./cues.js";
import { signTypeOf } from "./examine/call.js";
import type { Examination } from "./examine/examine.js";
import { examine } from "./examine/examine.js";
import { RateWindows } from "./examine/rate.js";
import type { Problem } from "./examine/problem.js";
import { Journal } from "./journal.js";
import type { Settings } from "./options.js";
import type { Arrival } from "./receive/arrival.js";

/** Turns an arrival into what goes back: the one implementation behind every way in to the gateway. */
export class Answering {
  readonly journal: Journal;
  readonly #settings: Settings;
  readonly #cues = new Map<string, Cues>();
  readonly #rate: RateWindows | undefined;
  readonly #values = new UniqueValues();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#rate = settings.rateLimit ? new RateWindows(settings.now) : undefined;
    this.journal = new Journal(settings.keepFiles);
  }

  /** What a script has said about an operation. */
  cues({ id }: Operation): Cues {
    const cues = this.#cues.get(id) ?? new Cues();
    this.#cues.set(id, cues);
    return cues;
  }

  /** Forgets what was received, counted and scripted. */
  reset(): void {
    // Emptied, not dropped: a test may still hold the script that fills it.
    for (const cues of this.#cues.values()) cues.clear();
    this.journal.clear();
    this.#rate?.forget();
  }

  async answer(arrival: Arrival): Promise<Outcome> {
    const mock = this.#settings.catalogue.at(arrival.path, arrival.method);
    if (mock === undefined) return this.#notFound(arrival);
    const { operation } = mock;
    const { merchants } = this.#settings;
    const examination = examine(operation, arrival, { merchants, rate: this.#rate });
    const refusal =
      examination.problem === undefined ? null : refusalOf(examination.problem, operation);
    const cue = this.cues(operation).next(refusal !== null);
    const outcome = this.#outcome(mock, examination, refusal, cue);
    this.journal.write(operation.id, arrival, examination, refusal, outcome);
    if (cue !== undefined && cue.delay > 0) await sleep(cue.delay);
    return outcome;
  }

  #notFound(arrival: Arrival): Outcome {
    const problem: Problem = {
      page: "not found",
      diagnosis: `expected ${this.#settings.catalogue.describe()}; ${arrival.method} ${arrival.path} came`,
    };
    const refusal = refusalOf(problem, undefined);
    const outcome = diagnosed(pageAnswer("not found"), refusal);
    this.journal.write(null, arrival, { problem }, refusal, outcome);
    return outcome;
  }

  #outcome(
    mock: OperationMock,
    examination: Examination,
    refusal: Refusal | null,
    cue: Cue | undefined,
  ): Outcome {
    const { operation } = mock;
    const scripted = cue?.scripted;
    if (scripted?.kind === "disconnect") return dropped;
    if (scripted?.kind === "respond") return rawAnswer(scripted.answer);
    if (refusal !== null) return this.#refuse(operation, examination, refusal);
    switch (scripted?.kind) {
      case "refuse":
        return xmlAnswer(refusedFields(scripted.return_msg));
      case "fail": {
        const { err_code, err_code_des } = scripted;
        return this.#fail(operation, examination, err_code, err_code_des);
      }
      case "reply":
      case undefined: {
        const fields = successFields(mock, scripted?.fields ?? new Map(), this.#values);
        return xmlAnswer(this.#sealed(operation, examination, fields));
      }
    }
  }

  #refuse(operation: Operation, examination: Examination, refusal: Refusal): Outcome {
    const { problem } = examination;
    if (problem !== undefined && "page" in problem) {
      return diagnosed(pageAnswer(problem.page), refusal);
    }
    const { err_code, message } = refusal;
    return diagnosed(
      err_code === undefined
        ? xmlAnswer(refusedFields(message))
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
    const fields = failedFields(err_code, err_code_des);
    return xmlAnswer(
      signsFailure(operation, err_code) ? this.#sealed(operation, examination, fields) : fields,
    );
  }

  /** Signed the way the request asked for; there is no key to sign with where nobody knows the merchant. */
  #sealed(operation: Operation, { form, merchant }: Examination, fields: ReplyFields): ReplyFields {
    if (operation.signing.reply === "none" || form === undefined || merchant === undefined) {
      return fields;
    }
    return sealed(fields, { type: signTypeOf(operation, form).type, apiKey: merchant.apiKey });
  }
}

function diagnosed(answer: Answer, { diagnosis, invented }: Refusal): Answer {
  const text = invented
    ? `${diagnosis} (the words of this reply are invented: no public text is known)`
    : diagnosis;
  return { ...answer, headers: { ...answer.headers, [diagnosisHeader]: encodeDiagnosis(text) } };
}

function rawAnswer({ status = 200, headers = {}, body = "" }: RawAnswer): Outcome {
  const named = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return { status, headers: Object.fromEntries(named), body };
}
