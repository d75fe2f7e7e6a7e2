// Generated from spec/paths/secapi/mch/uploadmedia.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../../runtime/index.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/mch/uploadmedia"]["post"];
type RequestFields = Schema["requestBody"]["content"]["multipart/form-data"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 图片上传. The client fills in all other fields. */
export interface SecapiMchUploadmediaInput {
  /**
   * 媒体文件: The image: JPEG, BMP or PNG, at most 2 MB (2097152 bytes).
   *
   * At most 2097152 bytes. Accepts image/jpeg, image/png, image/bmp.
   */
  media: RequestFields["media"];
}

/** Reply of 图片上传 if the call succeeds. */
export interface SecapiMchUploadmediaReply {
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
   * 随机字符串: A random string from the gateway, if any.
   *
   * At most 32 characters.
   */
  nonce_str?: ReplyFields["nonce_str"];
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
   * 媒体标识Id: The ID of the uploaded image in other calls. Every upload returns a new one.
   *
   * At most 256 characters.
   */
  media_id: ReplyFields["media_id"];
}

/** Known `err_code` values of 图片上传. */
export type SecapiMchUploadmediaErrorCode =
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "PARAM_ERROR"
  | "RATE_LIMITED"
  | "REQUIRE_POST_METHOD"
  | "SYSTEMERROR"
  | "SYSTEM_ERROR";

/** Names of all request fields of 图片上传 except files, including those that the client fills in. */
export type SecapiMchUploadmediaFieldName = "mch_id" | "media_hash" | "sign_type" | "sign";

/**
 * 图片上传: Uploads an image. Returns the media_id with which other calls refer to it.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
 */
export const secapiMchUploadmedia: Operation<
  SecapiMchUploadmediaInput,
  SecapiMchUploadmediaReply,
  SecapiMchUploadmediaErrorCode,
  SecapiMchUploadmediaFieldName
> = {
  id: "secapi/mch/uploadmedia.post",
  title: "图片上传",
  method: "POST",
  path: "/secapi/mch/uploadmedia",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: true,
  rateLimit: { calls: 10, seconds: 1 },
  signing: { types: ["HMAC-SHA256", "MD5"], default: "MD5", reply: "required" },
  request: {
    encoding: "multipart",
    fields: [
      {
        name: "mch_id",
        title: "服务商商户号或渠道号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "merchant",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "media_hash",
        title: "文件摘要",
        type: "text",
        required: true,
        signed: true,
        filledBy: { digest: "MD5", of: "media" },
        maxLength: 32,
        pattern: "^[0-9a-f]{32}$",
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
        name: "media",
        title: "媒体文件",
        type: "file",
        required: true,
        signed: false,
        filledBy: "caller",
        maxBytes: 2097152,
        contentTypes: ["image/jpeg", "image/png", "image/bmp"],
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
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
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
      { name: "media_id", title: "媒体标识Id", type: "text", required: true, maxLength: 256 },
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
  binding: [{ request: "mch_id", reply: "mch_id" }],
  errors: [
    {
      when: "malformed_body",
      return_msg: "参数填写有误，请检查后重试",
      meaning: "The gateway could not read the multipart body or its Content-Type.",
      remedy:
        "Send an unquoted boundary, quoted part names and an ASCII file name. Do not let a proxy rewrite the body.",
    },
    {
      when: "media_not_a_file",
      return_msg: "图片参数填写有误，请检查后重新提交",
      meaning: "The media part is not a file.",
      remedy: "Send media as the last part, with a file name and a Content-Type.",
    },
    {
      when: "no_permission",
      return_msg: "暂无图片上传权限，请检查后重试",
      meaning: "The merchant is not allowed to upload images.",
      remedy:
        "Apply for the permission on the merchant platform, or check that mch_id is that of the service provider.",
    },
    {
      when: "unknown_merchant",
      err_code: "INVALID_REQUEST",
      err_code_des: "商户号信息有误，请检查修改后重试",
      meaning: "The gateway does not know this mch_id, or the merchant lacks the permission.",
      remedy: "Check the mch_id and that this merchant is allowed to upload images.",
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
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
    },
    {
      when: "rate_limited",
      err_code: "RATE_LIMITED",
      err_code_des: "频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
      synthetic: true,
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
      when: "system_error",
      err_code: "SYSTEM_ERROR",
      err_code_des: "系统错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy:
        "Treat the outcome as unknown. Query it, or repeat the request with the same business number.",
      outcome: "unknown",
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
      when: "wrong_method",
      err_code: "REQUIRE_POST_METHOD",
      err_code_des: "请使用post方法",
      meaning: "The request method was not POST.",
      remedy: "Send the request with POST.",
    },
    {
      when: "hash_mismatch",
      err_code: "PARAM_ERROR",
      err_code_des: "图片摘要与文件内容不一致，请检查后重试",
      meaning: "The media_hash is not the MD5 of the received bytes.",
      remedy:
        "Hash the bytes of the file, not its path or base64 text, and write the digest in lower case.",
      synthetic: true,
    },
    {
      when: "file_too_large",
      err_code: "PARAM_ERROR",
      err_code_des: "图片内容过大",
      meaning: "The image is larger than 2 MB.",
      remedy: "Reduce the image to at most 2097152 bytes.",
      synthetic: true,
    },
    {
      when: "wrong_format",
      err_code: "PARAM_ERROR",
      err_code_des: "文件二进制内容不是图片，请检查后重新提交",
      meaning: "The file is not a JPEG, BMP or PNG image.",
      remedy: "Convert the image to JPEG, BMP or PNG.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
};
