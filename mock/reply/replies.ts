import type { Operation, OperationMock, SignType } from "../../runtime/operation.js";
import type { Settings } from "../options.js";
import type { OrderProblem, OrderResult } from "../orders/order-effect.js";
import { signingKey } from "../signing-key.js";
import { signTypeOf } from "../validate/call.js";
import type { ValidationResult } from "../validate/validate.js";
import type { ReplyMembers } from "../wire/reply-members.js";
import { signFields } from "../wire/signature.js";
import type { ReplyFields } from "../wire/xml.js";
import { diagnosisHeader, encodeDiagnosis } from "./diagnosis.js";
import { encryptFields } from "./encrypt.js";
import { gatewayKeys } from "./gateway-keys.js";
import { pageResponse } from "./page.js";
import type { Refusal } from "./refusal.js";
import { failureFields, isFailureSigned, refusalFields } from "./refusal.js";
import type { MockResponse } from "./response.js";
import { serializeReply, tableResponse } from "./serialize.js";
import { successFields } from "./success-fields.js";
import { UniqueValues } from "./unique-values.js";

/** A validated request and its effect on the gateway's orders, if it has one. */
export interface ValidatedRequest extends ValidationResult {
  readonly orderResult: Exclude<OrderResult, OrderProblem> | undefined;
}

/** Builds the replies of one gateway. */
export class Replies {
  readonly #settings: Pick<Settings, "registry" | "diagnosis">;
  readonly #values = new UniqueValues();

  constructor(settings: Pick<Settings, "registry" | "diagnosis">) {
    this.#settings = settings;
  }

  /** The fields of a successful reply, unsigned. */
  success(
    mock: OperationMock,
    { form, merchant, orderResult }: ValidatedRequest,
    stubbed: ReplyMembers = new Map(),
  ): ReplyFields {
    const fields = successFields(mock, {
      stubbed,
      form,
      orderReply:
        orderResult !== undefined && "reply" in orderResult ? orderResult.reply : undefined,
      gatewayKeys:
        merchant === undefined ? new Map() : gatewayKeys(mock, merchant, this.#settings.registry),
      values: this.#values,
    });
    return merchant?.apiV3Key === undefined
      ? fields
      : encryptFields(mock.operation, fields, merchant.apiV3Key);
  }

  /** A business failure, signed if the gateway signs it. */
  failure(
    operation: Operation,
    validation: ValidationResult,
    { err_code, err_code_des }: Failure,
  ): MockResponse {
    const fields = failureFields(operation, err_code, err_code_des);
    return serializeReply(
      operation,
      isFailureSigned(operation, err_code) ? signReply(operation, validation, fields) : fields,
    );
  }

  refusal(operation: Operation, validation: ValidationResult, refusal: Refusal): MockResponse {
    const { problem } = validation;
    if (problem !== undefined && "page" in problem) {
      return this.diagnosed(pageResponse(problem.page), refusal);
    }
    const { err_code, message } = refusal;
    return this.diagnosed(
      err_code === undefined
        ? serializeReply(operation, refusalFields(operation, message))
        : this.failure(operation, validation, { err_code, err_code_des: message }),
      refusal,
    );
  }

  /** Adds the diagnosis header, unless the gateway was created with `diagnosis: false`. */
  diagnosed(response: MockResponse, { diagnosis, synthetic }: Refusal): MockResponse {
    if (!this.#settings.diagnosis) return response;
    const text = synthetic
      ? `${diagnosis} (the text of this reply is synthetic: no official text is known)`
      : diagnosis;
    return {
      ...response,
      headers: { ...response.headers, [diagnosisHeader]: encodeDiagnosis(text) },
    };
  }
}

interface Failure {
  readonly err_code: string;
  readonly err_code_des: string | undefined;
}

/**
 * Signs a reply with the request's sign type, or with `type` if given. Returns the fields unsigned if the operation's
 * replies have no signature or the merchant, and thus the key, is unknown.
 */
export function signReply(
  operation: Operation,
  { form, merchant }: ValidationResult,
  fields: ReplyFields,
  type?: SignType,
): ReplyFields {
  if (operation.signing.reply === "none" || form === undefined || merchant === undefined) {
    return fields;
  }
  const requested = signTypeOf(operation, form).type;
  return signFields(fields, { type: type ?? requested, apiKey: signingKey(operation, merchant) });
}

/** Serializes a successful reply. A download ignores the fields and sends its table. */
export function serializeSuccess(
  { operation, table }: OperationMock,
  { form, orderResult }: ValidatedRequest,
  fields: ReplyFields,
): MockResponse {
  if (operation.reply.encoding !== "table") return serializeReply(operation, fields);
  const bill = orderResult !== undefined && "table" in orderResult ? orderResult.table : table;
  return tableResponse(bill ?? "", form);
}
