import type { KnownError, Operation } from "../../runtime/operation.js";
import type { OrderSituation } from "../orders/order-effect.js";
import type { Situation } from "../validate/problem.js";

/** Why a request fails: the request is invalid, or it conflicts with earlier orders. */
export type KnownSituation = Situation | OrderSituation;

type GatewayText = Pick<KnownError, "synthetic"> &
  ({ readonly return_msg: string } | { readonly err_code: string; readonly err_code_des: string });

/** The gateway's text for a situation, and the situation that the text was found under. */
export interface ErrorText {
  readonly when: KnownSituation;
  /** Undefined if no official text is known. */
  readonly text: GatewayText | undefined;
}

/** Fallbacks for registries without an entry of their own for a situation. */
const broaderSituations: Partial<Record<KnownSituation, Situation>> = {
  missing_field: "invalid_field",
};

/** Error texts that XML operations share unless their own registry overrides them. */
const sharedTexts: Partial<Record<KnownSituation, GatewayText>> = {
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
 * Looks up the text for a situation: first in the operation's own registry, then there for a broader situation, and
 * finally among the texts that XML operations share.
 */
export function errorTextOf(when: KnownSituation, operation: Operation | undefined): ErrorText {
  const textFor = (situation: KnownSituation): GatewayText | undefined =>
    operation?.errors.find((error) => error.when === situation);
  const exact = textFor(when);
  if (exact !== undefined) return { when, text: exact };
  const broader = broaderSituations[when] ?? when;
  const fallback = textFor(broader);
  if (fallback !== undefined) return { when: broader, text: fallback };
  const shared = operation?.request.encoding === "xml" ? sharedTexts[when] : undefined;
  return shared === undefined ? { when: broader, text: undefined } : { when, text: shared };
}
