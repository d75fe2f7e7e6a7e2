import type { Operation, OperationMock, SignType } from "../../runtime/operation.js";
import type { OrderProblem, OrderResult } from "../orders/effect.js";
import { signTypeOf } from "../validate/call.js";
import type { ValidationResult } from "../validate/validate.js";
import type { Settings } from "../options.js";
import { signingKey } from "../signing-key.js";
import type { MockResponse } from "./response.js";
import { diagnosisHeader, encodeDiagnosis } from "./diagnosis.js";
import { encrypted } from "./encrypt.js";
import { gatewayKeys } from "./gateway-keys.js";
import { pageResponse } from "./page.js";
import type { Refusal } from "./refusal.js";
import { failedFields, refusedFields, signsFailure } from "./refusal.js";
import { successFields } from "./success-fields.js";
import { signFields } from "../wire/sign.js";
import { tableResponse } from "./table.js";
import { UniqueValues } from "./unique.js";
import type { ReplyMembers } from "./wire-values.js";
import { serializeReply } from "./serialize.js";
import type { ReplyFields } from "../wire/xml.js";

/** A request that was looked at, and what the gateway's orders say to it. */
export interface Told extends ValidationResult {
  readonly told: Exclude<OrderResult, OrderProblem> | undefined;
}

/** What this gateway says: with its own keys, and values that it never gave before. */
export class Replies {
  readonly #settings: Pick<Settings, "registry" | "diagnosis">;
  readonly #values = new UniqueValues();

  constructor(settings: Pick<Settings, "registry" | "diagnosis">) {
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
        : gatewayKeys(mock, merchant, this.#settings.registry);
    const fields = successFields(mock, { scripted, form, told: said, own, values: this.#values });
    return merchant?.apiV3Key === undefined
      ? fields
      : encrypted(mock.operation, fields, merchant.apiV3Key);
  }

  /** A business failure, signed where the gateway signs it. */
  failure(
    operation: Operation,
    examination: ValidationResult,
    { err_code, err_code_des }: Failure,
  ): MockResponse {
    const fields = failedFields(operation, err_code, err_code_des);
    return serializeReply(
      operation,
      signsFailure(operation, err_code) ? signed(operation, examination, fields) : fields,
    );
  }

  /** What a request gets that something is wrong with. */
  refusal(operation: Operation, examination: ValidationResult, refusal: Refusal): MockResponse {
    const { problem } = examination;
    if (problem !== undefined && "page" in problem) {
      return this.diagnosed(pageResponse(problem.page), refusal);
    }
    const { err_code, message } = refusal;
    return this.diagnosed(
      err_code === undefined
        ? serializeReply(operation, refusedFields(operation, message))
        : this.failure(operation, examination, { err_code, err_code_des: message }),
      refusal,
    );
  }

  diagnosed(answer: MockResponse, { diagnosis, synthetic }: Refusal): MockResponse {
    if (!this.#settings.diagnosis) return answer;
    const text = synthetic
      ? `${diagnosis} (the words of this reply are synthetic: no public text is known)`
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
  { form, merchant }: ValidationResult,
  fields: ReplyFields,
  type?: SignType,
): ReplyFields {
  if (operation.signing.reply === "none" || form === undefined || merchant === undefined) {
    return fields;
  }
  const asked = signTypeOf(operation, form).type;
  return signFields(fields, { type: type ?? asked, apiKey: signingKey(operation, merchant) });
}

/** A success. Of a download the fields say nothing: there is a table in their place. */
export function written(
  { operation, table }: OperationMock,
  { form, told }: Told,
  fields: ReplyFields,
): MockResponse {
  if (operation.reply.encoding !== "table") return serializeReply(operation, fields);
  return tableResponse(told !== undefined && "table" in told ? told.table : (table ?? ""), form);
}
