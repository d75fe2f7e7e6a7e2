// Generated from spec/paths/secapi/mch/submchmanage/query.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../../../runtime/index.js";
import type { paths } from "../../../../schema.js";

type Schema = paths["/secapi/mch/submchmanage?action=query"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 银行特约商户资料查询. `SecapiMchSubmchmanageQueryInput` defines which of them are required. */
export interface SecapiMchSubmchmanageQueryFields {
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
  merchant_name?: RequestFields["merchant_name"];
  /**
   * 商户识别码: The ID of the sub-merchant.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 页码: The page to return, starting with 1.
   *
   * At most 10 characters.
   */
  page_index: RequestFields["page_index"];
  /**
   * 展示资料个数: The maximum number of sub-merchants per page.
   *
   * At most 10 characters.
   */
  page_size?: RequestFields["page_size"];
}

/**
 * Input of 银行特约商户资料查询. The client fills in all other fields.
 *
 * Requires at least one of: `sub_mch_id`; `merchant_name`.
 */
export type SecapiMchSubmchmanageQueryInput =
  | RequireFields<SecapiMchSubmchmanageQueryFields, "sub_mch_id">
  | RequireFields<SecapiMchSubmchmanageQueryFields, "merchant_name">;

/** Reply of 银行特约商户资料查询 if the call succeeds. */
export interface SecapiMchSubmchmanageQueryReply {
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
  result_code?: ReplyFields["result_code"];
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
   * 总记录数: The total number of sub-merchants.
   *
   * At most 32 characters.
   */
  total: ReplyFields["total"];
  /**
   * 商户信息列表: The sub-merchants on this page.
   *
   * A list. On the wire: `<mchinfo>` with one `<mchinfo>` per entry.
   */
  mchinfo?: ReplyFields["mchinfo"];
}

/** Known `err_code` values of 银行特约商户资料查询. */
export type SecapiMchSubmchmanageQueryErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "NO_AUTH"
  | "PARAM_ERROR"
  | "REQUIRE_POST_METHOD"
  | "SYSTEMERROR";

/** Names of all request fields of 银行特约商户资料查询 except files, including those that the client fills in. */
export type SecapiMchSubmchmanageQueryFieldName =
  "appid" | "mch_id" | "sign" | "merchant_name" | "sub_mch_id" | "page_index" | "page_size";

/**
 * 银行特约商户资料查询: Queries the sub-merchants of a bank by ID or name.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/wiki/doc/api/mch_bank.php?chapter=9_22&index=3&p=9
 */
export const secapiMchSubmchmanageQuery: Operation<
  SecapiMchSubmchmanageQueryInput,
  SecapiMchSubmchmanageQueryReply,
  SecapiMchSubmchmanageQueryErrorCode,
  SecapiMchSubmchmanageQueryFieldName
> = {
  id: "secapi/mch/submchmanage/query.post",
  title: "银行特约商户资料查询",
  method: "POST",
  path: "/secapi/mch/submchmanage",
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
    query: { action: "query" },
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
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 50,
      },
      {
        name: "sub_mch_id",
        title: "商户识别码",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "page_index",
        title: "页码",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 10,
        pattern: "^[0-9]+$",
      },
      {
        name: "page_size",
        title: "展示资料个数",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 10,
        pattern: "^[0-9]+$",
      },
    ],
    groups: [[{ required: ["sub_mch_id"] }, { required: ["merchant_name"] }]],
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
        required: false,
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
      { name: "total", title: "总记录数", type: "text", required: true, maxLength: 32 },
      {
        name: "mchinfo",
        title: "商户信息列表",
        type: "elements",
        required: false,
        element: "mchinfo",
        fields: [
          { name: "appid", title: "公众账号ID", type: "text", required: false, maxLength: 32 },
          { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
          { name: "merchant_name", title: "商户名称", type: "text", required: true, maxLength: 50 },
          {
            name: "merchant_shortname",
            title: "商户简称",
            type: "text",
            required: true,
            maxLength: 20,
          },
          { name: "service_phone", title: "客服电话", type: "text", required: true, maxLength: 20 },
          {
            name: "contact",
            title: "联系人",
            type: "text",
            required: false,
            sensitive: true,
            maxLength: 10,
          },
          {
            name: "contact_phone",
            title: "联系电话",
            type: "text",
            required: false,
            sensitive: true,
            maxLength: 11,
          },
          {
            name: "contact_email",
            title: "联系邮箱",
            type: "text",
            required: false,
            sensitive: true,
            maxLength: 30,
          },
          { name: "business", title: "经营类目", type: "text", required: true, maxLength: 10 },
          {
            name: "channel_id",
            title: "渠道商商户号",
            type: "text",
            required: false,
            maxLength: 32,
          },
          {
            name: "channel_name",
            title: "渠道商名称",
            type: "text",
            required: false,
            maxLength: 50,
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
      remedy: "Query again.",
      outcome: "unknown",
    },
  ],
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/mch_bank.php?chapter=9_22&index=3&p=9",
};
