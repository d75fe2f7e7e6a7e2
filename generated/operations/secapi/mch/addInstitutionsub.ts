// Generated from spec/paths/secapi/mch/addInstitutionsub.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../../runtime/index.js";
import { secapiMchQueryInstitutionsub } from "../../../operations/secapi/mch/queryInstitutionsub.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/mch/addInstitutionsub"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 进件子商户. The client fills in all other fields. */
export interface SecapiMchAddInstitutionsubInput {
  /**
   * 机构appid: The application ID of the institution's official account.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  app_id?: RequestFields["app_id"];
  /**
   * 渠道编号: The channel ID, from the merchant platform.
   *
   * At most 20 characters.
   */
  channel_id?: RequestFields["channel_id"];
  /**
   * 子商户全称: The sub-merchant's full registered name.
   *
   * At most 128 characters.
   */
  merchant_name: RequestFields["merchant_name"];
  /**
   * 子商户简称: The sub-merchant's name shown to payers.
   *
   * At most 64 characters.
   */
  merchant_shortname: RequestFields["merchant_shortname"];
  /**
   * 子商户唯一标识: The institution's own ID for the sub-merchant.
   *
   * At most 20 characters.
   */
  merchant_remark: RequestFields["merchant_remark"];
  /** 注册国家或区域: The country or region of registration, as three digits of ISO 3166. */
  merchant_country_code: RequestFields["merchant_country_code"];
  /** 商户类型: Whether the sub-merchant is a company or a sole trader. */
  merchant_type: RequestFields["merchant_type"];
  /** 业务类目: The code of the line of business. */
  business_category: RequestFields["business_category"];
  /** MCC码: The merchant category code. */
  mcc: RequestFields["mcc"];
  /** 公司注册文件编号: The registration number. */
  registration_certificate_number: RequestFields["registration_certificate_number"];
  /** 公司注册文件过期时间: When the registration expires, as yyyy-MM-dd. */
  registration_certificate_date: RequestFields["registration_certificate_date"];
  /**
   * 公司注册文件照片: The media_id of an uploaded picture of the registration certificate.
   *
   * At most 256 characters.
   */
  registration_certificate_copy?: RequestFields["registration_certificate_copy"];
  /** 业务类型: Where the sub-merchant sells. */
  business_type: RequestFields["business_type"];
  /** APP下载链接: Where the app can be downloaded. */
  app_download?: RequestFields["app_download"];
  /** 业务网站: The web site. */
  business_website?: RequestFields["business_website"];
  /** 公众号: The official account. */
  office_account?: RequestFields["office_account"];
  /** 小程序: The mini program. */
  mini_program?: RequestFields["mini_program"];
  /** 门店地址: The address of the shop. */
  store_address?: RequestFields["store_address"];
  /**
   * 门店照片: The media_ids of uploaded pictures of the shop.
   *
   * Sent as JSON text.
   */
  store_photos?: RequestFields["store_photos"];
  /** 董事姓名: The name of a director; for companies. */
  director_name?: RequestFields["director_name"];
  /** 董事证件号码: The number of the director's identity document. */
  director_id_number?: RequestFields["director_id_number"];
  /** 负责人姓名: The name of the person in charge; for sole traders. */
  principal_name?: RequestFields["principal_name"];
  /** 负责人证件号: The number of that person's identity document. */
  principal_id_number?: RequestFields["principal_id_number"];
  /** 公司电话: The office telephone number. */
  office_phone: RequestFields["office_phone"];
  /** 联系人姓名: The name of the contact person. */
  contact_name: RequestFields["contact_name"];
  /** 联系人电话: The contact person's telephone number. */
  contact_phone: RequestFields["contact_phone"];
  /** 联系人邮箱: The contact person's e-mail address. */
  contact_email: RequestFields["contact_email"];
  /** 子商户结算银行账户: The bank account for settlements. */
  settlement_bank_number: RequestFields["settlement_bank_number"];
  /** 是否申请H5支付权限: Whether the sub-merchant applies for payments in mobile browsers. */
  apply_h5_payment?: RequestFields["apply_h5_payment"];
  /** H5经营网址: The web site where payments in mobile browsers start. */
  h5_website_url?: RequestFields["h5_website_url"];
  /**
   * H5支付域名: The domains where payments in mobile browsers start.
   *
   * Sent as JSON text.
   */
  h5_domains?: RequestFields["h5_domains"];
  /** 附加信息: The institution's own data, returned unchanged by the query. */
  attach?: RequestFields["attach"];
}

/** Reply of 进件子商户 if the call succeeds. */
export interface SecapiMchAddInstitutionsubReply {
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
   * 子商户号: The merchant ID of the sub-merchant.
   *
   * At most 32 characters.
   */
  sub_mch_id: ReplyFields["sub_mch_id"];
  /** 验证状态: The state of the compliance check: Under review or Approved. */
  verification_status?: ReplyFields["verification_status"];
  /** 验证状态描述: What remains to be done before the sub-merchant can accept payments. */
  description?: ReplyFields["description"];
  /** H5支付权限状态: Whether the sub-merchant may accept payments in mobile browsers. */
  h5_authorization_state?: ReplyFields["h5_authorization_state"];
}

/** Known `err_code` values of 进件子商户. */
export type SecapiMchAddInstitutionsubErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "NO_AUTH"
  | "PARAM_ERROR"
  | "REQUIRE_POST_METHOD"
  | "SYSTEMERROR";

/** Names of all request fields of 进件子商户 except files, including those that the client fills in. */
export type SecapiMchAddInstitutionsubFieldName =
  | "app_id"
  | "mch_id"
  | "sign"
  | "channel_id"
  | "merchant_name"
  | "merchant_shortname"
  | "merchant_remark"
  | "merchant_country_code"
  | "merchant_type"
  | "business_category"
  | "mcc"
  | "registration_certificate_number"
  | "registration_certificate_date"
  | "registration_certificate_copy"
  | "business_type"
  | "app_download"
  | "business_website"
  | "office_account"
  | "mini_program"
  | "store_address"
  | "store_photos"
  | "director_name"
  | "director_id_number"
  | "principal_name"
  | "principal_id_number"
  | "office_phone"
  | "contact_name"
  | "contact_phone"
  | "contact_email"
  | "settlement_bank_number"
  | "apply_h5_payment"
  | "h5_website_url"
  | "h5_domains"
  | "attach";

/**
 * 进件子商户: Registers a sub-merchant of a cross-border institution.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013636642
 */
export const secapiMchAddInstitutionsub: Operation<
  SecapiMchAddInstitutionsubInput,
  SecapiMchAddInstitutionsubReply,
  SecapiMchAddInstitutionsubErrorCode,
  SecapiMchAddInstitutionsubFieldName
> = {
  id: "secapi/mch/addInstitutionsub.post",
  title: "进件子商户",
  method: "POST",
  path: "/secapi/mch/addInstitutionsub",
  servers: [
    "https://apihk.mch.weixin.qq.com",
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  signing: { types: ["MD5"], default: "MD5", reply: "required" },
  request: {
    encoding: "xml",
    fields: [
      {
        name: "app_id",
        title: "机构appid",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "mch_id",
        title: "机构商户号",
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
        name: "channel_id",
        title: "渠道编号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 20,
      },
      {
        name: "merchant_name",
        title: "子商户全称",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 128,
        freeText: true,
      },
      {
        name: "merchant_shortname",
        title: "子商户简称",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 64,
        freeText: true,
      },
      {
        name: "merchant_remark",
        title: "子商户唯一标识",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 20,
        freeText: true,
      },
      {
        name: "merchant_country_code",
        title: "注册国家或区域",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
      },
      {
        name: "merchant_type",
        title: "商户类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        values: ["ENTERPRISE", "INDIVIDUAL"],
      },
      {
        name: "business_category",
        title: "业务类目",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
      },
      {
        name: "mcc",
        title: "MCC码",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
      },
      {
        name: "registration_certificate_number",
        title: "公司注册文件编号",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "registration_certificate_date",
        title: "公司注册文件过期时间",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
      },
      {
        name: "registration_certificate_copy",
        title: "公司注册文件照片",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 256,
      },
      {
        name: "business_type",
        title: "业务类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        values: ["ONLINE", "OFFLINE", "BOTH"],
      },
      {
        name: "app_download",
        title: "APP下载链接",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "business_website",
        title: "业务网站",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "office_account",
        title: "公众号",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "mini_program",
        title: "小程序",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "store_address",
        title: "门店地址",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "store_photos",
        title: "门店照片",
        type: "json",
        required: false,
        signed: true,
        filledBy: "caller",
        shape: { type: "list", items: { type: "text", maxLength: 256 } },
      },
      {
        name: "director_name",
        title: "董事姓名",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "director_id_number",
        title: "董事证件号码",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "principal_name",
        title: "负责人姓名",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "principal_id_number",
        title: "负责人证件号",
        type: "text",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "office_phone",
        title: "公司电话",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "contact_name",
        title: "联系人姓名",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "contact_phone",
        title: "联系人电话",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "contact_email",
        title: "联系人邮箱",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "settlement_bank_number",
        title: "子商户结算银行账户",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
      },
      {
        name: "apply_h5_payment",
        title: "是否申请H5支付权限",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        values: ["YES", "NO"],
      },
      {
        name: "h5_website_url",
        title: "H5经营网址",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        freeText: true,
      },
      {
        name: "h5_domains",
        title: "H5支付域名",
        type: "json",
        required: false,
        signed: true,
        filledBy: "caller",
        shape: { type: "list", items: { type: "text" } },
      },
      {
        name: "attach",
        title: "附加信息",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        freeText: true,
      },
    ],
    returnsIn: [secapiMchQueryInstitutionsub.reply],
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
      { name: "sub_mch_id", title: "子商户号", type: "text", required: true, maxLength: 32 },
      { name: "verification_status", title: "验证状态", type: "text", required: false },
      { name: "description", title: "验证状态描述", type: "text", required: false },
      {
        name: "h5_authorization_state",
        title: "H5支付权限状态",
        type: "text",
        required: false,
        values: [
          "APPROVED",
          "UNAUTHORIZED",
          "UNDER_REVIEW",
          "REJECTED",
          "UNDER_PUNISHMENT",
          "APPLICATION_FAILED",
        ],
      },
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
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名校验失败，请检查后重试",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit. `wechatpay sign` shows the text that was signed.",
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
      when: "sub_merchant_exists",
      err_code: "PARAM_ERROR",
      err_code_des: "子商户唯一标识已存在",
      meaning: "The institution already has a sub-merchant with this merchant_remark.",
      remedy:
        "Query that sub-merchant. An earlier call with an unknown outcome may have registered it.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/global/v2/zh/4013636642",
};
