// Generated from spec/paths/xdc/apiv2getsignkey/sign/getsignkey.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../../../runtime/index.js";
import type { paths } from "../../../../schema.js";

type Schema = paths["/xdc/apiv2getsignkey/sign/getsignkey"]["post"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 获取验签密钥. The client fills in all other fields. */
export type XdcApiv2getsignkeySignGetsignkeyInput = Record<string, never>;

/** Reply of 获取验签密钥 if the call succeeds. */
export interface XdcApiv2getsignkeySignGetsignkeyReply {
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
   * 商户号: The merchant ID, if the gateway repeats it.
   *
   * At most 32 characters.
   */
  mch_id?: ReplyFields["mch_id"];
  /**
   * 沙箱密钥: The sandbox key.
   *
   * At most 32 characters.
   */
  sandbox_signkey: ReplyFields["sandbox_signkey"];
}

/** Known `err_code` values of 获取验签密钥. */
export type XdcApiv2getsignkeySignGetsignkeyErrorCode = never;

/** Names of all request fields of 获取验签密钥 except files, including those that the client fills in. */
export type XdcApiv2getsignkeySignGetsignkeyFieldName = "mch_id" | "nonce_str" | "sign";

/**
 * 获取验签密钥: Returns the sandbox key, with which sandbox calls are signed instead of the merchant's API key.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011984810
 */
export const xdcApiv2getsignkeySignGetsignkey: Operation<
  XdcApiv2getsignkeySignGetsignkeyInput,
  XdcApiv2getsignkeySignGetsignkeyReply,
  XdcApiv2getsignkeySignGetsignkeyErrorCode,
  XdcApiv2getsignkeySignGetsignkeyFieldName
> = {
  id: "xdc/apiv2getsignkey/sign/getsignkey.post",
  title: "获取验签密钥",
  method: "POST",
  path: "/xdc/apiv2getsignkey/sign/getsignkey",
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
      { name: "mch_id", title: "商户号", type: "text", required: false, maxLength: 32 },
      {
        name: "sandbox_signkey",
        title: "沙箱密钥",
        type: "text",
        required: true,
        sensitive: true,
        maxLength: 32,
      },
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
      when: "invalid_field",
      return_msg: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
      synthetic: true,
    },
    {
      when: "rate_limited",
      return_msg: "获取沙箱密钥过于频繁，请稍后重试",
      meaning: "The key was requested too often.",
      remedy: "Keep the key and reuse it. The client requests it only once.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011984810",
};
