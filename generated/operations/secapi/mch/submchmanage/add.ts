// Generated from spec/paths/secapi/mch/submchmanage/add.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../../../runtime/index.js";
import type { paths } from "../../../../schema.js";

type Schema = paths["/secapi/mch/submchmanage?action=add"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 银行特约商户录入. The client fills in all other fields. */
export interface SecapiMchSubmchmanageAddInput {
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 商户名称: The full name of the company.
   *
   * At most 50 characters.
   */
  merchant_name: RequestFields["merchant_name"];
  /**
   * 商户简称: The name shown to payers.
   *
   * At most 20 characters.
   */
  merchant_shortname: RequestFields["merchant_shortname"];
  /**
   * 客服电话: The phone number shown in the details of a payment.
   *
   * At most 20 characters.
   */
  service_phone: RequestFields["service_phone"];
  /**
   * 联系人: The contact person for WeChat Pay.
   *
   * At most 10 characters.
   */
  contact?: RequestFields["contact"];
  /**
   * 联系电话: The contact's phone number.
   *
   * At most 11 characters.
   */
  contact_phone?: RequestFields["contact_phone"];
  /**
   * 联系邮箱: The contact's e-mail address.
   *
   * At most 30 characters.
   */
  contact_email?: RequestFields["contact_email"];
  /**
   * 渠道号: The channel that brought the merchant. The bank applies for channels, including one for its own merchants.
   *
   * At most 32 characters.
   */
  channel_id: RequestFields["channel_id"];
  /**
   * 经营类目: The ID of the line of business, from WeChat Pay's list.
   *
   * At most 10 characters.
   */
  business: RequestFields["business"];
  /**
   * 联系人微信账号类型: Whether contact_wechatid is a WeChat ID or an openid.
   *
   * At most 32 characters.
   */
  contact_wechatid_type?: RequestFields["contact_wechatid_type"];
  /**
   * 联系人微信账号: The contact's WeChat ID, or openid under the bank's application ID.
   *
   * At most 32 characters.
   */
  contact_wechatid?: RequestFields["contact_wechatid"];
  /**
   * 商户备注: The bank's own remark, unique among its sub-merchants.
   *
   * At most 20 characters.
   */
  merchant_remark: RequestFields["merchant_remark"];
}

/** Reply of 银行特约商户录入 if the call succeeds. */
export interface SecapiMchSubmchmanageAddReply {
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
   * 公众账号ID: The application ID, if the gateway repeats it.
   *
   * At most 32 characters.
   */
  appid?: ReplyFields["appid"];
  /**
   * 商户号: The merchant ID, if the gateway repeats it.
   *
   * At most 32 characters.
   */
  mch_id?: ReplyFields["mch_id"];
  /**
   * 业务结果: Whether the operation succeeded.
   *
   * At most 16 characters.
   */
  result_code: ReplyFields["result_code"];
  /**
   * 业务结果描述: The business result as text.
   *
   * At most 128 characters.
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
  /**
   * 商户识别码: The ID of the sub-merchant in payments.
   *
   * At most 32 characters.
   */
  sub_mch_id: ReplyFields["sub_mch_id"];
}

/** Known `err_code` values of 银行特约商户录入. */
export type SecapiMchSubmchmanageAddErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "NO_AUTH"
  | "PARAM_ERROR"
  | "REQUIRE_POST_METHOD"
  | "SYSTEMERROR";

/** Names of all request fields of 银行特约商户录入 except files, including those that the client fills in. */
export type SecapiMchSubmchmanageAddFieldName =
  | "appid"
  | "mch_id"
  | "sign"
  | "merchant_name"
  | "merchant_shortname"
  | "service_phone"
  | "contact"
  | "contact_phone"
  | "contact_email"
  | "channel_id"
  | "business"
  | "contact_wechatid_type"
  | "contact_wechatid"
  | "merchant_remark";

/**
 * 银行特约商户录入: Registers a sub-merchant of a bank with WeChat Pay. Returns the ID that identifies it in payments.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/institution/4012194260
 */
export const secapiMchSubmchmanageAdd: Operation<
  SecapiMchSubmchmanageAddInput,
  SecapiMchSubmchmanageAddReply,
  SecapiMchSubmchmanageAddErrorCode,
  SecapiMchSubmchmanageAddFieldName
> = {
  id: "secapi/mch/submchmanage/add.post",
  title: "银行特约商户录入",
  method: "POST",
  path: "/secapi/mch/submchmanage",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  rateLimit: { calls: 1, seconds: 1 },
  signing: { types: ["MD5"], default: "MD5", reply: "optional" },
  request: {
    encoding: "xml",
    query: { action: "add" },
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
        name: "sign",
        title: "签名",
        type: "text",
        required: true,
        signed: false,
        filledBy: "sign",
        maxLength: 32,
        pattern: "^[0-9A-F]{32}$",
      },
      {
        name: "merchant_name",
        title: "商户名称",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 50,
      },
      {
        name: "merchant_shortname",
        title: "商户简称",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 20,
      },
      {
        name: "service_phone",
        title: "客服电话",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 20,
      },
      {
        name: "contact",
        title: "联系人",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 10,
      },
      {
        name: "contact_phone",
        title: "联系电话",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 11,
      },
      {
        name: "contact_email",
        title: "联系邮箱",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 30,
      },
      {
        name: "channel_id",
        title: "渠道号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "business",
        title: "经营类目",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 10,
      },
      {
        name: "contact_wechatid_type",
        title: "联系人微信账号类型",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        values: ["type_wechatid", "type_openid"],
      },
      {
        name: "contact_wechatid",
        title: "联系人微信账号",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "merchant_remark",
        title: "商户备注",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 20,
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
      { name: "appid", title: "公众账号ID", type: "text", required: false, maxLength: 32 },
      { name: "mch_id", title: "商户号", type: "text", required: false, maxLength: 32 },
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "result_msg", title: "业务结果描述", type: "text", required: false, maxLength: 128 },
      { name: "err_code", title: "错误代码", type: "text", required: false, maxLength: 32 },
      {
        name: "err_code_des",
        title: "错误代码描述",
        type: "text",
        required: false,
        maxLength: 128,
      },
      { name: "sub_mch_id", title: "商户识别码", type: "text", required: true, maxLength: 32 },
    ],
    excludedBy: [
      "prepay_id",
      "trade_state",
      "transaction_id",
      "recall",
      "business_category",
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "out_refund_no",
      "change_type",
      "mch_billno",
      "registration_certificate_number",
    ],
  },
  binding: [
    { request: "appid", reply: "appid" },
    { request: "mch_id", reply: "mch_id" },
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
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
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
      remedy: "Query the sub-merchant by name before you register it again.",
      outcome: "unknown",
    },
    {
      when: "merchant_remark_used",
      err_code: "PARAM_ERROR",
      err_code_des: "商户备注已存在，请修改后重新提交",
      meaning: "Another sub-merchant of the bank has this merchant_remark.",
      remedy:
        "Query the sub-merchant; it may be the one you mean. Another one needs another remark.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/institution/4012194260",
};
