// Generated from spec/paths/mmpaymkttransfers/sendredpack.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/mmpaymkttransfers/sendredpack"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 发放普通红包. The client fills in all other fields. */
export interface MmpaymkttransfersSendredpackInput {
  /**
   * 商户订单号: The merchant's red packet number, of digits and letters. Several requests with the same number send one red packet.
   *
   * At most 28 characters.
   */
  mch_billno: RequestFields["mch_billno"];
  /**
   * 子商户号: The merchant ID of the sub-merchant that the service provider acts for.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 触达用户appid: The official account that notifies the receiver. It belongs to the service provider or the sub-merchant.
   *
   * At most 32 characters.
   */
  msgappid?: RequestFields["msgappid"];
  /**
   * 公众账号appid: The ID of the official account that sends it, bound to the merchant. An app's ID is not allowed.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  wxappid?: RequestFields["wxappid"];
  /**
   * 商户名称: The sender's name, shown to the receiver.
   *
   * At most 32 characters.
   */
  send_name: RequestFields["send_name"];
  /**
   * 用户openid: The receiver's openid under wxappid.
   *
   * At most 32 characters.
   */
  re_openid: RequestFields["re_openid"];
  /**
   * 付款金额: The amount. More than 200 yuan or less than 1 yuan requires a scene_id.
   *
   * In fen. At least 1.
   */
  total_amount: RequestFields["total_amount"];
  /**
   * 红包发放总人数: The number of receivers. Always 1 for this endpoint.
   *
   * At least 1. At most 1.
   */
  total_num: RequestFields["total_num"];
  /**
   * 红包祝福语: The greeting.
   *
   * At most 128 characters.
   */
  wishing: RequestFields["wishing"];
  /**
   * Ip地址: The IPv4 address of the calling machine.
   *
   * At most 15 characters.
   */
  client_ip: RequestFields["client_ip"];
  /**
   * 活动名称: The name of the promotion.
   *
   * At most 32 characters.
   */
  act_name: RequestFields["act_name"];
  /**
   * 备注: The merchant's remark.
   *
   * At most 256 characters.
   */
  remark: RequestFields["remark"];
  /**
   * 场景id: The scene, which determines the limits.
   *
   * At most 32 characters.
   */
  scene_id?: RequestFields["scene_id"];
  /**
   * 活动信息: What the merchant knows about the receiver's action, for WeChat's risk assessment.
   *
   * Sent URL-encoded. At most 128 characters.
   */
  risk_info?: RequestFields["risk_info"];
}

/** Reply of 发放普通红包 if the call succeeds. */
export interface MmpaymkttransfersSendredpackReply {
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
   * 商户订单号: The merchant's red packet number.
   *
   * At most 28 characters.
   */
  mch_billno: ReplyFields["mch_billno"];
  /**
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 公众账号appid: The application ID of the request.
   *
   * At most 32 characters.
   */
  wxappid: ReplyFields["wxappid"];
  /**
   * 用户openid: The receiver's openid under wxappid.
   *
   * At most 32 characters.
   */
  re_openid: ReplyFields["re_openid"];
  /**
   * 红包金额: The amount.
   *
   * In fen.
   */
  total_amount: ReplyFields["total_amount"];
  /**
   * 微信单号: WeChat Pay's number of the red packet.
   *
   * At most 32 characters.
   */
  send_listid: ReplyFields["send_listid"];
}

/** Known `err_code` values of 发放普通红包. */
export type MmpaymkttransfersSendredpackErrorCode =
  | "ACCEPTMODE_ERROR"
  | "API_METHOD_CLOSED"
  | "CA_ERROR"
  | "FATAL_ERROR"
  | "FREQ_LIMIT"
  | "ILLEGAL_APPID"
  | "MONEY_LIMIT"
  | "MSGAPPID_ERROR"
  | "NOTENOUGH"
  | "NO_AUTH"
  | "OPENID_ERROR"
  | "PARAM_ERROR"
  | "PROCESSING"
  | "RCVDAMOUNT_LIMIT"
  | "SENDAMOUNT_LIMIT"
  | "SENDNUM_LIMIT"
  | "SEND_FAILED"
  | "SIGN_ERROR"
  | "SYSTEMERROR"
  | "XML_ERROR";

/** Names of all request fields of 发放普通红包 except files, including those that the client fills in. */
export type MmpaymkttransfersSendredpackFieldName =
  | "nonce_str"
  | "sign"
  | "mch_billno"
  | "mch_id"
  | "sub_mch_id"
  | "msgappid"
  | "wxappid"
  | "send_name"
  | "re_openid"
  | "total_amount"
  | "total_num"
  | "wishing"
  | "client_ip"
  | "act_name"
  | "remark"
  | "scene_id"
  | "risk_info";

/**
 * 发放普通红包: Sends a red packet, paid from the merchant's balance, to one user, who has 24 hours to accept it.
 *
 * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/mmpaymkttransfers/gethbinfo`.
 *
 * @deprecated Closed to new merchants since 2026-06-18; use the transfers to users of APIv3, /v3/fund-app/mch-transfer/transfer-bills.
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011974053
 */
export const mmpaymkttransfersSendredpack: Operation<
  MmpaymkttransfersSendredpackInput,
  MmpaymkttransfersSendredpackReply,
  MmpaymkttransfersSendredpackErrorCode,
  MmpaymkttransfersSendredpackFieldName
> = {
  id: "mmpaymkttransfers/sendredpack.post",
  title: "发放普通红包",
  method: "POST",
  path: "/mmpaymkttransfers/sendredpack",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  movesMoney: { query: "v2/mmpaymkttransfers/gethbinfo" },
  lifecycle: {
    state: "closed to new merchants",
    since: "2026-06-18",
    successor: "the transfers to users of APIv3, /v3/fund-app/mch-transfer/transfer-bills",
  },
  rateLimit: { calls: 30, seconds: 1 },
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
  request: {
    encoding: "xml",
    fields: [
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
      {
        name: "mch_billno",
        title: "商户订单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 28,
        pattern: "^[0-9A-Za-z]+$",
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
        name: "sub_mch_id",
        title: "子商户号",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        pattern: "^[0-9]+$",
      },
      {
        name: "msgappid",
        title: "触达用户appid",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "wxappid",
        title: "公众账号appid",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "send_name",
        title: "商户名称",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        freeText: true,
      },
      {
        name: "re_openid",
        title: "用户openid",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 32,
      },
      {
        name: "total_amount",
        title: "付款金额",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "total_num",
        title: "红包发放总人数",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
        maximum: 1,
      },
      {
        name: "wishing",
        title: "红包祝福语",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 128,
        freeText: true,
      },
      {
        name: "client_ip",
        title: "Ip地址",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 15,
      },
      {
        name: "act_name",
        title: "活动名称",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        freeText: true,
      },
      {
        name: "remark",
        title: "备注",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 256,
        freeText: true,
      },
      {
        name: "scene_id",
        title: "场景id",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        values: [
          "PRODUCT_1",
          "PRODUCT_2",
          "PRODUCT_3",
          "PRODUCT_4",
          "PRODUCT_5",
          "PRODUCT_6",
          "PRODUCT_7",
          "PRODUCT_8",
        ],
      },
      {
        name: "risk_info",
        title: "活动信息",
        type: "form",
        required: false,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        maxLength: 128,
        shape: {
          type: "object",
          members: [
            { name: "posttime", required: false, shape: { type: "text" } },
            { name: "mobile", required: false, shape: { type: "text" } },
            { name: "deviceid", required: false, shape: { type: "text" } },
            { name: "clientversion", required: false, shape: { type: "text" } },
          ],
        },
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
      { name: "mch_billno", title: "商户订单号", type: "text", required: true, maxLength: 28 },
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      { name: "wxappid", title: "公众账号appid", type: "text", required: true, maxLength: 32 },
      {
        name: "re_openid",
        title: "用户openid",
        type: "text",
        required: true,
        sensitive: true,
        maxLength: 32,
      },
      { name: "total_amount", title: "红包金额", type: "integer", required: true, amount: true },
      { name: "send_listid", title: "微信单号", type: "text", required: true, maxLength: 32 },
    ],
  },
  binding: [
    { request: "mch_id", reply: "mch_id" },
    { request: "wxappid", reply: "wxappid" },
    { request: "mch_billno", reply: "mch_billno" },
    { request: "re_openid", reply: "re_openid" },
    { request: "total_amount", reply: "total_amount" },
  ],
  errors: [
    {
      when: "malformed_body",
      err_code: "XML_ERROR",
      err_code_des: "输入xml参数格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      err_code: "SIGN_ERROR",
      err_code_des: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant. `wechatpay sign` shows the text that was signed.",
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
      err_code_des: "CA证书出错，请登录微信支付商户平台下载证书",
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
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "rate_limited",
      err_code: "FREQ_LIMIT",
      err_code_des: "超过频率限制,请稍后再试",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "请求已受理，请稍后使用原单号查询发放结果",
      meaning: "The gateway accepted the request but does not know the result yet.",
      remedy:
        "Query it by mch_billno, or send the same request again. Never use another mch_billno.",
      outcome: "unknown",
    },
    {
      when: "red_packet_processing",
      err_code: "PROCESSING",
      err_code_des: "请求已受理，请稍后使用原单号查询发放结果",
      meaning: "The red packet is being sent.",
      remedy: "Query it by mch_billno after twenty minutes and act on its status.",
      outcome: "unknown",
    },
    {
      when: "receiver_at_risk",
      err_code: "NO_AUTH",
      err_code_des: "发放失败，此请求可能存在风险，已被微信拦截",
      meaning: "WeChat considers the receiver's account a risk.",
      remedy:
        "Ask the receiver to check the status of the account, or to use one that is in regular use.",
    },
    {
      when: "receiver_count_limit",
      err_code: "SENDNUM_LIMIT",
      err_code_des: "该用户今日领取红包个数超过限制",
      meaning: "The receiver reached the daily number of red packets that the merchant allows.",
      remedy:
        "Send it tomorrow, or raise the limit in the API security settings of the merchant platform.",
    },
    {
      when: "receiver_amount_limit",
      err_code: "RCVDAMOUNT_LIMIT",
      err_code_des: "该用户今日领取金额超过限制，如有需要请登录微信支付商户平台更改API安全配置",
      meaning: "The receiver reached the daily amount that the merchant allows.",
      remedy:
        "Send it tomorrow, or raise the limit in the API security settings of the merchant platform.",
    },
    {
      when: "merchant_amount_limit",
      err_code: "SENDAMOUNT_LIMIT",
      err_code_des: "您的商户号今日发放金额超过限制，如有需要请登录微信支付商户平台更改API安全配置",
      meaning: "The merchant reached the daily amount that its settings allow.",
      remedy:
        "Send it tomorrow, or raise the limit in the API security settings of the merchant platform.",
    },
    {
      when: "app_kind_refused",
      err_code: "ILLEGAL_APPID",
      err_code_des: "非法appid，请确认是否为公众号的appid，不能为APP的appid",
      meaning: "The application ID belongs to an app.",
      remedy: "Use the ID of an official account that is bound to the merchant.",
    },
    {
      when: "amount_limit",
      err_code: "MONEY_LIMIT",
      err_code_des: "红包金额发放限制",
      meaning: "The amount of a single red packet is out of range.",
      remedy:
        "Stay within the limits of the scene_id. The merchant platform shows them and can raise them.",
    },
    {
      when: "red_packet_failed",
      err_code: "SEND_FAILED",
      err_code_des: "红包发放失败,请更换单号再重试",
      meaning: "The red packet with this mch_billno failed permanently.",
      remedy: "Query it to be sure. If it is still needed, send it with a new mch_billno.",
    },
    {
      when: "number_used",
      err_code: "FATAL_ERROR",
      err_code_des: "重复请求时，参数与原单不一致",
      meaning: "Another red packet of this merchant uses this mch_billno.",
      remedy: "Repeat the same fields for the same red packet. Another one needs a new mch_billno.",
    },
    {
      when: "api_closed",
      err_code: "API_METHOD_CLOSED",
      err_code_des: "你的商户号API发放方式已关闭，请联系管理员在商户平台开启",
      meaning: "The merchant does not allow red packets through the API.",
      remedy: "Ask an administrator to enable it on the merchant platform.",
    },
    {
      when: "merchant_balance_too_low",
      err_code: "NOTENOUGH",
      err_code_des: "帐号余额不足，请到商户平台充值后再重试",
      meaning: "The merchant's balance is too low.",
      remedy: "Top up the account on the merchant platform and send the same request again.",
    },
    {
      when: "receiver_not_of_app",
      err_code: "OPENID_ERROR",
      err_code_des: "openid和appid不匹配",
      meaning: "The openid does not belong to wxappid.",
      remedy: "Use the receiver's openid under wxappid.",
    },
    {
      when: "message_app_refused",
      err_code: "MSGAPPID_ERROR",
      err_code_des: "触达消息给用户appid有误",
      meaning: "The msgappid is not allowed to notify the receiver.",
      remedy: "Use the official account of the service provider or the sub-merchant, bound to it.",
    },
    {
      when: "sub_merchant_mismatch",
      err_code: "ACCEPTMODE_ERROR",
      err_code_des: "主、子商户号关系校验失败",
      meaning: "The sub-merchant does not belong to this service provider.",
      remedy: "Check the sub_mch_id.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011974053",
};
