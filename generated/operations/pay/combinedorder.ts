// Generated from spec/paths/pay/combinedorder.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/combinedorder"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 合单下单. The client fills in all other fields. */
export interface PayCombinedorderInput {
  /**
   * 合单appid: The application ID of the merchant that places the combined order.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  combine_appid?: RequestFields["combine_appid"];
  /**
   * 设备号: The merchant's ID of the terminal or shop.
   *
   * At most 32 characters.
   */
  device_info?: RequestFields["device_info"];
  /**
   * 合单商户订单号: The merchant's order number, unique per merchant. Digits, letters and _-|*\@.
   *
   * At most 32 characters.
   */
  combine_out_trade_no: RequestFields["combine_out_trade_no"];
  /**
   * 终端IP: The IPv4 or IPv6 address of the device that pays, or that accepts the payment.
   *
   * At most 16 characters.
   */
  spbill_create_ip: RequestFields["spbill_create_ip"];
  /**
   * 交易起始时间: When the order was created, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  time_start?: RequestFields["time_start"];
  /**
   * 交易结束时间: When the order expires, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  time_expire?: RequestFields["time_expire"];
  /**
   * 通知地址: The public URL, without a query string, that is notified of the result.
   *
   * At most 256 characters.
   */
  notify_url: RequestFields["notify_url"];
  /**
   * 交易类型: How the payer will pay: JSAPI, NATIVE, APP or MWEB.
   *
   * At most 16 characters.
   */
  trade_type: RequestFields["trade_type"];
  /**
   * 商品ID: The merchant's ID of the product behind the QR code; for NATIVE.
   *
   * At most 32 characters.
   */
  product_id?: RequestFields["product_id"];
  /**
   * 合单用户标识: The payer's openid under combine_appid; for JSAPI.
   *
   * At most 128 characters.
   */
  combine_openid?: RequestFields["combine_openid"];
  /**
   * 场景信息: Where the payment takes place.
   *
   * Sent as JSON text. At most 256 characters.
   */
  scene_info: RequestFields["scene_info"];
  /**
   * 子单信息: The combined orders.
   *
   * Sent as JSON text. At most 10240 characters.
   */
  sub_order_list: RequestFields["sub_order_list"];
}

/** Reply of 合单下单 if the call succeeds. */
export interface PayCombinedorderReply {
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
   * 合单appid: The application ID of the request.
   *
   * At most 32 characters.
   */
  combine_appid: ReplyFields["combine_appid"];
  /**
   * 合单商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  combine_mch_id: ReplyFields["combine_mch_id"];
  /**
   * 设备号: The merchant's ID of the terminal or shop.
   *
   * At most 32 characters.
   */
  device_info?: ReplyFields["device_info"];
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
   * 交易类型: The trade_type of the request.
   *
   * At most 16 characters.
   */
  trade_type?: ReplyFields["trade_type"];
  /**
   * 二维码链接: The content of the QR code of a NATIVE order.
   *
   * At most 64 characters.
   */
  code_url?: ReplyFields["code_url"];
  /**
   * 预支付交易会话标识: The ID of the order for opening the payment dialog, valid for two hours.
   *
   * At most 64 characters.
   */
  prepay_id: ReplyFields["prepay_id"];
  /** H5支付跳转链接: The URL that opens the payment dialog of an MWEB order, valid for five minutes. */
  mweb_url?: ReplyFields["mweb_url"];
}

/** Known `err_code` values of 合单下单. */
export type PayCombinedorderErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "LACK_PARAMS"
  | "NOAUTH"
  | "ORDERCLOSED"
  | "ORDERPAID"
  | "OUT_TRADE_NO_USED"
  | "PARAM_ERROR"
  | "SYSTEMERROR";

/** Names of all request fields of 合单下单 except files, including those that the client fills in. */
export type PayCombinedorderFieldName =
  | "combine_appid"
  | "combine_mch_id"
  | "device_info"
  | "nonce_str"
  | "sign"
  | "sign_type"
  | "combine_out_trade_no"
  | "spbill_create_ip"
  | "time_start"
  | "time_expire"
  | "notify_url"
  | "trade_type"
  | "product_id"
  | "combine_openid"
  | "scene_info"
  | "sub_order_list";

/**
 * 合单下单: Combines orders of several merchants into one order, which the payer pays at once.
 *
 * @deprecated Closed since 2021-09-01; use the combined orders of APIv3, /v3/combine-transactions.
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/wiki/doc/api/combine.php?chapter=24_1&index=2
 */
export const payCombinedorder: Operation<
  PayCombinedorderInput,
  PayCombinedorderReply,
  PayCombinedorderErrorCode,
  PayCombinedorderFieldName
> = {
  id: "pay/combinedorder.post",
  title: "合单下单",
  method: "POST",
  path: "/pay/combinedorder",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: false,
  lifecycle: {
    state: "closed",
    since: "2021-09-01",
    successor: "the combined orders of APIv3, /v3/combine-transactions",
  },
  signing: { types: ["HMAC-SHA256"], default: "MD5", reply: "required" },
  request: {
    encoding: "xml",
    fields: [
      {
        name: "combine_appid",
        title: "合单appid",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "combine_mch_id",
        title: "合单商户号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "merchant",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "device_info",
        title: "设备号",
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
        title: "签名类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "sign_type",
        values: ["HMAC-SHA256"],
      },
      {
        name: "combine_out_trade_no",
        title: "合单商户订单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        pattern: "^[0-9A-Za-z_|*@-]+$",
      },
      {
        name: "spbill_create_ip",
        title: "终端IP",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 16,
      },
      {
        name: "time_start",
        title: "交易起始时间",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 14,
        pattern: "^[0-9]{14}$",
      },
      {
        name: "time_expire",
        title: "交易结束时间",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 14,
        pattern: "^[0-9]{14}$",
      },
      {
        name: "notify_url",
        title: "通知地址",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        pattern: "^https?://",
      },
      {
        name: "trade_type",
        title: "交易类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 16,
        values: ["JSAPI", "NATIVE", "APP", "MWEB"],
      },
      {
        name: "product_id",
        title: "商品ID",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "combine_openid",
        title: "合单用户标识",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 128,
      },
      {
        name: "scene_info",
        title: "场景信息",
        type: "json",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        shape: {
          type: "object",
          members: [
            { name: "device_id", required: false, shape: { type: "text" } },
            { name: "payer_client_ip", required: true, shape: { type: "text" } },
            {
              name: "h5_info",
              required: false,
              shape: {
                type: "object",
                members: [
                  {
                    name: "type",
                    required: true,
                    shape: { type: "text", values: ["iOS", "Android", "Wap"] },
                  },
                  { name: "app_name", required: false, shape: { type: "text" } },
                  { name: "app_url", required: false, shape: { type: "text" } },
                  { name: "bundle_id", required: false, shape: { type: "text" } },
                  { name: "package_name", required: false, shape: { type: "text" } },
                ],
              },
            },
          ],
        },
      },
      {
        name: "sub_order_list",
        title: "子单信息",
        type: "json",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 10240,
        shape: {
          type: "object",
          members: [
            { name: "order_num", required: true, shape: { type: "integer", minimum: 1 } },
            {
              name: "order_list",
              required: true,
              shape: {
                type: "list",
                items: {
                  type: "object",
                  members: [
                    { name: "appid", required: true, shape: { type: "text" } },
                    { name: "mch_id", required: true, shape: { type: "text" } },
                    { name: "body", required: true, shape: { type: "text" } },
                    { name: "detail", required: false, shape: { type: "text" } },
                    { name: "attach", required: true, shape: { type: "text" } },
                    { name: "out_trade_no", required: true, shape: { type: "text" } },
                    { name: "fee_type", required: true, shape: { type: "text" } },
                    { name: "total_fee", required: true, shape: { type: "integer", minimum: 1 } },
                    { name: "sub_appid", required: false, shape: { type: "text" } },
                    { name: "sub_mch_id", required: false, shape: { type: "text" } },
                  ],
                },
              },
            },
          ],
        },
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
      { name: "combine_appid", title: "合单appid", type: "text", required: true, maxLength: 32 },
      { name: "combine_mch_id", title: "合单商户号", type: "text", required: true, maxLength: 32 },
      { name: "device_info", title: "设备号", type: "text", required: false, maxLength: 32 },
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
      { name: "trade_type", title: "交易类型", type: "text", required: false, maxLength: 16 },
      { name: "code_url", title: "二维码链接", type: "text", required: false, maxLength: 64 },
      {
        name: "prepay_id",
        title: "预支付交易会话标识",
        type: "text",
        required: true,
        maxLength: 64,
      },
      { name: "mweb_url", title: "H5支付跳转链接", type: "text", required: false },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "trade_state",
      "detail_id",
      "business_category",
      "transaction_id",
      "out_trade_no",
    ],
  },
  binding: [
    { request: "combine_appid", reply: "combine_appid" },
    { request: "combine_mch_id", reply: "combine_mch_id" },
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
      when: "malformed_mch_id",
      return_msg: "combine_mch_id参数格式错误",
      meaning: "The mch_id does not consist of digits.",
      remedy: "Copy the merchant ID from the merchant platform.",
      synthetic: true,
    },
    {
      when: "mch_id_length",
      return_msg: "combine_mch_id参数长度有误",
      meaning: "The mch_id is too long.",
      remedy: "Copy the merchant ID from the merchant platform.",
      synthetic: true,
    },
    {
      when: "app_id_mismatch",
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
    },
    {
      when: "no_permission",
      err_code: "NOAUTH",
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
      when: "missing_field",
      err_code: "LACK_PARAMS",
      err_code_des: "缺少参数",
      meaning: "A required field is missing.",
      remedy: "Compare the request with the reference page of the operation.",
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
      err_code_des: "商户订单已支付",
      meaning: "The order has already been paid.",
      remedy: "Query the order and treat it as paid. A new order needs a new out_trade_no.",
    },
    {
      when: "order_closed",
      err_code: "ORDERCLOSED",
      err_code_des: "订单已关闭",
      meaning: "The order is closed and can no longer be paid.",
      remedy: "Place a new order with a new out_trade_no.",
    },
    {
      when: "order_number_used",
      err_code: "OUT_TRADE_NO_USED",
      err_code_des: "商户订单号重复",
      meaning: "Another order of this merchant uses this out_trade_no.",
      remedy: "Query that order. A new order needs a new out_trade_no.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/combine.php?chapter=24_1&index=2",
};
