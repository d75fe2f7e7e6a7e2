// Generated from spec/paths/risk/getcertficates.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/risk/getcertficates"]["post"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 获取平台证书. The client fills in all other fields. */
export type RiskGetcertficatesInput = Record<string, never>;

/** Reply of 获取平台证书 if the call succeeds. */
export interface RiskGetcertficatesReply {
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
   * 随机字符串: A random string from the gateway, if any.
   *
   * At most 32 characters.
   */
  nonce_str?: ReplyFields["nonce_str"];
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
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 平台证书信息: The certificates valid now. There are two while an old one is being replaced.
   *
   * Parsed from JSON text.
   */
  certificates: ReplyFields["certificates"];
}

/** Known `err_code` values of 获取平台证书. */
export type RiskGetcertficatesErrorCode =
  "20002" | "FREQUENCY_LIMITED" | "NO_AUTH" | "PARAM_ERROR" | "SIGNERROR" | "SYSTEMERROR";

/** Names of all request fields of 获取平台证书 except files, including those that the client fills in. */
export type RiskGetcertficatesFieldName = "mch_id" | "nonce_str" | "sign" | "sign_type";

/**
 * 获取平台证书: Returns WeChat Pay's certificates, with which sensitive fields of other requests are encrypted.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/partner/4014116402
 */
export const riskGetcertficates: Operation<
  RiskGetcertficatesInput,
  RiskGetcertficatesReply,
  RiskGetcertficatesErrorCode,
  RiskGetcertficatesFieldName
> = {
  id: "risk/getcertficates.post",
  title: "获取平台证书",
  method: "POST",
  path: "/risk/getcertficates",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
  signing: { types: ["HMAC-SHA256"], default: "MD5", reply: "optional" },
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
        title: "签名类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "sign_type",
        values: ["HMAC-SHA256"],
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
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
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
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      {
        name: "certificates",
        title: "平台证书信息",
        type: "json",
        required: true,
        shape: {
          type: "object",
          members: [
            {
              name: "data",
              required: true,
              shape: {
                type: "list",
                items: {
                  type: "object",
                  members: [
                    { name: "serial_no", required: true, shape: { type: "text" } },
                    { name: "effective_time", required: true, shape: { type: "text" } },
                    { name: "expire_time", required: true, shape: { type: "text" } },
                    {
                      name: "encrypt_certificate",
                      required: true,
                      shape: { type: "encrypted", algorithm: "AES-256-GCM" },
                    },
                  ],
                },
              },
            },
          ],
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
      "trade_state",
      "detail_id",
      "business_category",
      "transaction_id",
      "out_trade_no",
    ],
  },
  binding: [{ request: "mch_id", reply: "mch_id" }],
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名失败",
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
      err_code: "20002",
      err_code_des: "商户号信息有误，请检查修改后重试",
      meaning: "The gateway does not know this mch_id.",
      remedy: "Copy the merchant ID from the merchant platform.",
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
      remedy: "Request the certificates again.",
      outcome: "unknown",
    },
    {
      when: "api_v3_key_missing",
      err_code: "PARAM_ERROR",
      err_code_des: "商户未设置APIv3密钥",
      meaning: "The merchant has no APIv3 key, with which the certificates are encrypted.",
      remedy: "Set the APIv3 key on the merchant platform and pass it to the client.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/partner/4014116402",
};
