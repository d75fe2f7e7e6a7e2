// Generated from spec/paths/secapi/mch/uploadmedia.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../../runtime/index.js";
import type { paths } from "../../../schema.js";

type Schema = paths["/secapi/mch/uploadmedia"]["post"];
type RequestFields = Schema["requestBody"]["content"]["multipart/form-data"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** What the caller of 图片上传 gives; the other fields are filled in by the client. */
export interface SecapiMchUploadmediaInput {
  /** 媒体文件: The image, jpeg, bmp or png, at most 2 MB (2097152 bytes). */
  media: RequestFields["media"];
}

/** What 图片上传 answers when it succeeded. */
export interface SecapiMchUploadmediaReply {
  /** 返回状态码: Whether the gateway accepted the request as one it can read; not whether the business succeeded. */
  return_code: ReplyFields["return_code"];
  // …
  /** 媒体标识Id: The name of the uploaded image in other calls; every upload yields a new one. */
  media_id: ReplyFields["media_id"];
}

/** The `err_code` values that 图片上传 is known to answer with. */
export type SecapiMchUploadmediaErrorCode =
  | "CA_ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "PARAM_ERROR"
  | "RATE_LIMITED"
  | "SYSTEMERROR"
  | "SYSTEM_ERROR";

/**
 * 图片上传: Uploads one image and answers with the media_id that other calls name it by.
 *
 * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013641477
 */
export const secapiMchUploadmedia: Operation<
  SecapiMchUploadmediaInput,
  SecapiMchUploadmediaReply,
  SecapiMchUploadmediaErrorCode
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
  signing: { types: ["HMAC-SHA256", "MD5"], assumed: "MD5", reply: "required" },
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
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
      },
      { name: "media_id", title: "媒体标识Id", required: true, maxLength: 256 },
    ],
  },
  errors: [
    {
      when: "malformed_body",
      return_msg: "参数填写有误，请检查后重试",
      meaning: "The gateway could not read the multipart body or its Content-Type.",
      remedy:
        "Send an unquoted boundary, quoted part names and an ASCII filename; do not let a proxy rewrite the body.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/global/v2/zh/4013641477",
};
