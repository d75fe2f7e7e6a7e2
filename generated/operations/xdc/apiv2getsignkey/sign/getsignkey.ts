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
   * 返回状态码: Whether the gateway accepted the request as one it can read; not whether the business succeeded.
   *
   * At most 16 characters.
   */
  return_code: ReplyFields["return_code"];
  /**
   * 返回信息: Why the request was refused, where it was.
   *
   * At most 128 characters.
   */
  return_msg?: ReplyFields["return_msg"];
  /**
   * 商户号: The merchant ID, where the gateway repeats it.
   *
   * At most 32 characters.
   */
  mch_id?: ReplyFields["mch_id"];
  /**
   * 沙箱密钥: The key of the sandbox.
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
 * 获取验签密钥: Answers with the key of the sandbox, by which calls of the sandbox are signed in place of the merchant's.
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
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body; send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名失败",
      meaning: "The gateway computed another signature than the one that was sent.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant and that nothing changes the body on the way; `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "malformed_mch_id",
      return_msg: "mch_id参数格式错误",
      meaning: "The mch_id is not made of digits.",
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
      meaning: "A field is missing, too long or of the wrong form.",
      remedy: "Compare the request with the reference page of the operation.",
      synthetic: true,
    },
    {
      when: "rate_limited",
      return_msg: "获取沙箱密钥过于频繁，请稍后重试",
      meaning: "The key was asked for too often.",
      remedy: "Keep the key; the client does so for as long as it lives.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011984810",
};
