// Generated from spec/paths/pay/closeorder.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/closeorder"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 关闭订单. The client fills in all other fields. */
export interface PayCloseorderInput {
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
   * 商户订单号: The merchant's order number.
   *
   * At most 32 characters.
   */
  out_trade_no: RequestFields["out_trade_no"];
}

/** Reply of 关闭订单 if the call succeeds. */
export interface PayCloseorderReply {
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
   * 业务结果描述: The business result as text.
   *
   * At most 16 characters.
   */
  result_msg?: ReplyFields["result_msg"];
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
}

/** Known `err_code` values of 关闭订单. */
export type PayCloseorderErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "APPID_NOT_EXIST"
  | "MCHID_NOT_EXIST"
  | "ORDERCLOSED"
  | "ORDERNOTEXIST"
  | "ORDERPAID"
  | "PARAM_ERROR"
  | "REQUIRE_POST_METHOD"
  | "SIGNERROR"
  | "SYSTEMERROR"
  | "TRADE_STATE_ERROR"
  | "XML_FORMAT_ERROR";

/** Names of all request fields of 关闭订单 except files, including those that the client fills in. */
export type PayCloseorderFieldName =
  | "appid"
  | "sub_appid"
  | "mch_id"
  | "sub_mch_id"
  | "out_trade_no"
  | "nonce_str"
  | "sign"
  | "sign_type";

/**
 * 关闭订单: Closes an unpaid order, so that it can no longer be paid.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011935216
 */
export const payCloseorder: Operation<
  PayCloseorderInput,
  PayCloseorderReply,
  PayCloseorderErrorCode,
  PayCloseorderFieldName
> = {
  id: "pay/closeorder.post",
  title: "关闭订单",
  method: "POST",
  path: "/pay/closeorder",
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
        name: "out_trade_no",
        title: "商户订单号",
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
      { name: "result_msg", title: "业务结果描述", type: "text", required: false, maxLength: 16 },
      { name: "err_code", title: "错误代码", type: "text", required: false, maxLength: 32 },
      {
        name: "err_code_des",
        title: "错误代码描述",
        type: "text",
        required: false,
        maxLength: 128,
      },
    ],
    excludedBy: [
      "prepay_id",
      "trade_state",
      "recall",
      "media_id",
      "record_num",
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "out_refund_no",
      "change_type",
      "mch_billno",
      "app_id",
      "business_category",
      "total_fee",
      "out_order_no",
      "refund_id",
      "refund_count",
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
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy:
        "Treat the outcome as unknown. Query it, or repeat the request with the same business number.",
      outcome: "unknown",
    },
    {
      when: "order_paid",
      err_code: "ORDERPAID",
      err_code_des: "订单已支付",
      meaning: "The order has already been paid.",
      remedy: "Do not close it. Refund it if it should not have been paid.",
    },
    {
      when: "order_closed",
      err_code: "ORDERCLOSED",
      err_code_des: "订单已关闭",
      meaning: "The order is closed and can no longer be paid.",
      remedy: "Treat it as closed. There is nothing left to do.",
    },
    {
      when: "order_not_found",
      err_code: "ORDERNOTEXIST",
      err_code_des: "订单不存在",
      meaning: "This merchant has no such order.",
      remedy: "Check the number and that this merchant placed the order.",
    },
    {
      when: "trade_state_error",
      err_code: "TRADE_STATE_ERROR",
      err_code_des: "订单状态错误",
      meaning: "The order's state does not allow it to be closed.",
      remedy: "Query the order and act on its state.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011935216",
};
