// Generated from spec/paths/papay/entrustweb.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import { papContractStateChanged } from "../../notifications/pap-contract-state-changed.js";
import type { paths } from "../../schema.js";

type Schema = paths["/papay/entrustweb"]["get"];
type RequestFields = NonNullable<Schema["parameters"]["query"]>;

/** Input of 公众号纯签约. The client fills in all other fields. */
export interface PapayEntrustwebInput {
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
   * 返回web: 1 if the user returns to the previous page after signing. Omit it to end on the contract page.
   *
   * At least 1. At most 1.
   */
  return_web?: RequestFields["return_web"];
}

/** Reply of 公众号纯签约 if the call succeeds. */
export type PapayEntrustwebReply = Record<string, never>;

/** Known `err_code` values of 公众号纯签约. */
export type PapayEntrustwebErrorCode = never;

/** Names of all request fields of 公众号纯签约 except files, including those that the client fills in. */
export type PapayEntrustwebFieldName =
  | "appid"
  | "mch_id"
  | "plan_id"
  | "contract_code"
  | "request_serial"
  | "contract_display_account"
  | "notify_url"
  | "version"
  | "sign"
  | "timestamp"
  | "return_web";

/**
 * 公众号纯签约: Builds the URL of a page in WeChat where the user agrees to later deductions. The client builds the URL and sends nothing.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_1.shtml
 */
export const papayEntrustweb: Operation<
  PapayEntrustwebInput,
  PapayEntrustwebReply,
  PapayEntrustwebErrorCode,
  PapayEntrustwebFieldName
> = {
  id: "papay/entrustweb.get",
  title: "公众号纯签约",
  method: "GET",
  path: "/papay/entrustweb",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: false,
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
  request: {
    encoding: "page",
    fragment: "#wechat_redirect",
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
        maxLength: 32,
        pattern: "^[0-9A-F]{32}$",
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
        name: "return_web",
        title: "返回web",
        type: "integer",
        required: false,
        signed: true,
        filledBy: "caller",
        minimum: 1,
        maximum: 1,
      },
    ],
    returnsIn: [papContractStateChanged],
  },
  reply: { encoding: "xml", fields: [] },
  errors: [],
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter3_1.shtml",
};
