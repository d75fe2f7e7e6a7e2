import type { JsonReplyShape, Operation } from "../../runtime/operation.js";
import type { OrderProblem } from "../orders/effect.js";
import type { Problem, RefusalPage } from "../validate/problem.js";
import { pageText } from "./page.js";
import type { KnownSituation } from "./error-texts.js";
import { errorTextOf } from "./error-texts.js";
import type { ReplyFields } from "../wire/xml.js";

/** A request that was not answered with success, and why. */
export interface Refusal {
  /**
   * The situation, in the words of the spec's error registry, or the page that the server in front shows.
   * "not recorded" where a record is replayed in which a request, right as it is, does not occur; "no such case"
   * where the header `Wechatpay-Negative-Test` asks for what there is not.
   */
  readonly when: KnownSituation | RefusalPage | "not recorded" | "no such case";
  /** What the gateway said: `return_msg`, `err_code_des`, or the line of a page. */
  readonly message: string;
  /** Undefined where the request was refused by `return_msg` or a page. */
  readonly err_code?: string;
  /** Whether no public text is known for this, so that the message is this package's own. */
  readonly synthetic: boolean;
  /** The field it is about, where it is about one. */
  readonly field?: string;
  /** What was expected and what came. Never holds the API key or a sensitive value. */
  readonly diagnosis: string;
}

/**
 * The refusal that fits a problem: from the operation's own registry, from what operations have in common,
 * or else one that says it is invented.
 */
export function refusalOf(
  problem: Problem | OrderProblem,
  operation: Operation | undefined,
): Refusal {
  const { diagnosis } = problem;
  const field = "field" in problem ? problem.field : undefined;
  const about = field === undefined ? { diagnosis } : { diagnosis, field };
  if ("page" in problem) {
    return { when: problem.page, message: pageText(problem.page), synthetic: false, ...about };
  }
  const { when, words } = errorTextOf(problem.when, operation);
  if (words === undefined) {
    return {
      when,
      message: `模拟网关拒绝了请求（文案为自拟）：${when}`,
      synthetic: true,
      ...about,
    };
  }
  const said =
    "return_msg" in words
      ? { message: words.return_msg }
      : { message: words.err_code_des, err_code: words.err_code };
  return { when, ...said, synthetic: words.synthetic ?? false, ...about };
}

/** The envelope of a request that was refused as such; it is never signed. */
export function refusedFields({ reply }: Operation, return_msg: string): ReplyFields {
  if (reply.encoding === "json") return failedInJson(reply, "-1", return_msg);
  return new Map([
    ["return_code", "FAIL"],
    ["return_msg", return_msg],
  ]);
}

/** Where JSON has one code for all, there is one envelope for both. */
function failedInJson(
  { succeeded }: JsonReplyShape,
  code: string,
  text: string | undefined,
): ReplyFields {
  const fields = new Map([[succeeded.field, code]]);
  if (text !== undefined) fields.set("retmsg", text);
  return fields;
}

/** The envelope of a business failure. */
export function failedFields(
  { reply }: Operation,
  err_code: string,
  err_code_des: string | undefined,
): ReplyFields {
  if (reply.encoding === "json") return failedInJson(reply, err_code, err_code_des);
  const fields = new Map([
    ["return_code", "SUCCESS"],
    ["return_msg", "OK"],
    ["result_code", "FAIL"],
    ["err_code", err_code],
  ]);
  if (err_code_des !== undefined) fields.set("err_code_des", err_code_des);
  return fields;
}

/** Whether the gateway signs this failure; of its word about certificates it does not. */
export function signsFailure(operation: Operation, err_code: string): boolean {
  return !operation.errors.some(
    (error) =>
      error.when === "certificate_error" && "err_code" in error && error.err_code === err_code,
  );
}
