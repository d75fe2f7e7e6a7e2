// Generated from spec/paths/mmpaysptrans/query_bank.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/mmpaysptrans/query_bank"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 查询企业付款银行卡. The client fills in all other fields. */
export interface MmpaysptransQueryBankInput {
  /**
   * 商户企业付款单号: The merchant's transfer number.
   *
   * At most 32 characters.
   */
  partner_trade_no: RequestFields["partner_trade_no"];
}

/** Reply of 查询企业付款银行卡 if the call succeeds. */
export interface MmpaysptransQueryBankReply {
  /**
   * 返回状态码: Whether the gateway could read and authenticate the request. It does not say whether the operation succeeded.
   *
   * At most 16 characters.
   */
  return_code: ReplyFields["return_code"];
  /**
   * 返回信息: Why the request was refused.
   *
   * At most 128 characters.
   */
  return_msg?: ReplyFields["return_msg"];
  /**
   * 业务结果: Whether the operation succeeded.
   *
   * At most 16 characters.
   */
  result_code: ReplyFields["result_code"];
  /**
   * 错误代码: The business error code.
   *
   * At most 32 characters.
   */
  err_code?: ReplyFields["err_code"];
  /**
   * 错误代码描述: The business error text.
   *
   * At most 128 characters.
   */
  err_code_des?: ReplyFields["err_code_des"];
  /**
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 商户企业付款单号: The merchant's transfer number.
   *
   * At most 32 characters.
   */
  partner_trade_no: ReplyFields["partner_trade_no"];
  /**
   * 微信企业付款单号: WeChat Pay's number of the transfer.
   *
   * At most 64 characters.
   */
  payment_no: ReplyFields["payment_no"];
  /**
   * 银行卡号: The MD5 of the card number.
   *
   * At most 32 characters.
   */
  bank_no_md5?: ReplyFields["bank_no_md5"];
  /**
   * 用户真实姓名: The MD5 of the cardholder's name.
   *
   * At most 32 characters.
   */
  true_name_md5?: ReplyFields["true_name_md5"];
  /**
   * 代付金额: The transferred amount, without the fee.
   *
   * In fen.
   */
  amount: ReplyFields["amount"];
  /**
   * 代付单状态: PROCESSING until it is decided, then SUCCESS, FAILED if it was not executed, or BANK_FAIL if the bank returned it.
   *
   * At most 16 characters.
   */
  status: ReplyFields["status"];
  /**
   * 手续费金额: WeChat Pay's fee.
   *
   * In fen.
   */
  cmms_amt?: ReplyFields["cmms_amt"];
  /**
   * 商户下单时间: When it was requested, as yyyy-MM-dd HH:mm:ss in Beijing time.
   *
   * At most 32 characters.
   */
  create_time?: ReplyFields["create_time"];
  /**
   * 成功付款时间: When the card received it, as yyyy-MM-dd HH:mm:ss in Beijing time. The bank may still return it later.
   *
   * At most 32 characters.
   */
  pay_succ_time?: ReplyFields["pay_succ_time"];
  /**
   * 失败原因: Why it failed, as text for humans.
   *
   * At most 128 characters.
   */
  reason?: ReplyFields["reason"];
}

/** Known `err_code` values of 查询企业付款银行卡. */
export type MmpaysptransQueryBankErrorCode =
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "NO_AUTH"
  | "ORDERNOTEXIST"
  | "PARAM_ERROR"
  | "SIGNERROR"
  | "SYSTEMERROR";

/** Names of all request fields of 查询企业付款银行卡 except files, including those that the client fills in. */
export type MmpaysptransQueryBankFieldName = "mch_id" | "partner_trade_no" | "nonce_str" | "sign";

/**
 * 查询企业付款银行卡: Queries a transfer to a bank card.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941066
 */
export const mmpaysptransQueryBank: Operation<
  MmpaysptransQueryBankInput,
  MmpaysptransQueryBankReply,
  MmpaysptransQueryBankErrorCode,
  MmpaysptransQueryBankFieldName
> = {
  id: "mmpaysptrans/query_bank.post",
  title: "查询企业付款银行卡",
  method: "POST",
  path: "/mmpaysptrans/query_bank",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: true,
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
  request: {
    encoding: "xml",
    fields: [
      {
        name: "mch_id",
        title: "商户号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "merchant",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "partner_trade_no",
        title: "商户企业付款单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "nonce_str",
        title: "随机字符串",
        type: "text",
        required: true,
        signed: true,
        filledBy: "nonce",
        maxLength: 32,
      },
      {
        name: "sign",
        title: "签名",
        type: "text",
        required: true,
        signed: false,
        filledBy: "sign",
        maxLength: 32,
        pattern: "^[0-9A-F]{32}$",
      },
    ],
  },
  reply: {
    encoding: "xml",
    fields: [
      {
        name: "return_code",
        title: "返回状态码",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "return_msg", title: "返回信息", type: "text", required: false, maxLength: 128 },
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "err_code", title: "错误代码", type: "text", required: false, maxLength: 32 },
      {
        name: "err_code_des",
        title: "错误代码描述",
        type: "text",
        required: false,
        maxLength: 128,
      },
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      {
        name: "partner_trade_no",
        title: "商户企业付款单号",
        type: "text",
        required: true,
        maxLength: 32,
      },
      {
        name: "payment_no",
        title: "微信企业付款单号",
        type: "text",
        required: true,
        maxLength: 64,
      },
      {
        name: "bank_no_md5",
        title: "银行卡号",
        type: "text",
        required: false,
        sensitive: true,
        maxLength: 32,
      },
      {
        name: "true_name_md5",
        title: "用户真实姓名",
        type: "text",
        required: false,
        sensitive: true,
        maxLength: 32,
      },
      { name: "amount", title: "代付金额", type: "integer", required: true, amount: true },
      {
        name: "status",
        title: "代付单状态",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["PROCESSING", "SUCCESS", "FAILED", "BANK_FAIL"],
      },
      { name: "cmms_amt", title: "手续费金额", type: "integer", required: false, amount: true },
      { name: "create_time", title: "商户下单时间", type: "text", required: false, maxLength: 32 },
      {
        name: "pay_succ_time",
        title: "成功付款时间",
        type: "text",
        required: false,
        maxLength: 32,
      },
      { name: "reason", title: "失败原因", type: "text", required: false, maxLength: 128 },
    ],
  },
  binding: [
    { request: "mch_id", reply: "mch_id" },
    { request: "partner_trade_no", reply: "partner_trade_no" },
  ],
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant and that nothing modifies the body in transit. `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "wrong_signature",
      err_code: "SIGNERROR",
      err_code_des: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit.",
    },
    {
      when: "certificate_of_another_merchant",
      return_msg: "证书校验失败，请检查后重试",
      meaning: "The client certificate belongs to another merchant.",
      remedy: "Use the certificate whose subject CN is this mch_id.",
    },
    {
      when: "certificate_error",
      err_code: "CA_ERROR",
      err_code_des: "证书出错，请登录微信支付商户平台下载证书",
      meaning: "The gateway did not accept the client certificate.",
      remedy: "Download the current API certificate from the merchant platform and use it instead.",
    },
    {
      when: "malformed_mch_id",
      return_msg: "mch_id参数格式错误",
      meaning: "The mch_id does not consist of digits.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "mch_id_length",
      return_msg: "mch_id参数长度有误",
      meaning: "The mch_id is too long.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "no_permission",
      err_code: "NO_AUTH",
      err_code_des: "商户无此接口权限",
      meaning: "The merchant is not allowed to call this endpoint.",
      remedy: "Apply for the permission on the merchant platform.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_request",
      err_code: "INVALID_REQUEST",
      err_code_des: "无效请求",
      meaning: "The gateway rejected the request. The reply says why.",
      remedy: "Read err_code_des and correct what it names.",
    },
    {
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统繁忙，请稍后再试",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Query again.",
      outcome: "unknown",
    },
    {
      when: "transfer_not_found",
      err_code: "ORDERNOTEXIST",
      err_code_des: "订单不存在",
      meaning: "There is no transfer with this partner_trade_no.",
      remedy:
        "Check the number. After a call with an unknown outcome, send the same request again with the same number.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011941066",
};
