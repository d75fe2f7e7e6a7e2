// Generated from spec/paths/risk/getpublickey.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/risk/getpublickey"]["post"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 获取RSA加密公钥. The client fills in all other fields. */
export type RiskGetpublickeyInput = Record<string, never>;

/** Reply of 获取RSA加密公钥 if the call succeeds. */
export interface RiskGetpublickeyReply {
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
   * 错误码: The business error code.
   *
   * At most 32 characters.
   */
  error_code?: ReplyFields["error_code"];
  /**
   * 错误代码描述: The business error text.
   *
   * At most 128 characters.
   */
  error_code_des?: ReplyFields["error_code_des"];
  /**
   * 业务结果: Whether the operation succeeded.
   *
   * At most 16 characters.
   */
  result_code: ReplyFields["result_code"];
  /**
   * 商户号: The merchant ID, if the gateway repeats it.
   *
   * At most 32 characters.
   */
  mch_id?: ReplyFields["mch_id"];
  /**
   * RSA公钥: The key, as PKCS#1 PEM. It can be stored. Request it again if a transfer is refused because of its encryption.
   *
   * At most 2048 characters.
   */
  pub_key: ReplyFields["pub_key"];
}

/** Known `err_code` values of 获取RSA加密公钥. */
export type RiskGetpublickeyErrorCode =
  "NO_AUTH" | "PARAM_ERROR" | "SIGNERROR" | "SYSTEMERROR" | "SYSTEM_ERROR";

/** Names of all request fields of 获取RSA加密公钥 except files, including those that the client fills in. */
export type RiskGetpublickeyFieldName = "mch_id" | "nonce_str" | "sign" | "sign_type";

/**
 * 获取RSA加密公钥: Returns the public key with which card numbers and names are encrypted for transfers to bank cards.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011941097
 */
export const riskGetpublickey: Operation<
  RiskGetpublickeyInput,
  RiskGetpublickeyReply,
  RiskGetpublickeyErrorCode,
  RiskGetpublickeyFieldName
> = {
  id: "risk/getpublickey.post",
  title: "获取RSA加密公钥",
  method: "POST",
  path: "/risk/getpublickey",
  servers: ["https://fraud.mch.weixin.qq.com"],
  mutualTLS: true,
  idempotent: true,
  signing: { types: ["HMAC-SHA256", "MD5"], default: "MD5", reply: "none" },
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
      { name: "error_code", title: "错误码", type: "text", required: false, maxLength: 32 },
      {
        name: "error_code_des",
        title: "错误代码描述",
        type: "text",
        required: false,
        maxLength: 128,
      },
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "mch_id", title: "商户号", type: "text", required: false, maxLength: 32 },
      { name: "pub_key", title: "RSA公钥", type: "text", required: true, maxLength: 2048 },
    ],
  },
  binding: [{ request: "mch_id", reply: "mch_id" }],
  errors: [
    {
      when: "wrong_signature",
      return_msg: "SIGN_ERR",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant. `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "certificate_of_another_merchant",
      return_msg: "CERT_ERR",
      meaning: "The client certificate belongs to another merchant or was not accepted.",
      remedy: "Use the certificate whose subject CN is this mch_id.",
    },
    {
      when: "malformed_body",
      return_msg: "0参数格式错误",
      meaning: "The gateway could not read the body.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
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
      when: "wrong_signature",
      err_code: "SIGNERROR",
      err_code_des: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit.",
    },
    {
      when: "no_permission",
      err_code: "NO_AUTH",
      err_code_des: "商户无此接口权限",
      meaning: "The merchant is not allowed to call this endpoint.",
      remedy: "Apply for the permission on the merchant platform.",
      synthetic: true,
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
      synthetic: true,
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统繁忙，请稍后重试",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Request the key again.",
      outcome: "unknown",
      synthetic: true,
    },
    {
      when: "system_error",
      err_code: "SYSTEM_ERROR",
      err_code_des: "SYSTEM_ERR: INNER_ERR",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Request the key again.",
      outcome: "unknown",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011941097",
};
