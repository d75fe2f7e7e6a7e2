// Generated from spec/paths/secapi/pay/reverse.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../../runtime/index.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/pay/reverse"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 撤销订单. `SecapiPayReverseInput` defines which of them are required. */
export interface SecapiPayReverseFields {
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, if a service provider acts for a sub-merchant with its own.
   *
   * At most 32 characters.
   */
  sub_appid?: RequestFields["sub_appid"];
  /**
   * 子商户号: The merchant ID of the sub-merchant that the service provider acts for.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 微信支付订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id?: RequestFields["transaction_id"];
  /**
   * 商户订单号: The merchant's order number.
   *
   * At most 32 characters.
   */
  out_trade_no?: RequestFields["out_trade_no"];
}

/**
 * Input of 撤销订单. The client fills in all other fields.
 *
 * Requires at least one of: `transaction_id`; `out_trade_no`.
 */
export type SecapiPayReverseInput =
  | RequireFields<SecapiPayReverseFields, "transaction_id">
  | RequireFields<SecapiPayReverseFields, "out_trade_no">;

/** Reply of 撤销订单 if the call succeeds. */
export interface SecapiPayReverseReply {
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
   * 公众账号ID: The application ID of the request.
   *
   * At most 32 characters.
   */
  appid: ReplyFields["appid"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, if the request named one.
   *
   * At most 32 characters.
   */
  sub_appid?: ReplyFields["sub_appid"];
  /**
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 子商户号: The merchant ID of the sub-merchant, if the request named one.
   *
   * At most 32 characters.
   */
  sub_mch_id?: ReplyFields["sub_mch_id"];
  /**
   * 随机字符串: A random string from the gateway.
   *
   * At most 32 characters.
   */
  nonce_str?: ReplyFields["nonce_str"];
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
   * 是否重调: Whether the reversal has to be requested again.
   *
   * At most 1 character.
   */
  recall: ReplyFields["recall"];
}

/** Known `err_code` values of 撤销订单. */
export type SecapiPayReverseErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "CA_ERROR"
  | "INVALID_REQUEST"
  | "INVALID_TRANSACTIONID"
  | "MCHID_NOT_EXIST"
  | "ORDERNOTEXIST"
  | "PARAM_ERROR"
  | "REQUIRE_POST_METHOD"
  | "REVERSE_EXPIRE"
  | "SIGNERROR"
  | "SYSTEMERROR"
  | "TRADE_ERROR";

/** Names of all request fields of 撤销订单 except files, including those that the client fills in. */
export type SecapiPayReverseFieldName =
  | "appid"
  | "sub_appid"
  | "mch_id"
  | "sub_mch_id"
  | "transaction_id"
  | "out_trade_no"
  | "nonce_str"
  | "sign"
  | "sign_type";

/**
 * 撤销订单: Reverses a payment by code whose outcome is unknown or that should be undone. A paid amount is refunded, and the order is closed.
 *
 * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/orderquery`.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937361
 */
export const secapiPayReverse: Operation<
  SecapiPayReverseInput,
  SecapiPayReverseReply,
  SecapiPayReverseErrorCode,
  SecapiPayReverseFieldName
> = {
  id: "secapi/pay/reverse.post",
  title: "撤销订单",
  method: "POST",
  path: "/secapi/pay/reverse",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  movesMoney: { query: "v2/pay/orderquery" },
  signing: { types: ["HMAC-SHA256", "MD5"], default: "MD5", reply: "required" },
  request: {
    encoding: "xml",
    fields: [
      {
        name: "appid",
        title: "公众账号ID",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
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
        name: "sub_mch_id",
        title: "子商户号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "transaction_id",
        title: "微信支付订单号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "out_trade_no",
        title: "商户订单号",
        type: "text",
        required: false,
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
        maxLength: 64,
        pattern: "^([0-9A-F]{32}|[0-9A-F]{64})$",
      },
      {
        name: "sign_type",
        title: "签名方式",
        type: "text",
        required: true,
        signed: true,
        filledBy: "sign_type",
        values: ["HMAC-SHA256", "MD5"],
      },
    ],
    groups: [[{ required: ["transaction_id"] }, { required: ["out_trade_no"] }]],
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
      { name: "appid", title: "公众账号ID", type: "text", required: true, maxLength: 32 },
      {
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        maxLength: 32,
      },
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
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
      {
        name: "recall",
        title: "是否重调",
        type: "text",
        required: true,
        maxLength: 1,
        values: ["Y", "N"],
        decides: true,
      },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "business_category",
      "total_fee",
    ],
  },
  binding: [
    { request: "appid", reply: "appid" },
    { request: "sub_appid", reply: "sub_appid" },
    { request: "mch_id", reply: "mch_id" },
    { request: "sub_mch_id", reply: "sub_mch_id" },
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
      when: "unknown_merchant",
      err_code: "MCHID_NOT_EXIST",
      err_code_des: "MCHID不存在",
      meaning: "The merchant does not exist.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "app_id_mismatch",
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
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
      when: "invalid_transaction_id",
      err_code: "INVALID_TRANSACTIONID",
      err_code_des: "无效transaction_id",
      meaning: "No payment has this transaction_id.",
      remedy:
        "Copy it from the reply or notification of the payment, or pass out_trade_no instead.",
    },
    {
      when: "wrong_method",
      err_code: "REQUIRE_POST_METHOD",
      err_code_des: "请使用post方法",
      meaning: "The request method was not POST.",
      remedy: "Send the request with POST.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "接口返回错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Request the reversal again and query the order.",
      outcome: "unknown",
    },
    {
      when: "order_not_found",
      err_code: "ORDERNOTEXIST",
      err_code_des: "此交易订单号不存在",
      meaning: "The gateway has no such order. The payment did not arrive, or not yet.",
      remedy:
        "Check the number, and request the reversal again before you treat the order as unpaid.",
      synthetic: true,
    },
    {
      when: "reversal_period_over",
      err_code: "REVERSE_EXPIRE",
      err_code_des: "订单无法撤销",
      meaning: "The order is older than the seven days within which it can be reversed.",
      remedy: "Refund it instead.",
    },
    {
      when: "reversal_refused",
      err_code: "TRADE_ERROR",
      err_code_des: "订单错误",
      meaning: "The order's state does not allow a reversal.",
      remedy: "Query the order and act on its state.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011937361",
};
