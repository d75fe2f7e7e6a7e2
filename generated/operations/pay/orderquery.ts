// Generated from spec/paths/pay/orderquery.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields, UnlistedValue } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/orderquery"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 查询订单. `PayOrderqueryInput` defines which of them are required. */
export interface PayOrderqueryFields {
  /**
   * 接口版本号: The version of the interface. Required only for promotions on single goods.
   *
   * At most 32 characters.
   */
  version?: RequestFields["version"];
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
 * Input of 查询订单. The client fills in all other fields.
 *
 * Requires at least one of: `transaction_id`; `out_trade_no`.
 */
export type PayOrderqueryInput =
  | RequireFields<PayOrderqueryFields, "transaction_id">
  | RequireFields<PayOrderqueryFields, "out_trade_no">;

/** All fields of the reply of 查询订单. `PayOrderqueryReply` defines which of them are present. */
export interface PayOrderqueryReplyFields {
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
   * 设备号: The merchant's ID of the terminal or shop.
   *
   * At most 32 characters.
   */
  device_info?: ReplyFields["device_info"];
  /**
   * 用户标识: The payer's ID within the application.
   *
   * At most 128 characters.
   */
  openid?: ReplyFields["openid"];
  /**
   * 是否关注公众账号: Whether the payer follows the official account. The gateway now always says N.
   *
   * At most 1 character.
   *
   * @deprecated
   */
  is_subscribe?: ReplyFields["is_subscribe"];
  /**
   * 用户子标识: The payer's ID under sub_appid.
   *
   * At most 128 characters.
   */
  sub_openid?: ReplyFields["sub_openid"];
  /**
   * 是否关注子公众账号: Whether the payer follows the sub-merchant's official account.
   *
   * At most 1 character.
   */
  sub_is_subscribe?: ReplyFields["sub_is_subscribe"];
  /**
   * 交易类型: How the order is paid: JSAPI, NATIVE, APP, MWEB, MICROPAY or FACEPAY.
   *
   * At most 16 characters.
   */
  trade_type?: ReplyFields["trade_type"];
  /**
   * 交易状态: The state: paid, refunded in full or in part, not paid, closed, revoked, being paid, failed, or accepted for deduction.
   *
   * At most 32 characters.
   */
  trade_state: ReplyFields["trade_state"];
  /**
   * 付款银行: The code of the bank or other source of the payment.
   *
   * At most 32 characters.
   */
  bank_type?: ReplyFields["bank_type"];
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
   * 代金券金额: The total amount paid by coupons.
   *
   * In fen.
   */
  coupon_fee?: ReplyFields["coupon_fee"];
  /** 代金券数量: The number of coupons used. */
  coupon_count?: ReplyFields["coupon_count"];
  /**
   * 代金券: The coupons used.
   *
   * A list. On the wire: `coupon_type_$n`, `coupon_id_$n`, `coupon_fee_$n`.
   */
  coupons?: ReplyFields["coupons"];
  /**
   * 微信支付订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id?: ReplyFields["transaction_id"];
  /**
   * 商户订单号: The merchant's order number.
   *
   * At most 32 characters.
   */
  out_trade_no: ReplyFields["out_trade_no"];
  /**
   * 附加数据: The merchant's own data, returned unchanged by queries and notifications.
   *
   * At most 128 characters.
   */
  attach?: ReplyFields["attach"];
  /**
   * 支付完成时间: When the order was paid, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  time_end?: ReplyFields["time_end"];
  /**
   * 交易状态描述: The state as text, and what to do next.
   *
   * At most 256 characters.
   */
  trade_state_desc?: ReplyFields["trade_state_desc"];
  /**
   * 营销详情: The promotions applied to the payment, if the request had a version.
   *
   * Parsed from JSON text.
   */
  promotion_detail?: ReplyFields["promotion_detail"];
  /**
   * 押金消费金额: The amount consumed from a deposit.
   *
   * In fen.
   */
  consume_fee?: ReplyFields["consume_fee"];
}

/**
 * Reply of 查询订单 if the call succeeds.
 *
 * If `trade_state` is `SUCCESS` or `REFUND`: `transaction_id`, `total_fee`.
 *
 * If `trade_state` is neither `SUCCESS` nor `REFUND`: no other field for certain.
 */
export type PayOrderqueryReply =
  | (RequireFields<PayOrderqueryReplyFields, "transaction_id" | "total_fee"> & {
      trade_state: "SUCCESS" | "REFUND";
    })
  | (PayOrderqueryReplyFields & {
      trade_state:
        "NOTPAY" | "CLOSED" | "REVOKED" | "USERPAYING" | "PAYERROR" | "ACCEPT" | UnlistedValue;
    });

/** Known `err_code` values of 查询订单. */
export type PayOrderqueryErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "APPID_NOT_EXIST"
  | "FREQUENCY_LIMITED"
  | "LACK_PARAMS"
  | "MCHID_NOT_EXIST"
  | "ORDERNOTEXIST"
  | "PARAM_ERROR"
  | "RATE_LIMITED"
  | "REQUIRE_POST_METHOD"
  | "SIGNERROR"
  | "SYSTEMERROR"
  | "SYSTEM_ERROR"
  | "XML_FORMAT_ERROR";

/** Names of all request fields of 查询订单 except files, including those that the client fills in. */
export type PayOrderqueryFieldName =
  | "version"
  | "appid"
  | "sub_appid"
  | "mch_id"
  | "sub_mch_id"
  | "transaction_id"
  | "out_trade_no"
  | "nonce_str"
  | "sign_type"
  | "sign";

/**
 * 查询订单: Queries an order by WeChat Pay's number or the merchant's.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937320
 */
export const payOrderquery: Operation<
  PayOrderqueryInput,
  PayOrderqueryReply,
  PayOrderqueryErrorCode,
  PayOrderqueryFieldName
> = {
  id: "pay/orderquery.post",
  title: "查询订单",
  method: "POST",
  path: "/pay/orderquery",
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
        name: "version",
        title: "接口版本号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        values: ["1.0"],
      },
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
        name: "sign_type",
        title: "签名方式",
        type: "text",
        required: true,
        signed: true,
        filledBy: "sign_type",
        values: ["HMAC-SHA256", "MD5"],
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
      { name: "device_info", title: "设备号", type: "text", required: false, maxLength: 32 },
      {
        name: "openid",
        title: "用户标识",
        type: "text",
        required: false,
        sensitive: true,
        maxLength: 128,
      },
      {
        name: "is_subscribe",
        title: "是否关注公众账号",
        type: "text",
        required: false,
        maxLength: 1,
        values: ["Y", "N"],
      },
      {
        name: "sub_openid",
        title: "用户子标识",
        type: "text",
        required: false,
        sensitive: true,
        maxLength: 128,
      },
      {
        name: "sub_is_subscribe",
        title: "是否关注子公众账号",
        type: "text",
        required: false,
        maxLength: 1,
        values: ["Y", "N"],
      },
      { name: "trade_type", title: "交易类型", type: "text", required: false, maxLength: 16 },
      {
        name: "trade_state",
        title: "交易状态",
        type: "text",
        required: true,
        maxLength: 32,
        values: [
          "SUCCESS",
          "REFUND",
          "NOTPAY",
          "CLOSED",
          "REVOKED",
          "USERPAYING",
          "PAYERROR",
          "ACCEPT",
        ],
      },
      { name: "bank_type", title: "付款银行", type: "text", required: false, maxLength: 32 },
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
      { name: "coupon_fee", title: "代金券金额", type: "integer", required: false, amount: true },
      { name: "coupon_count", title: "代金券数量", type: "integer", required: false },
      {
        name: "coupons",
        title: "代金券",
        type: "list",
        required: false,
        fields: [
          { name: "coupon_type", title: "代金券类型", type: "text", required: false, maxLength: 8 },
          { name: "coupon_id", title: "代金券ID", type: "text", required: false, maxLength: 20 },
          {
            name: "coupon_fee",
            title: "单个代金券支付金额",
            type: "integer",
            required: false,
            amount: true,
          },
        ],
      },
      {
        name: "transaction_id",
        title: "微信支付订单号",
        type: "text",
        required: false,
        maxLength: 32,
      },
      { name: "out_trade_no", title: "商户订单号", type: "text", required: true, maxLength: 32 },
      {
        name: "attach",
        title: "附加数据",
        type: "text",
        required: false,
        maxLength: 128,
        freeText: true,
      },
      { name: "time_end", title: "支付完成时间", type: "text", required: false, maxLength: 14 },
      {
        name: "trade_state_desc",
        title: "交易状态描述",
        type: "text",
        required: false,
        maxLength: 256,
      },
      {
        name: "promotion_detail",
        title: "营销详情",
        type: "json",
        required: false,
        shape: {
          type: "object",
          members: [
            {
              name: "promotion_detail",
              required: true,
              shape: {
                type: "list",
                items: {
                  type: "object",
                  members: [
                    { name: "promotion_id", required: true, shape: { type: "text" } },
                    { name: "name", required: false, shape: { type: "text" } },
                    {
                      name: "scope",
                      required: false,
                      shape: { type: "text", values: ["GLOBAL", "SINGLE"] },
                    },
                    {
                      name: "type",
                      required: false,
                      shape: { type: "text", values: ["COUPON", "DISCOUNT"] },
                    },
                    { name: "amount", required: true, shape: { type: "integer" } },
                    { name: "activity_id", required: true, shape: { type: "text" } },
                    { name: "wxpay_contribute", required: false, shape: { type: "integer" } },
                    { name: "merchant_contribute", required: false, shape: { type: "integer" } },
                    { name: "other_contribute", required: false, shape: { type: "integer" } },
                    {
                      name: "goods_detail",
                      required: false,
                      shape: {
                        type: "list",
                        items: {
                          type: "object",
                          members: [
                            { name: "goods_id", required: false, shape: { type: "text" } },
                            { name: "goods_remark", required: false, shape: { type: "text" } },
                            {
                              name: "discount_amount",
                              required: false,
                              shape: { type: "integer" },
                            },
                            { name: "wxpay_goods_id", required: false, shape: { type: "text" } },
                            { name: "goods_name", required: false, shape: { type: "text" } },
                            { name: "quantity", required: true, shape: { type: "integer" } },
                            { name: "price", required: true, shape: { type: "integer" } },
                          ],
                        },
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
      },
      {
        name: "consume_fee",
        title: "押金消费金额",
        type: "integer",
        required: false,
        amount: true,
      },
    ],
    outcomes: [
      {
        where: { trade_state: { in: ["SUCCESS", "REFUND"] } },
        required: ["transaction_id", "total_fee"],
      },
      { where: { trade_state: { not: ["SUCCESS", "REFUND"] } }, required: [] },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "detail_id",
      "business_category",
    ],
  },
  binding: [
    { request: "appid", reply: "appid" },
    { request: "sub_appid", reply: "sub_appid" },
    { request: "mch_id", reply: "mch_id" },
    { request: "sub_mch_id", reply: "sub_mch_id" },
    { request: "transaction_id", reply: "transaction_id" },
    { request: "out_trade_no", reply: "out_trade_no" },
  ],
  errors: [
    {
      when: "order_not_found",
      err_code: "ORDERNOTEXIST",
      err_code_des: "此交易订单号不存在",
      meaning: "This merchant has no such order.",
      remedy:
        "Check the number and that this merchant and application placed the order. A call that was never accepted created no order.",
    },
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
      when: "missing_field",
      err_code: "LACK_PARAMS",
      err_code_des: "缺少参数",
      meaning: "A required field is missing.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
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
      when: "rate_limited",
      err_code: "RATE_LIMITED",
      err_code_des: "频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
      synthetic: true,
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
      err_code_des: "系统错误",
      meaning: "The gateway had an internal error. A query does not change the order.",
      remedy: "Query again.",
      outcome: "unknown",
    },
    {
      when: "system_error",
      err_code: "SYSTEM_ERROR",
      err_code_des: "系统错误",
      meaning: "The gateway had an internal error. A query does not change the order.",
      remedy: "Query again.",
      outcome: "unknown",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011937320",
};
