// Generated from spec/paths/papay/h5entrustweb.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import { papContractStateChanged } from "../../notifications/pap-contract-state-changed.js";
import type { paths } from "../../schema.js";

type Schema = paths["/papay/h5entrustweb"]["get"];
type RequestFields = NonNullable<Schema["parameters"]["query"]>;
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of H5纯签约. The client fills in all other fields. */
export interface PapayH5entrustwebInput {
  /**
   * 应用ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 模板id: The ID of the contract template on the merchant platform.
   *
   * At least 1.
   */
  plan_id: RequestFields["plan_id"];
  /**
   * 签约协议号: The merchant's contract number, unique per merchant.
   *
   * At most 32 characters.
   */
  contract_code: RequestFields["contract_code"];
  /**
   * 请求序列号: The merchant's number of the request.
   *
   * At least 1.
   */
  request_serial: RequestFields["request_serial"];
  /**
   * 用户账户展示名称: The user's account name at the merchant, shown on the contract page.
   *
   * At most 32 characters.
   */
  contract_display_account: RequestFields["contract_display_account"];
  /**
   * 回调通知url: The public URL, without a query string, that is notified when the contract is signed.
   *
   * At most 256 characters.
   */
  notify_url: RequestFields["notify_url"];
  /** 版本号: The version of the interface. */
  version: RequestFields["version"];
  /**
   * 客户端 IP: The IP address of the user's device. The device that opens redirect_url must have the same address.
   *
   * At most 64 characters.
   */
  clientip: RequestFields["clientip"];
  /**
   * 回调应用appid: The ID of the app to return to, if the contract is signed from an app.
   *
   * At most 32 characters.
   */
  return_appid?: RequestFields["return_appid"];
}

/** Reply of H5纯签约 if the call succeeds. */
export interface PapayH5entrustwebReply {
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
   * 业务结果: Whether the operation succeeded.
   *
   * At most 16 characters.
   */
  result_code?: ReplyFields["result_code"];
  /**
   * 业务结果描述: The business error code. It replaces err_code.
   *
   * At most 128 characters.
   */
  result_msg?: ReplyFields["result_msg"];
  /** 跳转URL: Where to send the user. The page that links to it must be sent as Referer. */
  redirect_url: ReplyFields["redirect_url"];
}

/** Known `err_code` values of H5纯签约. */
export type PapayH5entrustwebErrorCode = never;

/** Names of all request fields of H5纯签约 except files, including those that the client fills in. */
export type PapayH5entrustwebFieldName =
  | "appid"
  | "mch_id"
  | "plan_id"
  | "contract_code"
  | "request_serial"
  | "contract_display_account"
  | "notify_url"
  | "version"
  | "sign"
  | "sign_type"
  | "timestamp"
  | "clientip"
  | "return_appid";

/**
 * H5纯签约: Returns a URL, valid for ten minutes, where the user of a browser outside WeChat agrees to later deductions.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987295
 */
export const papayH5entrustweb: Operation<
  PapayH5entrustwebInput,
  PapayH5entrustwebReply,
  PapayH5entrustwebErrorCode,
  PapayH5entrustwebFieldName
> = {
  id: "papay/h5entrustweb.get",
  title: "H5纯签约",
  method: "GET",
  path: "/papay/h5entrustweb",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
  signing: { types: ["HMAC-SHA256", "MD5"], default: "MD5", reply: "none" },
  request: {
    encoding: "query",
    fields: [
      {
        name: "appid",
        title: "应用ID",
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
        name: "plan_id",
        title: "模板id",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "contract_code",
        title: "签约协议号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "request_serial",
        title: "请求序列号",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "contract_display_account",
        title: "用户账户展示名称",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 32,
        freeText: true,
      },
      {
        name: "notify_url",
        title: "回调通知url",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        pattern: "^https?://",
      },
      {
        name: "version",
        title: "版本号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        values: ["1.0"],
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
      {
        name: "timestamp",
        title: "时间戳",
        type: "text",
        required: true,
        signed: true,
        filledBy: "timestamp",
        maxLength: 10,
        pattern: "^[0-9]{10}$",
      },
      {
        name: "clientip",
        title: "客户端 IP",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 64,
      },
      {
        name: "return_appid",
        title: "回调应用appid",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
    ],
    returnsIn: [papContractStateChanged],
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
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: false,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
        decides: true,
      },
      { name: "result_msg", title: "业务结果描述", type: "text", required: false, maxLength: 128 },
      { name: "redirect_url", title: "跳转URL", type: "text", required: true },
    ],
  },
  errors: [
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
      meaning: "A parameter is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
      synthetic: true,
    },
    {
      when: "app_id_mismatch",
      return_msg: "appid与mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
      synthetic: true,
    },
    {
      when: "no_permission",
      return_msg: "商户无委托代扣权限",
      meaning: "The merchant is not allowed to create such contracts.",
      remedy: "Apply for the product on the merchant platform.",
      synthetic: true,
    },
    {
      when: "contract_code_used",
      return_msg: "签约协议号重复",
      meaning: "Another contract of this merchant uses this contract_code.",
      remedy: "Query that contract. A new one needs a new contract_code.",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011987295",
};
