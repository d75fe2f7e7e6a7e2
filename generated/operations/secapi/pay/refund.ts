// Generated from spec/paths/secapi/pay/refund.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../../runtime/index.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/pay/refund"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 申请退款. `SecapiPayRefundInput` defines which of them are required. */
export interface SecapiPayRefundFields {
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
  /**
   * 商户退款单号: The merchant's refund number, of digits, letters and _-|*\@. Several requests with the same number refund once.
   *
   * At most 64 characters.
   */
  out_refund_no: RequestFields["out_refund_no"];
  /**
   * 订单金额: The amount of the whole order.
   *
   * In fen. At least 1.
   */
  total_fee: RequestFields["total_fee"];
  /**
   * 退款金额: The refunded amount, at most that of the order.
   *
   * In fen. At least 1.
   */
  refund_fee: RequestFields["refund_fee"];
  /**
   * 退款货币种类: The currency of the refund, which is that of the order, as three letters of ISO 4217. CNY if missing.
   *
   * At most 8 characters.
   */
  refund_fee_type?: RequestFields["refund_fee_type"];
  /**
   * 退款原因: The reason for the refund, shown to the payer.
   *
   * At most 80 characters.
   */
  refund_desc?: RequestFields["refund_desc"];
  /**
   * 退款资金来源: The funds used for the refund, for merchants with the older funds flow. Unsettled funds by default.
   *
   * At most 30 characters.
   */
  refund_account?: RequestFields["refund_account"];
  /**
   * 退款结果通知url: The public URL, without a query string, that is notified of this refund. Overrides the URL set on the merchant platform.
   *
   * At most 256 characters.
   */
  notify_url?: RequestFields["notify_url"];
}

/**
 * Input of 申请退款. The client fills in all other fields.
 *
 * Requires at least one of: `transaction_id`; `out_trade_no`.
 */
export type SecapiPayRefundInput =
  | RequireFields<SecapiPayRefundFields, "transaction_id">
  | RequireFields<SecapiPayRefundFields, "out_trade_no">;

/** Reply of 申请退款 if the call succeeds. */
export interface SecapiPayRefundReply {
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
   * 公众账号ID: The application ID of the request.
   *
   * At most 32 characters.
   */
  appid: ReplyFields["appid"];
  /**
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, if the request named one.
   *
   * At most 32 characters.
   */
  sub_appid?: ReplyFields["sub_appid"];
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
   * 微信支付订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id: ReplyFields["transaction_id"];
  /**
   * 商户订单号: The merchant's order number.
   *
   * At most 32 characters.
   */
  out_trade_no: ReplyFields["out_trade_no"];
  /**
   * 商户退款单号: The merchant's refund number.
   *
   * At most 64 characters.
   */
  out_refund_no: ReplyFields["out_refund_no"];
  /**
   * 微信退款单号: WeChat Pay's number of the refund.
   *
   * At most 32 characters.
   */
  refund_id: ReplyFields["refund_id"];
  /**
   * 退款金额: The refunded amount, at most that of the order.
   *
   * In fen. At least 1.
   */
  refund_fee: ReplyFields["refund_fee"];
  /**
   * 应结退款金额: The part of the refund that is deducted from the merchant; excludes coupons that were not prepaid.
   *
   * In fen.
   */
  settlement_refund_fee?: ReplyFields["settlement_refund_fee"];
  /**
   * 标价金额: The amount of the whole order.
   *
   * In fen. At least 1.
   */
  total_fee?: ReplyFields["total_fee"];
  /**
   * 应结订单金额: The part of the order that is settled to the merchant; excludes coupons that were not prepaid.
   *
   * In fen.
   */
  settlement_total_fee?: ReplyFields["settlement_total_fee"];
  /**
   * 标价币种: The currency of the order, as three letters of ISO 4217. CNY if missing.
   *
   * At most 16 characters.
   */
  fee_type?: ReplyFields["fee_type"];
  /**
   * 现金支付金额: The amount that the payer paid without coupons.
   *
   * In fen.
   */
  cash_fee?: ReplyFields["cash_fee"];
  /**
   * 现金支付币种: The currency of cash_fee, as three letters of ISO 4217. CNY if missing.
   *
   * At most 16 characters.
   */
  cash_fee_type?: ReplyFields["cash_fee_type"];
  /**
   * 现金退款金额: The amount returned to the payer, without coupons.
   *
   * In fen.
   */
  cash_refund_fee?: ReplyFields["cash_refund_fee"];
  /**
   * 代金券退款总金额: The total amount returned to coupons.
   *
   * In fen.
   */
  coupon_refund_fee?: ReplyFields["coupon_refund_fee"];
  /** 退款代金券使用数量: The number of coupons that get money back. */
  coupon_refund_count?: ReplyFields["coupon_refund_count"];
  /**
   * 代金券列表: The coupons that get money back.
   *
   * A list. On the wire: `coupon_type_$n`, `coupon_refund_fee_$n`, `coupon_refund_id_$n`.
   */
  coupons?: ReplyFields["coupons"];
}

/** Known `err_code` values of 申请退款. */
export type SecapiPayRefundErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "APPID_NOT_EXIST"
  | "BIZERR_NEED_RETRY"
  | "CA_ERROR"
  | "ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "INVALID_REQ_TOO_MUCH"
  | "INVALID_TRANSACTIONID"
  | "MCHID_NOT_EXIST"
  | "NOTENOUGH"
  | "ORDERNOTEXIST"
  | "PARAM_ERROR"
  | "REFUND_FEE_MISMATCH"
  | "REQUIRE_POST_METHOD"
  | "SIGNERROR"
  | "SYSTEMERROR"
  | "TRADE_OVERDUE"
  | "USER_ACCOUNT_ABNORMAL"
  | "XML_FORMAT_ERROR";

/** Names of all request fields of 申请退款 except files, including those that the client fills in. */
export type SecapiPayRefundFieldName =
  | "appid"
  | "sub_appid"
  | "mch_id"
  | "sub_mch_id"
  | "nonce_str"
  | "sign"
  | "sign_type"
  | "transaction_id"
  | "out_trade_no"
  | "out_refund_no"
  | "total_fee"
  | "refund_fee"
  | "refund_fee_type"
  | "refund_desc"
  | "refund_account"
  | "notify_url";

/**
 * 申请退款: Requests a full or partial refund of an order. Query refunds to learn whether it arrived.
 *
 * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/refundquery`.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935217
 */
export const secapiPayRefund: Operation<
  SecapiPayRefundInput,
  SecapiPayRefundReply,
  SecapiPayRefundErrorCode,
  SecapiPayRefundFieldName
> = {
  id: "secapi/pay/refund.post",
  title: "申请退款",
  method: "POST",
  path: "/secapi/pay/refund",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  movesMoney: { query: "v2/pay/refundquery" },
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
        name: "out_refund_no",
        title: "商户退款单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 64,
        pattern: "^[0-9A-Za-z_|*@-]+$",
      },
      {
        name: "total_fee",
        title: "订单金额",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "refund_fee",
        title: "退款金额",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "refund_fee_type",
        title: "退款货币种类",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
      },
      {
        name: "refund_desc",
        title: "退款原因",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 80,
        freeText: true,
      },
      {
        name: "refund_account",
        title: "退款资金来源",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 30,
        values: ["REFUND_SOURCE_UNSETTLED_FUNDS", "REFUND_SOURCE_RECHARGE_FUNDS"],
      },
      {
        name: "notify_url",
        title: "退款结果通知url",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        pattern: "^https?://",
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
      { name: "appid", title: "公众账号ID", type: "text", required: true, maxLength: 32 },
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      {
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        maxLength: 32,
      },
      { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
      {
        name: "transaction_id",
        title: "微信支付订单号",
        type: "text",
        required: true,
        maxLength: 32,
      },
      { name: "out_trade_no", title: "商户订单号", type: "text", required: true, maxLength: 32 },
      { name: "out_refund_no", title: "商户退款单号", type: "text", required: true, maxLength: 64 },
      { name: "refund_id", title: "微信退款单号", type: "text", required: true, maxLength: 32 },
      { name: "refund_fee", title: "退款金额", type: "integer", required: true, amount: true },
      {
        name: "settlement_refund_fee",
        title: "应结退款金额",
        type: "integer",
        required: false,
        amount: true,
      },
      { name: "total_fee", title: "标价金额", type: "integer", required: false, amount: true },
      {
        name: "settlement_total_fee",
        title: "应结订单金额",
        type: "integer",
        required: false,
        amount: true,
      },
      { name: "fee_type", title: "标价币种", type: "text", required: false, maxLength: 16 },
      { name: "cash_fee", title: "现金支付金额", type: "integer", required: false, amount: true },
      {
        name: "cash_fee_type",
        title: "现金支付币种",
        type: "text",
        required: false,
        maxLength: 16,
      },
      {
        name: "cash_refund_fee",
        title: "现金退款金额",
        type: "integer",
        required: false,
        amount: true,
      },
      {
        name: "coupon_refund_fee",
        title: "代金券退款总金额",
        type: "integer",
        required: false,
        amount: true,
      },
      {
        name: "coupon_refund_count",
        title: "退款代金券使用数量",
        type: "integer",
        required: false,
      },
      {
        name: "coupons",
        title: "代金券列表",
        type: "list",
        required: false,
        fields: [
          { name: "coupon_type", title: "代金券类型", type: "text", required: false, maxLength: 8 },
          {
            name: "coupon_refund_fee",
            title: "单个代金券退款金额",
            type: "integer",
            required: false,
            amount: true,
          },
          {
            name: "coupon_refund_id",
            title: "退款代金券ID",
            type: "text",
            required: false,
            maxLength: 20,
          },
        ],
      },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
    ],
  },
  binding: [
    { request: "appid", reply: "appid" },
    { request: "sub_appid", reply: "sub_appid" },
    { request: "mch_id", reply: "mch_id" },
    { request: "sub_mch_id", reply: "sub_mch_id" },
    { request: "transaction_id", reply: "transaction_id" },
    { request: "out_trade_no", reply: "out_trade_no" },
    { request: "out_refund_no", reply: "out_refund_no" },
    { request: "total_fee", reply: "total_fee" },
    { request: "refund_fee", reply: "refund_fee" },
  ],
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "malformed_body",
      err_code: "XML_FORMAT_ERROR",
      err_code_des: "XML格式错误",
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
      when: "unknown_app_id",
      err_code: "APPID_NOT_EXIST",
      err_code_des: "APPID不存在",
      meaning: "The application ID does not exist.",
      remedy:
        "Copy the application ID from the platform of the official account, mini program or app.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
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
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "频率限制",
      meaning:
        "There were too many refunds of orders that are months old. This refund was not accepted.",
      remedy: "Lower the rate and send the same request again.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "接口返回错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy:
        "Query the refund by out_refund_no, or send the same request again. Never use another out_refund_no.",
      outcome: "unknown",
    },
    {
      when: "need_retry",
      err_code: "BIZERR_NEED_RETRY",
      err_code_des: "退款业务流程错误，需要商户触发重试来解决",
      meaning: "The refund conflicted with another one and was postponed.",
      remedy: "Send the same request again with the same out_refund_no.",
      outcome: "unknown",
    },
    {
      when: "order_not_found",
      err_code: "ORDERNOTEXIST",
      err_code_des: "订单号不存在",
      meaning: "There is no such paid order.",
      remedy: "Check the number and that the order was paid.",
    },
    {
      when: "refund_differs",
      err_code: "REFUND_FEE_MISMATCH",
      err_code_des: "订单金额或退款金额与之前请求不一致，请核实后再试",
      meaning:
        "The total is not that of the order, or this out_refund_no was used with another amount or order.",
      remedy: "Send the order's own total_fee, and use a new number for each refund.",
    },
    {
      when: "refund_exceeds_order",
      return_msg: "invalid refund_fee",
      meaning: "The refund exceeds the amount of the order.",
      remedy: "Request at most the remaining amount of the order.",
    },
    {
      when: "refund_exceeds_rest",
      err_code: "INVALID_REQUEST",
      err_code_des: "refund_fee大于可退金额",
      meaning: "The refund exceeds the amount that remains after earlier refunds.",
      remedy: "Query the refunds of the order and request at most the remaining amount.",
    },
    {
      when: "order_refunded",
      err_code: "ERROR",
      err_code_des: "订单已全额退款",
      meaning: "The order has already been refunded in full.",
      remedy: "Query the refunds of the order. Nothing remains to be refunded.",
    },
    {
      when: "refund_period_over",
      err_code: "TRADE_OVERDUE",
      err_code_des: "订单已经超过退款期限",
      meaning: "The order was paid more than a year ago and can no longer be refunded.",
      remedy: "Return the money another way.",
    },
    {
      when: "balance_too_low",
      err_code: "NOTENOUGH",
      err_code_des: "余额不足",
      meaning: "The merchant's funds are too low for the refund.",
      remedy:
        "Top up the account, or choose another refund_account, and send the same request again.",
    },
    {
      when: "payer_account_closed",
      err_code: "USER_ACCOUNT_ABNORMAL",
      err_code_des: "退款请求失败",
      meaning: "The payer's account was closed.",
      remedy: "Return the money another way.",
    },
    {
      when: "too_many_invalid_requests",
      err_code: "INVALID_REQ_TOO_MUCH",
      err_code_des: "无效请求过多",
      meaning:
        "The merchant sent so many invalid requests that the gateway has blocked it for a while.",
      remedy: "Stop, find out why the requests are invalid, and try again after a minute.",
    },
    {
      when: "business_error",
      err_code: "ERROR",
      err_code_des: "业务错误",
      meaning: "The refund was refused. The reply says why.",
      remedy: "Read err_code_des and act on it.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011935217",
};
