// Generated from spec/paths/mmpaymkttransfers/queryworkwxredpack.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/mmpaymkttransfers/queryworkwxredpack"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 查询红包记录. The client fills in all other fields. */
export interface MmpaymkttransfersQueryworkwxredpackInput {
  /**
   * 商户订单号: The merchant's red packet number.
   *
   * At most 28 characters.
   */
  mch_billno: RequestFields["mch_billno"];
  /**
   * Appid: The company's ID in WeCom.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
}

/** Reply of 查询红包记录 if the call succeeds. */
export interface MmpaymkttransfersQueryworkwxredpackReply {
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
   * 红包单号: WeChat Pay's number of the red packet.
   *
   * At most 32 characters.
   */
  detail_id: ReplyFields["detail_id"];
  /**
   * 红包状态: The state: being sent, sent but not received, failed, received, being refunded, or refunded.
   *
   * At most 16 characters.
   */
  status: ReplyFields["status"];
  /**
   * 发放类型: How it was sent. Always through the API.
   *
   * At most 32 characters.
   */
  send_type?: ReplyFields["send_type"];
  /**
   * 红包金额: The amount.
   *
   * In fen.
   */
  total_amount: ReplyFields["total_amount"];
  /**
   * 失败原因: Why sending failed.
   *
   * At most 32 characters.
   */
  reason?: ReplyFields["reason"];
  /**
   * 红包发送时间: When it was sent, as yyyy-MM-dd HH:mm:ss in Beijing time.
   *
   * At most 32 characters.
   */
  send_time?: ReplyFields["send_time"];
  /**
   * 红包退款时间: When it was refunded because it was not received in time, as yyyy-MM-dd HH:mm:ss in Beijing time.
   *
   * At most 32 characters.
   */
  refund_time?: ReplyFields["refund_time"];
  /**
   * 红包退款金额: The refunded amount.
   *
   * In fen.
   */
  refund_amount?: ReplyFields["refund_amount"];
  /**
   * 祝福语: The greeting.
   *
   * At most 128 characters.
   */
  wishing?: ReplyFields["wishing"];
  /**
   * 活动描述: The merchant's remark.
   *
   * At most 256 characters.
   */
  remark?: ReplyFields["remark"];
  /**
   * 活动名称: The name of the promotion.
   *
   * At most 32 characters.
   */
  act_name?: ReplyFields["act_name"];
  /**
   * 领取红包的Openid: The openid of the person who received it.
   *
   * At most 32 characters.
   */
  openid?: ReplyFields["openid"];
  /**
   * 金额: The amount that this person received.
   *
   * In fen.
   */
  amount?: ReplyFields["amount"];
  /**
   * 接收时间: When it was received, as yyyy-MM-dd HH:mm:ss in Beijing time.
   *
   * At most 32 characters.
   */
  rcv_time?: ReplyFields["rcv_time"];
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

/** Known `err_code` values of 查询红包记录. */
export type MmpaymkttransfersQueryworkwxredpackErrorCode =
  | "CA_ERROR"
  | "FREQ_LIMIT"
  | "NOT_FOUND"
  | "NO_AUTH"
  | "PARAM_ERROR"
  | "SIGN_ERROR"
  | "SYSTEMERROR"
  | "XML_ERROR";

/** Names of all request fields of 查询红包记录 except files, including those that the client fills in. */
export type MmpaymkttransfersQueryworkwxredpackFieldName =
  "nonce_str" | "sign" | "mch_billno" | "mch_id" | "appid";

/**
 * 查询红包记录: Queries a red packet that was sent through WeCom.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://developer.work.weixin.qq.com/document/path/90276
 */
export const mmpaymkttransfersQueryworkwxredpack: Operation<
  MmpaymkttransfersQueryworkwxredpackInput,
  MmpaymkttransfersQueryworkwxredpackReply,
  MmpaymkttransfersQueryworkwxredpackErrorCode,
  MmpaymkttransfersQueryworkwxredpackFieldName
> = {
  id: "mmpaymkttransfers/queryworkwxredpack.post",
  title: "查询红包记录",
  method: "POST",
  path: "/mmpaymkttransfers/queryworkwxredpack",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: true,
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
        name: "appid",
        title: "Appid",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
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
      { name: "detail_id", title: "红包单号", type: "text", required: true, maxLength: 32 },
      {
        name: "status",
        title: "红包状态",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SENDING", "SENT", "FAILED", "RECEIVED", "RFUND_ING", "REFUND"],
      },
      {
        name: "send_type",
        title: "发放类型",
        type: "text",
        required: false,
        maxLength: 32,
        values: ["API"],
      },
      { name: "total_amount", title: "红包金额", type: "integer", required: true, amount: true },
      {
        name: "reason",
        title: "失败原因",
        type: "text",
        required: false,
        maxLength: 32,
        freeText: true,
      },
      { name: "send_time", title: "红包发送时间", type: "text", required: false, maxLength: 32 },
      { name: "refund_time", title: "红包退款时间", type: "text", required: false, maxLength: 32 },
      {
        name: "refund_amount",
        title: "红包退款金额",
        type: "integer",
        required: false,
        amount: true,
      },
      {
        name: "wishing",
        title: "祝福语",
        type: "text",
        required: false,
        maxLength: 128,
        freeText: true,
      },
      {
        name: "remark",
        title: "活动描述",
        type: "text",
        required: false,
        maxLength: 256,
        freeText: true,
      },
      {
        name: "act_name",
        title: "活动名称",
        type: "text",
        required: false,
        maxLength: 32,
        freeText: true,
      },
      {
        name: "openid",
        title: "领取红包的Openid",
        type: "text",
        required: false,
        sensitive: true,
        maxLength: 32,
      },
      { name: "amount", title: "金额", type: "integer", required: false, amount: true },
      { name: "rcv_time", title: "接收时间", type: "text", required: false, maxLength: 32 },
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
      "business_category",
      "transaction_id",
      "out_trade_no",
    ],
  },
  binding: [
    { request: "mch_id", reply: "mch_id" },
    { request: "mch_billno", reply: "mch_billno" },
  ],
  errors: [
    {
      when: "malformed_body",
      err_code: "XML_ERROR",
      err_code_des: "请求的xml格式错误，或者post的数据为空",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      err_code: "SIGN_ERROR",
      err_code_des: "商户签名错误",
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
      err_code_des: "请求未携带证书，或请求携带的证书出错",
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
      when: "no_permission",
      err_code: "NO_AUTH",
      err_code_des: "没有权限",
      meaning: "The merchant is not allowed to call this endpoint.",
      remedy: "Apply for the permission on the merchant platform.",
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
      err_code_des: "受频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统繁忙，请再试。",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Query again.",
      outcome: "unknown",
    },
    {
      when: "red_packet_not_found",
      err_code: "NOT_FOUND",
      err_code_des: "指定单号数据不存在",
      meaning: "There is no red packet with this mch_billno.",
      remedy:
        "Check the mch_billno. After a call with an unknown outcome, send the same request again with the same number.",
    },
  ],
  documentation: "https://developer.work.weixin.qq.com/document/path/90276",
};
