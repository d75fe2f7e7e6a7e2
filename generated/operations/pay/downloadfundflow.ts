// Generated from spec/paths/pay/downloadfundflow.yaml by `wechatpay generate`. Do not edit.

import type { Download, Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/downloadfundflow"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];

/** Input of 下载资金账单. The client fills in all other fields. */
export interface PayDownloadfundflowInput {
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 资金账单日期: The day of the bill, as yyyyMMdd in Beijing time.
   *
   * At most 8 characters.
   */
  bill_date: RequestFields["bill_date"];
  /** 资金账户类型: The account: Basic, Operation or Fees. */
  account_type: RequestFields["account_type"];
  /**
   * 压缩账单: GZIP to compress the bill in transit. Not compressed by default.
   *
   * At most 8 characters.
   */
  tar_type?: RequestFields["tar_type"];
}

/** Reply of 下载资金账单 if the call succeeds. */
export type PayDownloadfundflowReply = Download;

/** Known `err_code` values of 下载资金账单. */
export type PayDownloadfundflowErrorCode =
  | "APPID_MCHID_NOT_MATCH"
  | "BILL_CREATING"
  | "CA_ERROR"
  | "NO_AUTH"
  | "NO_BILL_EXIST"
  | "PARAM_ERROR"
  | "SYSTEMERROR";

/** Names of all request fields of 下载资金账单 except files, including those that the client fills in. */
export type PayDownloadfundflowFieldName =
  | "appid"
  | "mch_id"
  | "nonce_str"
  | "sign"
  | "sign_type"
  | "bill_date"
  | "account_type"
  | "tar_type";

/**
 * 下载资金账单: Downloads the fund flow of one of the merchant's accounts on one day, at most three months ago.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_18&index=7
 */
export const payDownloadfundflow: Operation<
  PayDownloadfundflowInput,
  PayDownloadfundflowReply,
  PayDownloadfundflowErrorCode,
  PayDownloadfundflowFieldName
> = {
  id: "pay/downloadfundflow.post",
  title: "下载资金账单",
  method: "POST",
  path: "/pay/downloadfundflow",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: true,
  signing: { types: ["HMAC-SHA256"], default: "MD5", reply: "none" },
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
        name: "bill_date",
        title: "资金账单日期",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        pattern: "^[0-9]{8}$",
      },
      {
        name: "account_type",
        title: "资金账户类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        values: ["Basic", "Operation", "Fees"],
      },
      {
        name: "tar_type",
        title: "压缩账单",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        values: ["GZIP"],
      },
    ],
  },
  reply: {
    encoding: "table",
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
      { name: "err_code", title: "错误代码", type: "text", required: false, maxLength: 32 },
      {
        name: "err_code_des",
        title: "错误代码描述",
        type: "text",
        required: false,
        maxLength: 128,
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
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "下载失败",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Download the bill again.",
      outcome: "unknown",
    },
    {
      when: "no_bill",
      err_code: "NO_BILL_EXIST",
      err_code_des: "账单不存在",
      meaning: "This account had no transactions on this day.",
      remedy:
        "Check bill_date, account_type and the merchant. A day without transactions has no bill.",
    },
    {
      when: "bill_not_ready",
      err_code: "BILL_CREATING",
      err_code_des: "账单未生成",
      meaning: "The bill has not been created yet, or it would be empty.",
      remedy: "Try again after 10:00 Beijing time on the next day.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_18&index=7",
};
