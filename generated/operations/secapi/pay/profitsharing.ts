// Generated from spec/paths/secapi/pay/profitsharing.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../../runtime/index.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/pay/profitsharing"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 请求单次分账. The client fills in all other fields. */
export interface SecapiPayProfitsharingInput {
  /**
   * 子商户号: The merchant ID of the sub-merchant that the service provider acts for.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 品牌主商户号: The merchant ID of the brand, for chain stores.
   *
   * At most 32 characters.
   */
  brand_mch_id?: RequestFields["brand_mch_id"];
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
   * 微信订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id: RequestFields["transaction_id"];
  /**
   * 商户分账单号: The merchant's profit-sharing number, of digits, letters and _-|*\@. Several requests with the same number share once.
   *
   * At most 64 characters.
   */
  out_order_no: RequestFields["out_order_no"];
  /**
   * 分账接收方列表: The receivers and their amounts, at most 50.
   *
   * Sent as JSON text. At most 10240 characters.
   */
  receivers: RequestFields["receivers"];
}

/** Reply of 请求单次分账 if the call succeeds. */
export interface SecapiPayProfitsharingReply {
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
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
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
   * 品牌主商户号: The merchant ID of the brand, if the request named one.
   *
   * At most 32 characters.
   */
  brand_mch_id?: ReplyFields["brand_mch_id"];
  /**
   * 微信订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id: ReplyFields["transaction_id"];
  /**
   * 商户分账单号: The merchant's profit-sharing number.
   *
   * At most 64 characters.
   */
  out_order_no: ReplyFields["out_order_no"];
  /**
   * 微信分账单号: WeChat Pay's profit-sharing number.
   *
   * At most 64 characters.
   */
  order_id: ReplyFields["order_id"];
  /**
   * 分账单状态: FINISHED when everything is done, PROCESSING before. Each receiver has its own result.
   *
   * At most 16 characters.
   */
  status?: ReplyFields["status"];
  /**
   * 分账接收方列表: The amount and result of each receiver.
   *
   * Parsed from JSON text.
   */
  receivers?: ReplyFields["receivers"];
}

/** Known `err_code` values of 请求单次分账. */
export type SecapiPayProfitsharingErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "NOT_SHARE_ORDER"
  | "NO_AUTH"
  | "ORDER_NOT_READY"
  | "PARAM_ERROR"
  | "SYSTEMERROR";

/** Names of all request fields of 请求单次分账 except files, including those that the client fills in. */
export type SecapiPayProfitsharingFieldName =
  | "mch_id"
  | "sub_mch_id"
  | "brand_mch_id"
  | "appid"
  | "sub_appid"
  | "nonce_str"
  | "sign"
  | "sign_type"
  | "transaction_id"
  | "out_order_no"
  | "receivers";

/**
 * 请求单次分账: Shares a payment among receivers, once. The rest goes to the merchant, and the payment cannot be shared again.
 *
 * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/pay/profitsharingquery`.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941670
 */
export const secapiPayProfitsharing: Operation<
  SecapiPayProfitsharingInput,
  SecapiPayProfitsharingReply,
  SecapiPayProfitsharingErrorCode,
  SecapiPayProfitsharingFieldName
> = {
  id: "secapi/pay/profitsharing.post",
  title: "请求单次分账",
  method: "POST",
  path: "/secapi/pay/profitsharing",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  movesMoney: { query: "v2/pay/profitsharingquery" },
  rateLimit: { calls: 30, seconds: 1 },
  signing: { types: ["HMAC-SHA256"], default: "MD5", reply: "required" },
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
        name: "brand_mch_id",
        title: "品牌主商户号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
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
        name: "transaction_id",
        title: "微信订单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "out_order_no",
        title: "商户分账单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 64,
        pattern: "^[0-9A-Za-z_|*@-]+$",
      },
      {
        name: "receivers",
        title: "分账接收方列表",
        type: "json",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 10240,
        shape: {
          type: "list",
          items: {
            type: "object",
            members: [
              {
                name: "type",
                required: true,
                shape: {
                  type: "text",
                  values: ["MERCHANT_ID", "PERSONAL_OPENID", "PERSONAL_SUB_OPENID"],
                },
              },
              { name: "account", required: true, shape: { type: "text" } },
              { name: "amount", required: true, shape: { type: "integer", minimum: 1 } },
              { name: "description", required: true, shape: { type: "text" } },
              { name: "name", required: false, shape: { type: "text" } },
            ],
          },
        },
      },
    ],
  },
  reply: {
    encoding: "xml",
    fields: [
      {
        name: "sub_appid",
        title: "子商户公众账号ID",
        type: "text",
        required: false,
        maxLength: 32,
      },
      { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
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
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
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
      { name: "brand_mch_id", title: "品牌主商户号", type: "text", required: false, maxLength: 32 },
      { name: "transaction_id", title: "微信订单号", type: "text", required: true, maxLength: 32 },
      { name: "out_order_no", title: "商户分账单号", type: "text", required: true, maxLength: 64 },
      { name: "order_id", title: "微信分账单号", type: "text", required: true, maxLength: 64 },
      {
        name: "status",
        title: "分账单状态",
        type: "text",
        required: false,
        maxLength: 16,
        values: ["PROCESSING", "FINISHED"],
      },
      {
        name: "receivers",
        title: "分账接收方列表",
        type: "json",
        required: false,
        shape: {
          type: "list",
          items: {
            type: "object",
            members: [
              {
                name: "type",
                required: true,
                shape: {
                  type: "text",
                  values: ["MERCHANT_ID", "PERSONAL_OPENID", "PERSONAL_SUB_OPENID"],
                },
              },
              { name: "amount", required: true, shape: { type: "integer", minimum: 1 } },
              { name: "description", required: true, shape: { type: "text" } },
              { name: "detail_id", required: true, shape: { type: "text" } },
              { name: "finish_time", required: false, shape: { type: "text" } },
              { name: "receiver_account", required: true, shape: { type: "text" } },
              { name: "receiver_mchid", required: false, shape: { type: "text" } },
              {
                name: "result",
                required: true,
                shape: { type: "text", values: ["PENDING", "SUCCESS", "CLOSED"] },
              },
            ],
          },
        },
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
    { request: "brand_mch_id", reply: "brand_mch_id" },
    { request: "transaction_id", reply: "transaction_id" },
    { request: "out_order_no", reply: "out_order_no" },
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
      when: "app_id_mismatch",
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
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
      err_code_des: "系统错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy:
        "Query the profit sharing by out_order_no, or send the same request again. Never use another out_order_no.",
      outcome: "unknown",
    },
    {
      when: "order_not_to_be_split",
      err_code: "NOT_SHARE_ORDER",
      err_code_des: "非分账订单不支持分账",
      meaning: "The order was placed without profit_sharing, so no amount was held back.",
      remedy: "Place orders for profit sharing with profit_sharing Y.",
    },
    {
      when: "receiver_unknown",
      err_code: "PARAM_ERROR",
      err_code_des: "分账接收方关系不存在，请检查参数中每个接收方的关系。",
      meaning: "A receiver has not been added to the merchant's receivers.",
      remedy: "Add the receiver first, with the same account and type.",
    },
    {
      when: "receiver_not_of_app",
      err_code: "INVALID_REQUEST",
      err_code_des: "OPENID不合法",
      meaning: "A receiver's openid does not belong to the application ID.",
      remedy: "Use the openid under appid, or type PERSONAL_SUB_OPENID for one under sub_appid.",
      synthetic: true,
    },
    {
      when: "order_not_ready",
      err_code: "ORDER_NOT_READY",
      err_code_des: "订单处理中，暂时无法分账，请稍后再试",
      meaning: "The payment is not ready for profit sharing yet.",
      remedy: "Wait a minute and send the same request again.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011941670",
};
