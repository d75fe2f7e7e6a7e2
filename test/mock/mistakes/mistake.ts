import type { RefusalPage, Situation } from "../../../mock/index.js";
import type { GatewayResponse } from "../support/send.js";
import type { Transports } from "./transports.js";

/** How the gateway refuses a request. */
export interface ExpectedRefusal {
  readonly when: Situation | RefusalPage;
  /** The text of the reply, as `replyTextOf` reads it. */
  readonly text: string;
  /** Set if no official text is known and the text is synthetic. */
  readonly synthetic?: true;
}

/** A client with one mistake, and how the gateway must diagnose it. */
export interface Mistake {
  readonly title: string;
  readonly zh: string;
  readonly refusal: ExpectedRefusal;
  /** The part of the diagnosis that names this mistake and no other. */
  readonly diagnosis: string;
  /** Sends the incorrect request. */
  readonly client: (transports: Transports) => Promise<GatewayResponse>;
}

/** The texts are exact unless they are marked synthetic. */
export const refusals = {
  malformed: { when: "malformed_body", text: "return_msg 参数填写有误，请检查后重试" },
  notAFile: { when: "media_not_a_file", text: "return_msg 图片参数填写有误，请检查后重新提交" },
  invalidSignature: { when: "wrong_signature", text: "return_msg 签名校验失败，请检查后重试" },
  malformedMchId: { when: "malformed_mch_id", text: "return_msg mch_id参数格式错误" },
  mchIdLength: { when: "mch_id_length", text: "return_msg mch_id参数长度有误" },
  unknownMerchant: {
    when: "unknown_merchant",
    text: "INVALID_REQUEST 商户号信息有误，请检查修改后重试",
  },
  noPermission: { when: "no_permission", text: "return_msg 暂无图片上传权限，请检查后重试" },
  invalidField: { when: "invalid_field", text: "PARAM_ERROR 参数错误" },
  hashMismatch: {
    when: "hash_mismatch",
    text: "PARAM_ERROR 图片摘要与文件内容不一致，请检查后重试",
    synthetic: true,
  },
  unknownFormat: {
    when: "wrong_format",
    text: "PARAM_ERROR 文件二进制内容不是图片，请检查后重新提交",
    synthetic: true,
  },
  fileTooLarge: { when: "file_too_large", text: "PARAM_ERROR 图片内容过大", synthetic: true },
  rateLimited: { when: "rate_limited", text: "FREQUENCY_LIMITED 频率限制" },
  wrongMethod: {
    when: "wrong_method",
    text: "REQUIRE_POST_METHOD 请使用post方法",
  },
  certificateOfAnotherMerchant: {
    when: "certificate_of_another_merchant",
    text: "return_msg 证书校验失败，请检查后重试",
  },
  invalidCertificate: {
    when: "certificate_error",
    text: "CA_ERROR 证书出错，请登录微信支付商户平台下载证书",
  },
  noCertificate: {
    when: "certificate missing",
    text: "HTTP 400 No required SSL certificate was sent",
  },
  untrustedCertificate: {
    when: "certificate untrusted",
    text: "HTTP 400 The SSL certificate error",
  },
  notFound: { when: "not found", text: "HTTP 404 Not Found" },
  malformedXml: { when: "malformed_body", text: "return_msg XML格式错误" },
  invalidXmlSignature: { when: "wrong_signature", text: "return_msg 签名错误" },
  invalidQuerySignature: { when: "wrong_signature", text: "return_msg 签名错误" },
  missingField: { when: "missing_field", text: "LACK_PARAMS 缺少参数" },
  appIdMismatch: {
    when: "app_id_mismatch",
    text: "APPID_MCHID_NOT_MATCH appid和mch_id不匹配",
  },
  bodyTooLarge: { when: "body too large", text: "HTTP 413 Request Entity Too Large" },
} as const satisfies Record<string, ExpectedRefusal>;

/** The text of a reply: the title of a page, `return_msg`, or the code and text of a business failure. */
export function replyTextOf({ status, body, fields }: GatewayResponse): string {
  if (status !== 200) {
    const title = /<title>(?:\d{3} )?(.*)<\/title>/.exec(body)?.[1] ?? "";
    return `HTTP ${status} ${title}`;
  }
  return fields["return_code"] === "FAIL"
    ? `return_msg ${fields["return_msg"] ?? ""}`
    : `${fields["err_code"] ?? fields["result_code"] ?? ""} ${fields["err_code_des"] ?? ""}`;
}
