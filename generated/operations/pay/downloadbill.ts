// Generated from spec/paths/pay/downloadbill.yaml by `wechatpay generate`. Do not edit.

import type { Download, Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/downloadbill"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];

/** Input of 下载对账单. The client fills in all other fields. */
export interface PayDownloadbillInput {
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 子商户号: The sub-merchant whose bill to download. If missing, the bill covers all sub-merchants of a service provider.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 对账单日期: The day of the bill, as yyyyMMdd in Beijing time.
   *
   * At most 8 characters.
   */
  bill_date: RequestFields["bill_date"];
  /** 账单类型: What the bill lists: ALL (default) for everything, SUCCESS for payments, REFUND for refunds, RECHARGE_REFUND for refunds of deposits. */
  bill_type?: RequestFields["bill_type"];
  /** 压缩账单: GZIP to compress the bill in transit. Not compressed by default. */
  tar_type?: RequestFields["tar_type"];
}

/** Reply of 下载对账单 if the call succeeds. */
export type PayDownloadbillReply = Download;

/** Known `err_code` values of 下载对账单. */
export type PayDownloadbillErrorCode = "20001" | "20002";

/** Names of all request fields of 下载对账单 except files, including those that the client fills in. */
export type PayDownloadbillFieldName =
  "appid" | "mch_id" | "sub_mch_id" | "nonce_str" | "sign" | "bill_date" | "bill_type" | "tar_type";

/**
 * 下载对账单: Downloads the transaction bill of one day. The gateway creates it from 9:00 the next day and keeps it for three months.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6
 */
export const payDownloadbill: Operation<
  PayDownloadbillInput,
  PayDownloadbillReply,
  PayDownloadbillErrorCode,
  PayDownloadbillFieldName
> = {
  id: "pay/downloadbill.post",
  title: "下载对账单",
  method: "POST",
  path: "/pay/downloadbill",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
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
        maxLength: 32,
        pattern: "^[0-9A-F]{32}$",
      },
      {
        name: "bill_date",
        title: "对账单日期",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        pattern: "^[0-9]{8}$",
      },
      {
        name: "bill_type",
        title: "账单类型",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        values: ["ALL", "SUCCESS", "REFUND", "RECHARGE_REFUND"],
      },
      {
        name: "tar_type",
        title: "压缩账单",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
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
      { name: "return_msg", title: "错误码描述", type: "text", required: false, maxLength: 128 },
      { name: "error_code", title: "错误码", type: "text", required: false, maxLength: 16 },
    ],
  },
  errors: [
    {
      when: "malformed_body",
      return_msg: "data format error",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "SIGN ERROR",
      error_code: "20001",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant. `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "wrong_method",
      return_msg: "require POST method",
      meaning: "The request method was not POST.",
      remedy: "Send the request with POST.",
    },
    {
      when: "missing_field",
      return_msg: "missing parameter",
      meaning: "A required field is missing.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_field",
      return_msg: "invalid parameter",
      meaning: "A field is malformed or does not belong to this request.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_bill_date",
      return_msg: "invalid bill_date",
      error_code: "20001",
      meaning: "The bill_date is not a day for which bills exist.",
      remedy:
        "Send a day of the last three months as yyyyMMdd, in Beijing time, that is not today.",
    },
    {
      when: "invalid_bill_type",
      return_msg: "invalid bill_type",
      meaning: "There are no bills with this bill_type.",
      remedy: "Send ALL, SUCCESS, REFUND or RECHARGE_REFUND.",
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
      return_msg: "invalid appid",
      meaning: "The application ID is invalid or not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
    },
    {
      when: "no_bill",
      return_msg: "No Bill Exist",
      error_code: "20002",
      meaning: "The merchant had no successful transactions on this day.",
      remedy: "Check bill_date and the merchant. A day without transactions has no bill.",
    },
    {
      when: "bill_not_ready",
      return_msg: "Bill Creating",
      error_code: "20002",
      meaning: "The bill has not been created yet, or it would be empty.",
      remedy: "Try again after 10:00 Beijing time on the next day.",
    },
    {
      when: "bill_not_compressed",
      return_msg: "CompressGZip Error",
      meaning: "The gateway could not compress the bill.",
      remedy: "Try again later, or omit tar_type.",
    },
    {
      when: "bill_not_uncompressed",
      return_msg: "UnCompressGZip Error",
      meaning: "The gateway could not decompress the bill.",
      remedy: "Try again later.",
    },
    {
      when: "no_permission",
      return_msg: "当前商户号账单API权限已经关闭",
      meaning: "The merchant is not allowed to download bills.",
      remedy: "Enable the permission on the merchant platform, or ask WeChat Pay to enable it.",
    },
    {
      when: "system_error",
      return_msg: "system error",
      meaning: "The gateway had an internal error.",
      remedy: "Download the bill again.",
      outcome: "unknown",
    },
  ],
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=9_6",
};
