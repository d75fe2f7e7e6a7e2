import type { RefusalPage, Situation } from "../../../mock/index.js";
import type { Sent } from "../support/send.js";
import type { Transports } from "./transports.js";

/** What the gateway answers with in a situation. */
export interface ExpectedRefusal {
  readonly when: Situation | RefusalPage;
  /** The words, as `wordsOf` reads them out of a reply. */
  readonly words: string;
  /** Whether no public text is known, so that the words are this project's own. */
  readonly synthetic?: true;
}

/** A client with one mistake, and how the gateway has to tell it. */
export interface Mistake {
  readonly title: string;
  readonly zh: string;
  readonly answer: ExpectedRefusal;
  /** What of the diagnosis names this mistake and no other. */
  readonly diagnosis: string;
  /** The broken client itself. */
  readonly client: (ways: Transports) => Promise<Sent>;
}

/** To the letter, where the words are known. */
export const refusals = {
  malformed: { when: "malformed_body", words: "return_msg 参数填写有误，请检查后重试" },
  notAFile: { when: "media_not_a_file", words: "return_msg 图片参数填写有误，请检查后重新提交" },
  wrongSignature: { when: "wrong_signature", words: "return_msg 签名校验失败，请检查后重试" },
  mchIdFormat: { when: "malformed_mch_id", words: "return_msg mch_id参数格式错误" },
  mchIdLength: { when: "mch_id_length", words: "return_msg mch_id参数长度有误" },
  unknownMerchant: {
    when: "unknown_merchant",
    words: "INVALID_REQUEST 商户号信息有误，请检查修改后重试",
  },
  noPermission: { when: "no_permission", words: "return_msg 暂无图片上传权限，请检查后重试" },
  invalidField: { when: "invalid_field", words: "PARAM_ERROR 参数错误" },
  wrongHash: {
    when: "hash_mismatch",
    words: "PARAM_ERROR 图片摘要与文件内容不一致，请检查后重试",
    synthetic: true,
  },
  wrongFormat: {
    when: "wrong_format",
    words: "PARAM_ERROR 文件二进制内容不是图片，请检查后重新提交",
    synthetic: true,
  },
  tooLarge: { when: "file_too_large", words: "PARAM_ERROR 图片内容过大", synthetic: true },
  tooOften: { when: "rate_limited", words: "FREQUENCY_LIMITED 频率限制" },
  wrongMethod: {
    when: "wrong_method",
    words: "REQUIRE_POST_METHOD 请使用post方法",
  },
  ofAnotherMerchant: {
    when: "certificate_of_another_merchant",
    words: "return_msg 证书校验失败，请检查后重试",
  },
  wrongCertificate: {
    when: "certificate_error",
    words: "CA_ERROR 证书出错，请登录微信支付商户平台下载证书",
  },
  noCertificate: {
    when: "certificate missing",
    words: "HTTP 400 No required SSL certificate was sent",
  },
  untrusted: { when: "certificate untrusted", words: "HTTP 400 The SSL certificate error" },
  notFound: { when: "not found", words: "HTTP 404 Not Found" },
  malformedXml: { when: "malformed_body", words: "return_msg XML格式错误" },
  wrongSignatureOfXml: { when: "wrong_signature", words: "return_msg 签名错误" },
  wrongSignatureOfQuery: { when: "wrong_signature", words: "return_msg 签名错误" },
  missingField: { when: "missing_field", words: "LACK_PARAMS 缺少参数" },
  ofAnotherApplication: {
    when: "app_id_mismatch",
    words: "APPID_MCHID_NOT_MATCH appid和mch_id不匹配",
  },
  bodyTooLarge: { when: "body too large", words: "HTTP 413 Request Entity Too Large" },
} as const satisfies Record<string, ExpectedRefusal>;

/** What a reply says, read out of the reply alone. */
export function wordsOf({ status, body, fields }: Sent): string {
  if (status !== 200) {
    const title = /<title>(?:\d{3} )?(.*)<\/title>/.exec(body)?.[1] ?? "";
    return `HTTP ${status} ${title}`;
  }
  return fields["return_code"] === "FAIL"
    ? `return_msg ${fields["return_msg"] ?? ""}`
    : `${fields["err_code"] ?? fields["result_code"] ?? ""} ${fields["err_code_des"] ?? ""}`;
}
