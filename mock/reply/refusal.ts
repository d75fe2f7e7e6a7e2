import type { JsonReplyShape, Operation } from "../../runtime/operation.js";
import type { OrderProblem } from "../orders/order-effect.js";
import type { Problem, RefusalPage } from "../validate/problem.js";
import type { ReplyFields } from "../wire/xml.js";
import type { KnownSituation } from "./error-texts.js";
import { errorTextOf } from "./error-texts.js";
import { pageText } from "./page.js";

/** Why a request did not succeed. */
export interface Refusal {
  /**
   * A situation of the spec's error registry, or the page that the server in front of the gateway sends.
   * "not recorded": the gateway replays a record that does not contain this valid request. "no such case": the header
   * `Wechatpay-Negative-Test` names an unknown case.
   */
  readonly when: KnownSituation | RefusalPage | "not recorded" | "no such case";
  /** The gateway's text: `return_msg`, `err_code_des`, or the line of a page. */
  readonly message: string;
  /** Undefined if the request was refused with `return_msg` or a page. */
  readonly err_code?: string;
  /** True if no official text is known, so that this package made up the message. */
  readonly synthetic: boolean;
  /** The invalid field, if the refusal concerns a single one. */
  readonly field?: string;
  /** What was expected and what was received. Never contains the API key or a sensitive value. */
  readonly diagnosis: string;
}

/** Describes a problem with the gateway's own text, or with a synthetic one if no official text is known. */
export function refusalOf(
  problem: Problem | OrderProblem,
  operation: Operation | undefined,
): Refusal {
  const { diagnosis } = problem;
  const field = "field" in problem ? problem.field : undefined;
  const details = field === undefined ? { diagnosis } : { diagnosis, field };
  if ("page" in problem) {
    return { when: problem.page, message: pageText(problem.page), synthetic: false, ...details };
  }
  const { when, text } = errorTextOf(problem.when, operation);
  if (text === undefined) {
    return {
      when,
      message: `模拟网关拒绝了请求（文案为自拟）：${when}`,
      synthetic: true,
      ...details,
    };
  }
  const message =
    "return_msg" in text
      ? { message: text.return_msg }
      : { message: text.err_code_des, err_code: text.err_code };
  return { when, ...message, synthetic: text.synthetic ?? false, ...details };
}

/** The fields of a reply that refuses the request itself. Such a reply is never signed. */
export function refusalFields({ reply, errors }: Operation, return_msg: string): ReplyFields {
  if (reply.encoding === "json") return jsonFailureFields(reply, "-1", return_msg);
  const fields = new Map([
    ["return_code", "FAIL"],
    ["return_msg", return_msg],
  ]);
  for (const error of errors) {
    if (!("return_msg" in error) || error.error_code === undefined) continue;
    if (error.return_msg === return_msg) fields.set("error_code", error.error_code);
  }
  return fields;
}

/** The fields of a business failure. */
export function failureFields(
  { reply }: Operation,
  err_code: string,
  err_code_des: string | undefined,
): ReplyFields {
  if (reply.encoding === "json") return jsonFailureFields(reply, err_code, err_code_des);
  const fields = new Map([
    ["return_code", "SUCCESS"],
    ["return_msg", "OK"],
    ["result_code", "FAIL"],
    ["err_code", err_code],
  ]);
  if (err_code_des !== undefined) fields.set("err_code_des", err_code_des);
  return fields;
}

/** JSON replies have a single code field, so refusals and business failures look the same. */
function jsonFailureFields(
  { succeeded }: JsonReplyShape,
  code: string,
  text: string | undefined,
): ReplyFields {
  const fields = new Map([[succeeded.field, code]]);
  if (text !== undefined) fields.set("retmsg", text);
  return fields;
}

/** The gateway signs every business failure except certificate errors. */
export function isFailureSigned(operation: Operation, err_code: string): boolean {
  return !operation.errors.some(
    (error) =>
      error.when === "certificate_error" && "err_code" in error && error.err_code === err_code,
  );
}
