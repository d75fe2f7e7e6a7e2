// Generated from spec/paths/appauth/getaccesstoken.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/appauth/getaccesstoken"]["get"];
type RequestFields = NonNullable<Schema["parameters"]["query"]>;
type ReplyFields = Schema["responses"]["200"]["content"]["application/json"];

/** Input of 通过code换取access_token. The client fills in all other fields. */
export interface AppauthGetaccesstokenInput {
  /**
   * 应用ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 微信openID: The user's ID within the application.
   *
   * At most 128 characters.
   */
  openid: RequestFields["openid"];
  /**
   * 授权码: The code from the user's consent; valid once.
   *
   * At most 128 characters.
   */
  code: RequestFields["code"];
  /** 授权类型: What is exchanged. Always a code. */
  grant_type: RequestFields["grant_type"];
  /** 应用授权作用域: What the user consented to: an identity check or a name check. */
  scope: RequestFields["scope"];
}

/** Reply of 通过code换取access_token if the call succeeds. */
export interface AppauthGetaccesstokenReply {
  /** 返回状态码: 0 on success, -1 on failure. */
  retcode: ReplyFields["retcode"];
  /** 返回信息: Why the call failed. */
  retmsg: ReplyFields["retmsg"];
  /** 接口调用凭证: The token for calls on behalf of this user. */
  access_token: ReplyFields["access_token"];
  /**
   * 凭证有效期: How long access_token is valid.
   *
   * In seconds.
   */
  access_token_expire_in: ReplyFields["access_token_expire_in"];
  /** refresh令牌: The token for requesting a new access_token. */
  refresh_token: ReplyFields["refresh_token"];
  /**
   * 刷新令牌有效期: How long refresh_token is valid.
   *
   * In seconds.
   */
  refresh_token_expire_in: ReplyFields["refresh_token_expire_in"];
}

/** Known `err_code` values of 通过code换取access_token. */
export type AppauthGetaccesstokenErrorCode = never;

/** Names of all request fields of 通过code换取access_token except files, including those that the client fills in. */
export type AppauthGetaccesstokenFieldName =
  "mch_id" | "appid" | "openid" | "code" | "grant_type" | "scope" | "sign_type" | "sign";

/**
 * 通过code换取access_token: Exchanges the code from the user's consent for a token that allows checking the user's identity.
 *
 * @deprecated Closed since 2021-11-10.
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011987607
 */
export const appauthGetaccesstoken: Operation<
  AppauthGetaccesstokenInput,
  AppauthGetaccesstokenReply,
  AppauthGetaccesstokenErrorCode,
  AppauthGetaccesstokenFieldName
> = {
  id: "appauth/getaccesstoken.get",
  title: "通过code换取access_token",
  method: "GET",
  path: "/appauth/getaccesstoken",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: false,
  lifecycle: { state: "closed", since: "2021-11-10" },
  signing: { types: ["HMAC-SHA256"], default: "MD5", reply: "none" },
  request: {
    encoding: "query",
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
        name: "appid",
        title: "应用ID",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "openid",
        title: "微信openID",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 128,
      },
      {
        name: "code",
        title: "授权码",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 128,
      },
      {
        name: "grant_type",
        title: "授权类型",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        values: ["authorization_code"],
      },
      {
        name: "scope",
        title: "应用授权作用域",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        values: ["pay_identity", "pay_realname"],
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
    ],
  },
  reply: {
    encoding: "json",
    succeeded: { field: "retcode", value: "0" },
    fields: [
      { name: "retcode", title: "返回状态码", type: "integer", required: true },
      { name: "retmsg", title: "返回信息", type: "text", required: true },
      {
        name: "access_token",
        title: "接口调用凭证",
        type: "text",
        required: true,
        sensitive: true,
      },
      { name: "access_token_expire_in", title: "凭证有效期", type: "integer", required: true },
      {
        name: "refresh_token",
        title: "refresh令牌",
        type: "text",
        required: true,
        sensitive: true,
      },
      { name: "refresh_token_expire_in", title: "刷新令牌有效期", type: "integer", required: true },
    ],
  },
  errors: [
    {
      when: "wrong_signature",
      return_msg: "sign error",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant. `wechatpay sign` shows the text that was signed.",
      synthetic: true,
    },
    {
      when: "invalid_field",
      return_msg: "invalid parameter",
      meaning: "A parameter is missing or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
      synthetic: true,
    },
    {
      when: "code_used",
      return_msg: "invalid code",
      meaning: "The code is invalid or was used before. Each code is valid once.",
      remedy: "Ask the user for consent again.",
      synthetic: true,
    },
    {
      when: "system_error",
      return_msg: "system error",
      meaning:
        "The gateway had an internal error and does not say how far it got. The code may be used up.",
      remedy: "Ask the user for consent again.",
      outcome: "unknown",
      synthetic: true,
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011987607",
};
