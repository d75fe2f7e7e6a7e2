// Generated from spec/paths/pay/refundquery.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/refundquery"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 查询退款. `PayRefundqueryInput` defines which of them are required. */
export interface PayRefundqueryFields {
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
   * 商户退款单号: The merchant's refund number.
   *
   * At most 64 characters.
   */
  out_refund_no?: RequestFields["out_refund_no"];
  /**
   * 微信退款单号: WeChat Pay's number of the refund.
   *
   * At most 32 characters.
   */
  refund_id?: RequestFields["refund_id"];
  /**
   * 偏移量: The number of refunds to skip, if an order has more than the ten that fit into one reply.
   *
   * At least 0.
   */
  offset?: RequestFields["offset"];
}

/**
 * Input of 查询退款. The client fills in all other fields.
 *
 * Requires at least one of: `refund_id`; `out_refund_no`; `transaction_id`; `out_trade_no`.
 */
export type PayRefundqueryInput =
  | RequireFields<PayRefundqueryFields, "refund_id">
  | RequireFields<PayRefundqueryFields, "out_refund_no">
  | RequireFields<PayRefundqueryFields, "transaction_id">
  | RequireFields<PayRefundqueryFields, "out_trade_no">;

/** Reply of 查询退款 if the call succeeds. */
export interface PayRefundqueryReply {
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
  /** 订单总退款次数: The number of refunds of the order, if offset was given. */
  total_refund_count?: ReplyFields["total_refund_count"];
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
   * 订单金额: The amount of the whole order.
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
   * 货币种类: The currency of the order, as three letters of ISO 4217. CNY if missing.
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
  /** 退款笔数: The number of refunds in this reply. */
  refund_count: ReplyFields["refund_count"];
  /**
   * 退款列表: The refunds.
   *
   * A list. On the wire: `out_refund_no_$n`, `refund_id_$n`, `refund_channel_$n`, `refund_fee_$n`, `settlement_refund_fee_$n`, `coupon_refund_fee_$n`, `coupon_refund_count_$n`, `coupon_type_$n_$m`, `coupon_refund_id_$n_$m`, `coupon_refund_fee_$n_$m`, `refund_status_$n`, `refund_account_$n`, `refund_recv_accout_$n`, `refund_success_time_$n`.
   */
  refunds?: ReplyFields["refunds"];
}

/** Known `err_code` values of 查询退款. */
export type PayRefundqueryErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "APPID_NOT_EXIST"
  | "INVALID_TRANSACTIONID"
  | "MCHID_NOT_EXIST"
  | "PARAM_ERROR"
  | "REFUNDNOTEXIST"
  | "REQUIRE_POST_METHOD"
  | "SIGNERROR"
  | "SYSTEMERROR"
  | "XML_FORMAT_ERROR";

/** Names of all request fields of 查询退款 except files, including those that the client fills in. */
export type PayRefundqueryFieldName =
  | "appid"
  | "mch_id"
  | "sub_appid"
  | "sub_mch_id"
  | "nonce_str"
  | "sign"
  | "sign_type"
  | "transaction_id"
  | "out_trade_no"
  | "out_refund_no"
  | "refund_id"
  | "offset";

/**
 * 查询退款: Queries one refund, or all refunds of an order.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935218
 */
export const payRefundquery: Operation<
  PayRefundqueryInput,
  PayRefundqueryReply,
  PayRefundqueryErrorCode,
  PayRefundqueryFieldName
> = {
  id: "pay/refundquery.post",
  title: "查询退款",
  method: "POST",
  path: "/pay/refundquery",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
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
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
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
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 64,
      },
      {
        name: "refund_id",
        title: "微信退款单号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "offset",
        title: "偏移量",
        type: "integer",
        required: false,
        signed: true,
        filledBy: "caller",
        minimum: 0,
      },
    ],
    groups: [
      [
        { required: ["refund_id"] },
        { required: ["out_refund_no"] },
        { required: ["transaction_id"] },
        { required: ["out_trade_no"] },
      ],
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
      { name: "total_refund_count", title: "订单总退款次数", type: "integer", required: false },
      {
        name: "transaction_id",
        title: "微信支付订单号",
        type: "text",
        required: true,
        maxLength: 32,
      },
      { name: "out_trade_no", title: "商户订单号", type: "text", required: true, maxLength: 32 },
      { name: "total_fee", title: "订单金额", type: "integer", required: false, amount: true },
      {
        name: "settlement_total_fee",
        title: "应结订单金额",
        type: "integer",
        required: false,
        amount: true,
      },
      { name: "fee_type", title: "货币种类", type: "text", required: false, maxLength: 16 },
      { name: "cash_fee", title: "现金支付金额", type: "integer", required: false, amount: true },
      { name: "refund_count", title: "退款笔数", type: "integer", required: true },
      {
        name: "refunds",
        title: "退款列表",
        type: "list",
        required: false,
        fields: [
          {
            name: "out_refund_no",
            title: "商户退款单号",
            type: "text",
            required: true,
            maxLength: 64,
          },
          { name: "refund_id", title: "微信退款单号", type: "text", required: true, maxLength: 32 },
          {
            name: "refund_channel",
            title: "退款渠道",
            type: "text",
            required: false,
            maxLength: 16,
          },
          {
            name: "refund_fee",
            title: "申请退款金额",
            type: "integer",
            required: true,
            amount: true,
          },
          {
            name: "settlement_refund_fee",
            title: "退款金额",
            type: "integer",
            required: false,
            amount: true,
          },
          {
            name: "coupon_refund_fee",
            title: "总代金券退款金额",
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
              {
                name: "coupon_type",
                title: "代金券类型",
                type: "text",
                required: false,
                maxLength: 8,
              },
              {
                name: "coupon_refund_id",
                title: "退款代金券ID",
                type: "text",
                required: false,
                maxLength: 20,
              },
              {
                name: "coupon_refund_fee",
                title: "单个代金券退款金额",
                type: "integer",
                required: false,
                amount: true,
              },
            ],
          },
          {
            name: "refund_status",
            title: "退款状态",
            type: "text",
            required: true,
            maxLength: 16,
            values: ["SUCCESS", "REFUNDCLOSE", "PROCESSING", "CHANGE"],
          },
          {
            name: "refund_account",
            title: "退款资金来源",
            type: "text",
            required: false,
            maxLength: 30,
          },
          {
            name: "refund_recv_accout",
            title: "退款入账账户",
            type: "text",
            required: false,
            sensitive: true,
            maxLength: 64,
          },
          {
            name: "refund_success_time",
            title: "退款成功时间",
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
    { request: "refund_id", reply: "refund_id" },
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
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "接口返回错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Query again.",
      outcome: "unknown",
    },
    {
      when: "refund_not_found",
      err_code: "REFUNDNOTEXIST",
      err_code_des: "退款订单查询失败",
      meaning: "There is no such refund. The order may be unpaid or not refunded.",
      remedy:
        "Check the number. After a refund with an unknown outcome, query again before you repeat it.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011935218",
};
