// Generated from spec/paths/pay/queryexchagerate.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/queryexchagerate"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 查询汇率. The client fills in all other fields. */
export interface PayQueryexchagerateInput {
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 币种: The currency, as three letters of ISO 4217.
   *
   * At most 3 characters.
   */
  fee_type: RequestFields["fee_type"];
  /**
   * 日期: The day, as yyyyMMdd in Beijing time.
   *
   * At most 8 characters.
   */
  date: RequestFields["date"];
}

/** Reply of 查询汇率 if the call succeeds. */
export interface PayQueryexchagerateReply {
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
   * 子商户号: The merchant ID of the sub-merchant, if the request named one.
   *
   * At most 32 characters.
   */
  sub_mch_id?: ReplyFields["sub_mch_id"];
  /**
   * 币种: The currency of the request.
   *
   * At most 3 characters.
   */
  fee_type: ReplyFields["fee_type"];
  /**
   * 汇率时间: The day of the rate, as yyyyMMdd in Beijing time.
   *
   * At most 8 characters.
   */
  rate_time: ReplyFields["rate_time"];
  /** 现汇卖出价: The selling price of one unit of the currency, in yuan times 100,000,000. 650000000 is 6.5 yuan per dollar. */
  rate: ReplyFields["rate"];
}

/** Known `err_code` values of 查询汇率. */
export type PayQueryexchagerateErrorCode = never;

/** Names of all request fields of 查询汇率 except files, including those that the client fills in. */
export type PayQueryexchagerateFieldName = "appid" | "mch_id" | "fee_type" | "date" | "sign";

/**
 * 查询汇率: Queries the bank's exchange rate of a currency on one day, used to convert cross-border orders.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634970
 */
export const payQueryexchagerate: Operation<
  PayQueryexchagerateInput,
  PayQueryexchagerateReply,
  PayQueryexchagerateErrorCode,
  PayQueryexchagerateFieldName
> = {
  id: "pay/queryexchagerate.post",
  title: "查询汇率",
  method: "POST",
  path: "/pay/queryexchagerate",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
  signing: { types: ["MD5"], default: "MD5", reply: "required" },
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
        name: "fee_type",
        title: "币种",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 3,
        pattern: "^[A-Z]{3}$",
      },
      {
        name: "date",
        title: "日期",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        pattern: "^[0-9]{8}$",
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
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
      { name: "fee_type", title: "币种", type: "text", required: true, maxLength: 3 },
      { name: "rate_time", title: "汇率时间", type: "text", required: true, maxLength: 8 },
      { name: "rate", title: "现汇卖出价", type: "text", required: true },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "business_category",
    ],
  },
  binding: [
    { request: "appid", reply: "appid" },
    { request: "mch_id", reply: "mch_id" },
    { request: "fee_type", reply: "fee_type" },
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
      return_msg: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
    },
    {
      when: "missing_field",
      return_msg: "缺少参数",
      meaning: "A required field is missing.",
      remedy: "Compare the request with the reference page of the operation.",
      synthetic: true,
    },
    {
      when: "invalid_field",
      return_msg: "参数错误",
      meaning: "A field is too long or malformed.",
      remedy: "Send the currency as three capital letters and the day as yyyyMMdd.",
      synthetic: true,
    },
    {
      when: "system_error",
      return_msg: "系统错误",
      meaning: "The gateway had an internal error.",
      remedy: "Query again.",
      outcome: "unknown",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/global/v2/zh/4013634970",
};
