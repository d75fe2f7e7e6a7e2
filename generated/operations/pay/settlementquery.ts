// Generated from spec/paths/pay/settlementquery.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/pay/settlementquery"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 查询结算资金. The client fills in all other fields. */
export interface PaySettlementqueryInput {
  /**
   * 公众账号ID: The ID of the official account, mini program or app, bound to the merchant.
   *
   * At most 32 characters. Defaults to the client's `appId`.
   */
  appid?: RequestFields["appid"];
  /**
   * 子商户号: The merchant ID of the sub-merchant that the service provider acts for.
   *
   * At most 32 characters.
   */
  sub_mch_id?: RequestFields["sub_mch_id"];
  /**
   * 结算状态: 1 for settled funds, 2 for funds not settled yet.
   *
   * At least 1. At most 2.
   */
  usetag: RequestFields["usetag"];
  /**
   * 偏移量: The number of rows to skip.
   *
   * At least 0.
   */
  offset: RequestFields["offset"];
  /**
   * 最大记录条数: The maximum number of rows.
   *
   * At least 1.
   */
  limit: RequestFields["limit"];
  /**
   * 开始日期: The first day of settlement, as yyyyMMdd in Beijing time.
   *
   * At most 8 characters.
   */
  date_start: RequestFields["date_start"];
  /**
   * 结束日期: The last day of settlement, as yyyyMMdd in Beijing time.
   *
   * At most 8 characters.
   */
  date_end: RequestFields["date_end"];
  /** 是否查询分账结算信息: Whether to include profit sharing. */
  query_split?: RequestFields["query_split"];
}

/** Reply of 查询结算资金 if the call succeeds. */
export interface PaySettlementqueryReply {
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
   * 公众账号ID: The application ID of the request.
   *
   * At most 32 characters.
   */
  appid?: ReplyFields["appid"];
  /**
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id?: ReplyFields["mch_id"];
  /**
   * 随机字符串: A random string from the gateway.
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
  /** 返回数据行数: The number of rows. */
  record_num: ReplyFields["record_num"];
  /**
   * 结算信息: The settlements; record_num is their number.
   *
   * A list. On the wire: one `<setteinfo_$n>` per entry.
   */
  settlements?: ReplyFields["settlements"];
}

/** Known `err_code` values of 查询结算资金. */
export type PaySettlementqueryErrorCode =
  "APPID_MCHID_NOT_MATCH" | "FREQUENCY_LIMITED" | "NO_AUTH" | "PARAM_ERROR" | "SYSTEMERROR";

/** Names of all request fields of 查询结算资金 except files, including those that the client fills in. */
export type PaySettlementqueryFieldName =
  | "appid"
  | "mchid"
  | "sub_mch_id"
  | "usetag"
  | "nonce_str"
  | "offset"
  | "limit"
  | "date_start"
  | "date_end"
  | "query_split"
  | "sign";

/**
 * 查询结算资金: Queries which payments of a cross-border merchant have been settled and which have not.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/global/v2/zh/4013634920
 */
export const paySettlementquery: Operation<
  PaySettlementqueryInput,
  PaySettlementqueryReply,
  PaySettlementqueryErrorCode,
  PaySettlementqueryFieldName
> = {
  id: "pay/settlementquery.post",
  title: "查询结算资金",
  method: "POST",
  path: "/pay/settlementquery",
  servers: [
    "https://apihk.mch.weixin.qq.com",
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
  ],
  mutualTLS: false,
  idempotent: true,
  signing: { types: ["MD5"], default: "MD5", reply: "optional" },
  request: {
    encoding: "xml",
    fields: [
      {
        name: "appid",
        title: "公众账号ID",
        type: "text",
        required: true,
        signed: true,
        filledBy: "application",
        maxLength: 32,
      },
      {
        name: "mchid",
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
        name: "usetag",
        title: "结算状态",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
        maximum: 2,
      },
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
        name: "offset",
        title: "偏移量",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 0,
      },
      {
        name: "limit",
        title: "最大记录条数",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "date_start",
        title: "开始日期",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        pattern: "^[0-9]{8}$",
      },
      {
        name: "date_end",
        title: "结束日期",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 8,
        pattern: "^[0-9]{8}$",
      },
      {
        name: "query_split",
        title: "是否查询分账结算信息",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        values: ["true", "false"],
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
      { name: "record_num", title: "返回数据行数", type: "text", required: true },
      {
        name: "settlements",
        title: "结算信息",
        type: "elements",
        required: false,
        element: "setteinfo_$n",
        fields: [
          { name: "fbatchno", title: "付汇批次号", type: "text", required: false },
          { name: "date_settlement", title: "结算日期", type: "text", required: false },
          { name: "date_start", title: "交易开始日期", type: "text", required: false },
          { name: "date_end", title: "交易结束日期", type: "text", required: false },
          { name: "settlement_fee", title: "划账金额", type: "integer", required: false },
          { name: "unsettlement_fee", title: "未划账金额", type: "integer", required: false },
          { name: "settlementfee_type", title: "结算币种", type: "text", required: false },
          { name: "pay_fee", title: "支付金额", type: "integer", required: false },
          { name: "refund_fee", title: "退款金额", type: "integer", required: false },
          { name: "pay_net_fee", title: "支付净额", type: "integer", required: false },
          { name: "poundage_fee", title: "手续费金额", type: "integer", required: false },
          { name: "split_settlement_fee", title: "分账划账金额", type: "integer", required: false },
          {
            name: "split_unsettlement_fee",
            title: "分账未划账金额",
            type: "integer",
            required: false,
          },
        ],
      },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
      "detail_id",
      "business_category",
    ],
  },
  binding: [{ request: "appid", reply: "appid" }],
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body. Send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant and that nothing modifies the body in transit. `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "malformed_mch_id",
      return_msg: "mchid参数格式错误",
      meaning: "The mch_id does not consist of digits.",
      remedy: "Copy the merchant ID from the merchant platform.",
      synthetic: true,
    },
    {
      when: "mch_id_length",
      return_msg: "mchid参数长度有误",
      meaning: "The mch_id is too long.",
      remedy: "Copy the merchant ID from the merchant platform.",
      synthetic: true,
    },
    {
      when: "app_id_mismatch",
      err_code: "APPID_MCHID_NOT_MATCH",
      err_code_des: "appid和mch_id不匹配",
      meaning: "The application ID is not bound to this merchant.",
      remedy: "Bind it on the merchant platform, or set appId to a bound application ID.",
    },
    {
      when: "no_permission",
      err_code: "NO_AUTH",
      err_code_des: "商户无此接口权限",
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
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统错误",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy: "Query again.",
      outcome: "unknown",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/global/v2/zh/4013634920",
};
