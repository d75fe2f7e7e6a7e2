import type { KnownError, Operation } from "../../runtime/operation.js";
import type { OrderSituation } from "../orders/effect.js";
import type { Situation } from "../validate/problem.js";

/** What can be wrong with a request, by itself or for what was done before. */
export type KnownSituation = Situation | OrderSituation;

type Words = Pick<KnownError, "synthetic"> &
  ({ readonly return_msg: string } | { readonly err_code: string; readonly err_code_des: string });

/** What the gateway says to a situation, and the situation that these words are of. */
export interface ErrorText {
  readonly when: KnownSituation;
  /** Undefined where nobody knows. */
  readonly words: Words | undefined;
}

/** Older catalogues have no row of their own for it. */
const wider: Partial<Record<KnownSituation, Situation>> = { missing_field: "invalid_field" };

/** What operations of XML answer with in general, where their own pages do not say otherwise. */
const general: Partial<Record<KnownSituation, Words>> = {
  malformed_body: { return_msg: "XML格式错误" },
  malformed_mch_id: { return_msg: "mch_id参数格式错误" },
  mch_id_length: { return_msg: "mch_id参数长度有误" },
  wrong_signature: { return_msg: "签名错误" },
  certificate_of_another_merchant: { return_msg: "证书校验失败，请检查后重试" },
  certificate_error: {
    err_code: "CA_ERROR",
    err_code_des: "证书出错，请登录微信支付商户平台下载证书",
  },
  unknown_merchant: { err_code: "MCHID_NOT_EXIST", err_code_des: "MCHID不存在" },
  app_id_mismatch: { err_code: "APPID_MCHID_NOT_MATCH", err_code_des: "appid和mch_id不匹配" },
  missing_field: { err_code: "LACK_PARAMS", err_code_des: "缺少参数" },
  invalid_field: { err_code: "PARAM_ERROR", err_code_des: "参数错误" },
  no_permission: { err_code: "NO_AUTH", err_code_des: "商户无此接口权限" },
  rate_limited: { err_code: "FREQUENCY_LIMITED", err_code_des: "频率限制" },
  wrong_method: { err_code: "REQUIRE_POST_METHOD", err_code_des: "请使用post方法" },
};

/**
 * The words for a situation: of the operation's own registry, there for a wider situation, or those that
 * operations of XML have in common.
 */
export function errorTextOf(when: KnownSituation, operation: Operation | undefined): ErrorText {
  const own = (situation: KnownSituation): Words | undefined =>
    operation?.errors.find((error) => error.when === situation);
  const widened = wider[when] ?? when;
  const exact = own(when);
  if (exact !== undefined) return { when, words: exact };
  const near = own(widened);
  if (near !== undefined) return { when: widened, words: near };
  const common = operation?.request.encoding === "xml" ? general[when] : undefined;
  return common === undefined ? { when: widened, words: undefined } : { when, words: common };
}
