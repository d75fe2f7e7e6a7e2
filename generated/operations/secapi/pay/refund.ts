// Generated from spec/paths/secapi/pay/refund.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../../runtime/index.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/pay/refund"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 申请退款. `SecapiPayRefundInput` defines which of them are required. */
export interface SecapiPayRefundFields {
  /**
   * 公众账号ID: The ID of the official account, mini program or app that the payment belongs to, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 子商户公众账号ID: The application ID of the sub-merchant, where a service provider acts for one that has its own.
   *
   * At most 32 characters.
   */
  sub_appid?: RequestFields["sub_appid"];
  /**
   * 子商户号: The merchant ID of the sub-merchant that a service provider acts for.
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
   * 商户订单号: The merchant's own number of the order.
   *
   * At most 32 characters.
   */
  out_trade_no?: RequestFields["out_trade_no"];
  /**
   * 商户退款单号: The merchant's own number of the refund, of digits, letters and _-|*\@; several requests with one number refund once.
   *
   * At most 64 characters.
   */
  out_refund_no: RequestFields["out_refund_no"];
  /**
   * 订单金额: What the whole order costs.
   *
   * In fen. At least 1.
   */
  total_fee: RequestFields["total_fee"];
  /**
   * 退款金额: What is refunded, of the whole order at most.
   *
   * In fen. At least 1.
   */
  refund_fee: RequestFields["refund_fee"];
  /**
   * 退款货币种类: The currency of the refund, which is the order's, as three letters of ISO 4217; CNY where it is absent.
   *
   * At most 8 characters.
   */
  refund_fee_type?: RequestFields["refund_fee_type"];
  /**
   * 退款原因: Why it is refunded, as the payer reads it.
   *
   * At most 80 characters.
   */
  refund_desc?: RequestFields["refund_desc"];
  /**
   * 退款资金来源: What the refund is paid from, for merchants of the older funds flow; not settled funds where it is absent.
   *
   * At most 30 characters.
   */
  refund_account?: RequestFields["refund_account"];
  /**
   * 退款结果通知url: The public address, without a query string, to which the result of this refund is sent; it takes the place of the one set on the merchant platform.
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
   * 返回状态码: Whether the gateway accepted the request as one it can read; not whether the business succeeded.
   *
   * At most 16 characters.
   */
  return_code: ReplyFields["return_code"];
  /**
   * 返回信息: Why the request was refused, where it was.
   *
   * At most 128 characters.
   */
  return_msg?: ReplyFields["return_msg"];
  /**
   * 业务结果: Whether the business succeeded.
   *
   * At most 16 characters.
   */
  result_code: ReplyFields["result_code"];
  /**
   * 错误代码: The business error, by its code.
   *
   * At most 32 characters.
   */
  err_code?: ReplyFields["err_code"];
  /**
   * 错误代码描述: The business error, in words.
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
   * 子商户公众账号ID: The application ID of the sub-merchant, where the request named one.
   *
   * At most 32 characters.
   */
  sub_appid?: ReplyFields["sub_appid"];
  /**
   * 子商户号: The merchant ID of the sub-merchant, where the request named one.
   *
   * At most 32 characters.
   */
  sub_mch_id?: ReplyFields["sub_mch_id"];
  /**
   * 随机字符串: A random text of the gateway's.
   *
   * At most 32 characters.
   */
  nonce_str: ReplyFields["nonce_str"];
  /**
   * 微信支付订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id: ReplyFields["transaction_id"];
  /**
   * 商户订单号: The merchant's own number of the order.
   *
   * At most 32 characters.
   */
  out_trade_no: ReplyFields["out_trade_no"];
  /**
   * 商户退款单号: The merchant's own number of the refund.
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
   * 退款金额: What is refunded, of the whole order at most.
   *
   * In fen. At least 1.
   */
  refund_fee: ReplyFields["refund_fee"];
  /**
   * 应结退款金额: What of the refund is taken from the merchant, without coupons that nobody paid for.
   *
   * In fen.
   */
  settlement_refund_fee?: ReplyFields["settlement_refund_fee"];
  /**
   * 标价金额: What the whole order costs.
   *
   * In fen. At least 1.
   */
  total_fee: ReplyFields["total_fee"];
  /**
   * 应结订单金额: What of the order is settled to the merchant, without coupons that nobody paid for.
   *
   * In fen.
   */
  settlement_total_fee?: ReplyFields["settlement_total_fee"];
  /**
   * 标价币种: The currency of the order as three letters of ISO 4217; CNY where it is absent.
   *
   * At most 16 characters.
   */
  fee_type?: ReplyFields["fee_type"];
  /**
   * 现金支付金额: What the payer paid without coupons.
   *
   * In fen.
   */
  cash_fee: ReplyFields["cash_fee"];
  /**
   * 现金支付币种: The currency of cash_fee as three letters of ISO 4217; CNY where it is absent.
   *
   * At most 16 characters.
   */
  cash_fee_type?: ReplyFields["cash_fee_type"];
  /**
   * 现金退款金额: What the payer gets back without coupons.
   *
   * In fen.
   */
  cash_refund_fee?: ReplyFields["cash_refund_fee"];
  /**
   * 代金券退款总金额: What coupons get back, all of them together.
   *
   * In fen.
   */
  coupon_refund_fee?: ReplyFields["coupon_refund_fee"];
  /** 退款代金券使用数量: How many coupons get something back. */
  coupon_refund_count?: ReplyFields["coupon_refund_count"];
  /**
   * 代金券列表: The coupons that get something back, one by one.
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
 * 申请退款: Asks for a refund of an order, in whole or in part; whether it arrived is told by the query of refunds.
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
      },
      { name: "return_msg", title: "返回信息", type: "text", required: false, maxLength: 128 },
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
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
      { name: "nonce_str", title: "随机字符串", type: "text", required: true, maxLength: 32 },
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
      { name: "refund_fee", title: "退款金额", type: "integer", required: true },
      { name: "settlement_refund_fee", title: "应结退款金额", type: "integer", required: false },
      { name: "total_fee", title: "标价金额", type: "integer", required: true },
      { name: "settlement_total_fee", title: "应结订单金额", type: "integer", required: false },
      { name: "fee_type", title: "标价币种", type: "text", required: false, maxLength: 16 },
      { name: "cash_fee", title: "现金支付金额", type: "integer", required: true },
      {
        name: "cash_fee_type",
        title: "现金支付币种",
        type: "text",
        required: false,
        maxLength: 16,
      },
      { name: "cash_refund_fee", title: "现金退款金额", type: "integer", required: false },
      { name: "coupon_refund_fee", title: "代金券退款总金额", type: "integer", required: false },
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
  },
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body; send UTF-8.",
    },
    {
      when: "malformed_body",
      err_code: "XML_FORMAT_ERROR",
      err_code_des: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body; send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名错误",
      meaning: "The gateway computed another signature than the one that was sent.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant and that nothing changes the body on the way; `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "wrong_signature",
      err_code: "SIGNERROR",
      err_code_des: "签名错误",
      meaning: "The gateway computed another signature than the one that was sent.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing changes the body on the way.",
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
      remedy:
        "Download the current API certificate from the merchant platform and use it in place of this one.",
    },
    {
      when: "malformed_mch_id",
      return_msg: "mch_id参数格式错误",
      meaning: "The mch_id is not made of digits.",
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
      meaning: "There is no such merchant.",
      remedy: "Copy the merchant ID from the merchant platform.",
    },
    {
      when: "app_id_mismatch",
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or give the appId that is bound.",
    },
    {
      when: "unknown_app_id",
      err_code: "APPID_NOT_EXIST",
      err_code_des: "APPID不存在",
      meaning: "There is no such application ID.",
      remedy:
        "Copy the application ID from the platform of the official account, mini program or app.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or of the wrong form.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_transaction_id",
      err_code: "INVALID_TRANSACTIONID",
      err_code_des: "无效transaction_id",
      meaning: "The transaction_id names no payment.",
      remedy:
        "Copy it from the reply or notification of the payment, or give out_trade_no in its place.",
    },
    {
      when: "wrong_method",
      err_code: "REQUIRE_POST_METHOD",
      err_code_des: "请使用post方法",
      meaning: "The request came by another method than POST.",
      remedy: "Send the request by POST.",
    },
    {
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "频率限制",
      meaning: "Too many refunds of orders that are months old; this one was not accepted.",
      remedy: "Lower the rate, and send the same request again.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "接口返回错误",
      meaning: "The gateway failed inside and does not say how far it got.",
      remedy:
        "Query the refund by its out_refund_no, or send the same request again; never under another out_refund_no.",
      outcome: "unknown",
    },
    {
      when: "need_retry",
      err_code: "BIZERR_NEED_RETRY",
      err_code_des: "退款业务流程错误，需要商户触发重试来解决",
      meaning: "The refund got into the way of another one and was put off.",
      remedy: "Send the same request again, under the same out_refund_no.",
      outcome: "unknown",
    },
    {
      when: "order_not_found",
      err_code: "ORDERNOTEXIST",
      err_code_des: "订单号不存在",
      meaning: "There is no such order that was paid.",
      remedy: "Check the number, and that the order was paid.",
    },
    {
      when: "refund_differs",
      err_code: "REFUND_FEE_MISMATCH",
      err_code_des: "订单金额或退款金额与之前请求不一致，请核实后再试",
      meaning:
        "The total is not the order's, or this out_refund_no was used for another amount or another order.",
      remedy: "Give the order's own total_fee; give each refund a number of its own.",
    },
    {
      when: "refund_exceeds_order",
      return_msg: "invalid refund_fee",
      meaning: "More was asked back than the order was over.",
      remedy: "Ask for no more than is left of the order.",
    },
    {
      when: "refund_exceeds_rest",
      err_code: "INVALID_REQUEST",
      err_code_des: "refund_fee大于可退金额",
      meaning: "More was asked back than is left of the order after the refunds before this one.",
      remedy: "Query the refunds of the order, and ask for no more than is left.",
    },
    {
      when: "order_refunded",
      err_code: "ERROR",
      err_code_des: "订单已全额退款",
      meaning: "All of the order was paid back before.",
      remedy: "Query the refunds of the order; there is nothing left to pay back.",
    },
    {
      when: "refund_period_over",
      err_code: "TRADE_OVERDUE",
      err_code_des: "订单已经超过退款期限",
      meaning: "The order was paid more than a year ago and cannot be refunded any more.",
      remedy: "Pay the money back by another way.",
    },
    {
      when: "balance_too_low",
      err_code: "NOTENOUGH",
      err_code_des: "余额不足",
      meaning: "The merchant's funds do not cover the refund.",
      remedy:
        "Top up the account, or name another refund_account, and send the same request again.",
    },
    {
      when: "payer_account_closed",
      err_code: "USER_ACCOUNT_ABNORMAL",
      err_code_des: "退款请求失败",
      meaning: "The payer's account was closed.",
      remedy: "Pay the money back by another way.",
    },
    {
      when: "too_many_invalid_requests",
      err_code: "INVALID_REQ_TOO_MUCH",
      err_code_des: "无效请求过多",
      meaning:
        "So many requests of this merchant were wrong that the gateway shuts it out for a while.",
      remedy: "Stop, find out what is wrong with the requests, and try again after a minute.",
    },
    {
      when: "business_error",
      err_code: "ERROR",
      err_code_des: "业务错误",
      meaning: "The refund was refused; the words of the reply say why.",
      remedy: "Read err_code_des, and act on what it says.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011935217",
};
