// Generated from spec/paths/mmpaymkttransfers/sendworkwxredpack.yaml by `wechatpay generate`. Do not edit.

import type { Operation, RequireFields } from "../../../runtime/index.js";
import { mmpaymkttransfersQueryworkwxredpack } from "../../operations/mmpaymkttransfers/queryworkwxredpack.js";
import type { paths } from "../../schema.js";

type Schema = paths["/mmpaymkttransfers/sendworkwxredpack"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** All input fields of 发放企业红包. `MmpaymkttransfersSendworkwxredpackInput` defines which of them are required. */
export interface MmpaymkttransfersSendworkwxredpackFields {
  /**
   * 商户订单号: The merchant's red packet number, of digits and letters. Several requests with the same number send one red packet.
   *
   * At most 28 characters.
   */
  mch_billno: RequestFields["mch_billno"];
  /**
   * 公众账号appid: The company's ID in WeCom.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  wxappid?: RequestFields["wxappid"];
  /**
   * 发送红包的应用id: The WeCom application that sends it. Replaces sender_name.
   *
   * At least 0.
   */
  agentid?: RequestFields["agentid"];
  /**
   * 发送者名称: The sender's name, shown to the receiver. Replaces agentid.
   *
   * At most 128 characters.
   */
  sender_name?: RequestFields["sender_name"];
  /**
   * 发送者头像: The sender's picture, as the media ID returned by WeCom's upload.
   *
   * At most 128 characters.
   */
  sender_header_media_id?: RequestFields["sender_header_media_id"];
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
   * 红包祝福语: The greeting.
   *
   * At most 128 characters.
   */
  wishing: RequestFields["wishing"];
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
}

/**
 * Input of 发放企业红包. The client fills in all other fields.
 *
 * Requires at least one of: `sender_name`; `agentid`.
 */
export type MmpaymkttransfersSendworkwxredpackInput =
  | RequireFields<MmpaymkttransfersSendworkwxredpackFields, "sender_name">
  | RequireFields<MmpaymkttransfersSendworkwxredpackFields, "agentid">;

/** Reply of 发放企业红包 if the call succeeds. */
export interface MmpaymkttransfersSendworkwxredpackReply {
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
  /**
   * 发送者名称: The sender's name, shown to the receiver.
   *
   * At most 128 characters.
   */
  sender_name?: ReplyFields["sender_name"];
  /**
   * 发送者头像: The sender's picture, as the media ID returned by WeCom's upload.
   *
   * At most 128 characters.
   */
  sender_header_media_id?: ReplyFields["sender_header_media_id"];
}

/** Known `err_code` values of 发放企业红包. */
export type MmpaymkttransfersSendworkwxredpackErrorCode =
  | "API_METHOD_CLOSED"
  | "CA_ERROR"
  | "FATAL_ERROR"
  | "FREQ_LIMIT"
  | "ILLEGAL_APPID"
  | "MONEY_LIMIT"
  | "NOTENOUGH"
  | "NO_AUTH"
  | "NO_COMPETENCE"
  | "OPENID_ERROR"
  | "PARAM_ERROR"
  | "PROCESSING"
  | "SENDNUM_LIMIT"
  | "SEND_FAILED"
  | "SIGN_ERROR"
  | "SYSTEMERROR"
  | "XML_ERROR";

/** Names of all request fields of 发放企业红包 except files, including those that the client fills in. */
export type MmpaymkttransfersSendworkwxredpackFieldName =
  | "nonce_str"
  | "sign"
  | "mch_billno"
  | "mch_id"
  | "wxappid"
  | "agentid"
  | "sender_name"
  | "sender_header_media_id"
  | "re_openid"
  | "total_amount"
  | "wishing"
  | "act_name"
  | "remark"
  | "scene_id"
  | "workwx_sign";

/**
 * 发放企业红包: Sends a red packet to one user on behalf of a company in WeCom or one of its applications.
 *
 * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/mmpaymkttransfers/queryworkwxredpack`.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://developer.work.weixin.qq.com/document/path/90275
 */
export const mmpaymkttransfersSendworkwxredpack: Operation<
  MmpaymkttransfersSendworkwxredpackInput,
  MmpaymkttransfersSendworkwxredpackReply,
  MmpaymkttransfersSendworkwxredpackErrorCode,
  MmpaymkttransfersSendworkwxredpackFieldName
> = {
  id: "mmpaymkttransfers/sendworkwxredpack.post",
  title: "发放企业红包",
  method: "POST",
  path: "/mmpaymkttransfers/sendworkwxredpack",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  movesMoney: { query: "v2/mmpaymkttransfers/queryworkwxredpack" },
  rateLimit: { calls: 1800, seconds: 60 },
  signing: { types: ["MD5"], default: "MD5", reply: "optional" },
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
        title: "微信支付签名",
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
        name: "wxappid",
        title: "公众账号appid",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "agentid",
        title: "发送红包的应用id",
        type: "integer",
        required: false,
        signed: true,
        filledBy: "caller",
        minimum: 0,
      },
      {
        name: "sender_name",
        title: "发送者名称",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 128,
        freeText: true,
      },
      {
        name: "sender_header_media_id",
        title: "发送者头像",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 128,
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
        name: "workwx_sign",
        title: "企业微信签名",
        type: "text",
        required: true,
        signed: true,
        filledBy: {
          signature: "MD5",
          over: [
            "act_name",
            "mch_billno",
            "mch_id",
            "nonce_str",
            "re_openid",
            "total_amount",
            "wxappid",
          ],
          secret: "workWxSecret",
        },
        maxLength: 32,
        pattern: "^[0-9A-F]{32}$",
      },
    ],
    returnsIn: [mmpaymkttransfersQueryworkwxredpack.reply],
    groups: [[{ required: ["sender_name"] }, { required: ["agentid"] }]],
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
      {
        name: "sender_name",
        title: "发送者名称",
        type: "text",
        required: false,
        maxLength: 128,
        freeText: true,
      },
      {
        name: "sender_header_media_id",
        title: "发送者头像",
        type: "text",
        required: false,
        maxLength: 128,
      },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "trade_state",
      "contract_id",
      "detail_id",
      "business_category",
      "transaction_id",
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
      when: "api_closed",
      err_code: "API_METHOD_CLOSED",
      err_code_des: "您的商户号API发放方式已关闭，请联系管理员在商户平台开启。",
      meaning: "The merchant does not allow red packets through the API.",
      remedy: "Ask an administrator to enable it on the merchant platform.",
    },
    {
      when: "no_permission",
      err_code: "NO_COMPETENCE",
      err_code_des: "商户号错误",
      meaning: "Payments through WeCom are not enabled for the merchant.",
      remedy: "Enable them in the payment application of WeCom, and check the mch_id there.",
    },
    {
      when: "wrong_extra_signature",
      err_code: "PARAM_ERROR",
      err_code_des: "企业微信签名错误",
      meaning: "The workwx_sign does not match the fields and WeCom's secret.",
      remedy:
        "Check that workWxSecret is the secret of the payment application of the same company.",
      synthetic: true,
    },
  ],
  documentation: "https://developer.work.weixin.qq.com/document/path/90275",
};
