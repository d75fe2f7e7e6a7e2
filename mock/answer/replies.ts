import type { Operation, OperationMock, SignType } from "../../runtime/operation.js";
import type { BusinessProblem, BusinessResult } from "../business/effect.js";
import { signTypeOf } from "../examine/call.js";
import type { Examination } from "../examine/examine.js";
import type { Settings } from "../options.js";
import { signingKey } from "../signing-key.js";
import type { Answer } from "./answer.js";
import { diagnosisHeader, encodeDiagnosis } from "./diagnosis.js";
import { encrypted } from "./encrypt.js";
import { ownKeys } from "./own.js";
import { pageAnswer } from "./page.js";
import type { Refusal } from "./refusal.js";
import { failedFields, refusedFields, signsFailure } from "./refusal.js";
import { successFields } from "./reply.js";
import { sealed } from "./sign.js";
import { tableAnswer } from "./table.js";
import { UniqueValues } from "./unique.js";
import type { ReplyMembers } from "./wire-values.js";
import { writtenAnswer } from "./written.js";
import type { ReplyFields } from "./xml.js";

/** A request that was looked at, and what the gateway's orders say to it. */
export interface Told extends Examination {
  readonly told: Exclude<BusinessResult, BusinessProblem> | undefined;
}

/** What this gateway says: with its own keys, and values that it never gave before. */
export class Replies {
  readonly #settings: Pick<Settings, "catalogue" | "diagnosis">;
  readonly #values = new UniqueValues();

  constructor(settings: Pick<Settings, "catalogue" | "diagnosis">) {
    this.#settings = settings;
  }

  /** The fields of a success, unsigned. */
  success(
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

  /** A business failure, signed where the gateway signs it. */
  failure(
    operation: Operation,
    examination: Examination,
    { err_code, err_code_des }: Failure,
  ): Answer {
    const fields = failedFields(operation, err_code, err_code_des);
    return writtenAnswer(
      operation,
      signsFailure(operation, err_code) ? signed(operation, examination, fields) : fields,
    );
  }

  /** What a request gets that something is wrong with. */
  refusal(operation: Operation, examination: Examination, refusal: Refusal): Answer {
    const { problem } = examination;
    if (problem !== undefined && "page" in problem) {
      return this.diagnosed(pageAnswer(problem.page), refusal);
    }
    const { err_code, message } = refusal;
    return this.diagnosed(
      err_code === undefined
        ? writtenAnswer(operation, refusedFields(operation, message))
        : this.failure(operation, examination, { err_code, err_code_des: message }),
      refusal,
    );
  }

  diagnosed(answer: Answer, { diagnosis, invented }: Refusal): Answer {
    if (!this.#settings.diagnosis) return answer;
    const text = invented
      ? `${diagnosis} (the words of this reply are invented: no public text is known)`
      : diagnosis;
    return { ...answer, headers: { ...answer.headers, [diagnosisHeader]: encodeDiagnosis(text) } };
  }
}

interface Failure {
  readonly err_code: string;
  readonly err_code_des: string | undefined;
}

/** Signed the way the request asked for; there is no key to sign with where nobody knows the merchant. */
export function signed(
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

/** A success. Of a download the fields say nothing: there is a table in their place. */
export function written(
  { operation, table }: OperationMock,
  { form, told }: Told,
  fields: ReplyFields,
): Answer {
  if (operation.reply.encoding !== "table") return writtenAnswer(operation, fields);
  return tableAnswer(told !== undefined && "table" in told ? told.table : (table ?? ""), form);
}
