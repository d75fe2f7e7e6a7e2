// Generated from spec/paths/mmpaysptrans/pay_bank.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/mmpaysptrans/pay_bank"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 企业付款到银行卡. The client fills in all other fields. */
export interface MmpaysptransPayBankInput {
  /**
   * 商户企业付款单号: The merchant's transfer number, of 8 to 32 digits and letters. Several requests with the same number pay once, within two days.
   *
   * At most 32 characters.
   */
  partner_trade_no: RequestFields["partner_trade_no"];
  /**
   * 收款方银行卡号: The number of the receiving card.
   *
   * Pass plain text; the client encrypts it.
   */
  enc_bank_no: RequestFields["enc_bank_no"];
  /**
   * 收款方用户名: The name of the cardholder, as registered at the bank.
   *
   * Pass plain text; the client encrypts it.
   */
  enc_true_name: RequestFields["enc_true_name"];
  /**
   * 收款方开户行: The bank's number in WeChat Pay's list.
   *
   * At most 64 characters.
   */
  bank_code: RequestFields["bank_code"];
  /**
   * 付款金额: The transferred amount, without the fee.
   *
   * In fen. At least 1.
   */
  amount: RequestFields["amount"];
  /**
   * 付款说明: The purpose of the transfer. At most 100 characters are shown.
   *
   * At most 512 characters.
   */
  desc?: RequestFields["desc"];
}

/** Reply of 企业付款到银行卡 if the call succeeds. */
export interface MmpaysptransPayBankReply {
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
   * 商户号: The merchant ID of the request.
   *
   * At most 32 characters.
   */
  mch_id: ReplyFields["mch_id"];
  /**
   * 商户企业付款单号: The merchant's transfer number.
   *
   * At most 32 characters.
   */
  partner_trade_no: ReplyFields["partner_trade_no"];
  /**
   * 代付金额: The transferred amount, without the fee.
   *
   * In fen.
   */
  amount: ReplyFields["amount"];
  /**
   * 随机字符串: A random string from the gateway.
   *
   * At most 32 characters.
   */
  nonce_str?: ReplyFields["nonce_str"];
  /**
   * 微信企业付款单号: WeChat Pay's transfer number. It does not mean that the money arrived.
   *
   * At most 64 characters.
   */
  payment_no: ReplyFields["payment_no"];
  /**
   * 手续费金额: WeChat Pay's fee.
   *
   * In fen.
   */
  cmms_amt?: ReplyFields["cmms_amt"];
}

/** Known `err_code` values of 企业付款到银行卡. */
export type MmpaysptransPayBankErrorCode =
  | "AMOUNT_LIMIT"
  | "CA_ERROR"
  | "FATAL_ERROR"
  | "FREQUENCY_LIMITED"
  | "INVALID_REQUEST"
  | "NOTENOUGH"
  | "NO_AUTH"
  | "ORDERPAID"
  | "PARAM_ERROR"
  | "PAY_CHANNEL_NOT_ALLOWED"
  | "RECV_ACCOUNT_NOT_ALLOWED"
  | "SENDNUM_LIMIT"
  | "SIGNERROR"
  | "SYSTEMERROR";

/** Names of all request fields of 企业付款到银行卡 except files, including those that the client fills in. */
export type MmpaysptransPayBankFieldName =
  | "mch_id"
  | "partner_trade_no"
  | "nonce_str"
  | "sign"
  | "enc_bank_no"
  | "enc_true_name"
  | "bank_code"
  | "amount"
  | "desc";

/**
 * 企业付款到银行卡: Transfers money from the merchant's balance to a bank card. Card number and holder are encrypted with the key from /risk/getpublickey.
 *
 * Moves money: not retried unless you enable retries. If the outcome is unknown, query `v2/mmpaysptrans/query_bank`.
 *
 * @throws {WeChatPayError} Its `outcome` states what is known about the call.
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011939840
 */
export const mmpaysptransPayBank: Operation<
  MmpaysptransPayBankInput,
  MmpaysptransPayBankReply,
  MmpaysptransPayBankErrorCode,
  MmpaysptransPayBankFieldName
> = {
  id: "mmpaysptrans/pay_bank.post",
  title: "企业付款到银行卡",
  method: "POST",
  path: "/mmpaysptrans/pay_bank",
  servers: [
    "https://api.mch.weixin.qq.com",
    "https://api2.mch.weixin.qq.com",
    "https://apihk.mch.weixin.qq.com",
  ],
  mutualTLS: true,
  idempotent: false,
  movesMoney: { query: "v2/mmpaysptrans/query_bank" },
  encryptionKey: { from: "v2/risk/getpublickey", field: "pub_key" },
  rateLimit: { calls: 30, seconds: 1 },
  signing: { types: ["MD5"], default: "MD5", reply: "optional" },
  request: {
    encoding: "xml",
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
        name: "partner_trade_no",
        title: "商户企业付款单号",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 32,
        pattern: "^[0-9A-Za-z]{8,32}$",
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
        name: "enc_bank_no",
        title: "收款方银行卡号",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        encryption: "RSA-OAEP",
      },
      {
        name: "enc_true_name",
        title: "收款方用户名",
        type: "text",
        required: true,
        signed: true,
        sensitive: true,
        filledBy: "caller",
        encryption: "RSA-OAEP",
      },
      {
        name: "bank_code",
        title: "收款方开户行",
        type: "text",
        required: true,
        signed: true,
        filledBy: "caller",
        maxLength: 64,
      },
      {
        name: "amount",
        title: "付款金额",
        type: "integer",
        required: true,
        signed: true,
        filledBy: "caller",
        minimum: 1,
      },
      {
        name: "desc",
        title: "付款说明",
        type: "text",
        required: false,
        signed: true,
        filledBy: "caller",
        maxLength: 512,
        freeText: true,
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
      { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
      {
        name: "partner_trade_no",
        title: "商户企业付款单号",
        type: "text",
        required: true,
        maxLength: 32,
      },
      { name: "amount", title: "代付金额", type: "integer", required: true, amount: true },
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
      {
        name: "payment_no",
        title: "微信企业付款单号",
        type: "text",
        required: true,
        maxLength: 64,
      },
      { name: "cmms_amt", title: "手续费金额", type: "integer", required: false, amount: true },
    ],
    excludedBy: [
      "notify_url",
      "spbill_create_ip",
      "client_ip",
      "enc_bank_no",
      "workwx_sign",
      "app_id",
    ],
  },
  binding: [
    { request: "mch_id", reply: "mch_id" },
    { request: "partner_trade_no", reply: "partner_trade_no" },
    { request: "amount", reply: "amount" },
  ],
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
      when: "wrong_signature",
      err_code: "SIGNERROR",
      err_code_des: "签名错误",
      meaning: "The signature does not match the one computed by the gateway.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing modifies the body in transit.",
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
      err_code_des: "证书出错，请登录微信支付商户平台下载证书",
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
      err_code_des: "此IP地址不允许调用接口",
      meaning: "The merchant's settings do not allow calls from this IP address.",
      remedy: "Add the address to the product's settings on the merchant platform.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误，商户系统异常导致",
      meaning: "A field is missing, too long or malformed.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_request",
      err_code: "INVALID_REQUEST",
      err_code_des: "无效的请求，商户系统异常导致，商户权限异常、证书错误、频率限制等",
      meaning: "The gateway rejected the request. The reply says why.",
      remedy:
        "Read err_code_des, correct what it names and send the same request again. Never use another partner_trade_no.",
    },
    {
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "超过每分钟600次的频率限制",
      meaning: "The merchant called this endpoint too often.",
      remedy:
        "Lower the rate. Processes of one merchant share its limit, so give each a part of it with the rateLimit option.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统繁忙，请稍后再试",
      meaning: "The gateway had an internal error and does not say how far it got.",
      remedy:
        "Query the transfer. If it does not exist, send the same request again. Never use another partner_trade_no.",
      outcome: "unknown",
    },
    {
      when: "encryption_refused",
      err_code: "PARAM_ERROR",
      err_code_des: "收款方银行卡号或用户名解密失败",
      meaning: "The gateway could not decrypt the card number or the name.",
      remedy:
        "Request the public key again and let the client encrypt with it. Pass plaintext to the client, not ciphertext.",
      synthetic: true,
    },
    {
      when: "amount_limit",
      err_code: "AMOUNT_LIMIT",
      err_code_des: "超额；已达到今日付款金额上限或已达到今日银行卡收款金额上限",
      meaning: "The merchant or the card reached its daily amount.",
      remedy: "Pay tomorrow, or request a higher limit on the merchant platform.",
    },
    {
      when: "receiver_count_limit",
      err_code: "SENDNUM_LIMIT",
      err_code_des: "已达到付款给此用户次数上限",
      meaning: "The cardholder reached the daily number of transfers that the merchant allows.",
      remedy: "Pay tomorrow, or change the product's settings on the merchant platform.",
    },
    {
      when: "transfer_too_old",
      err_code: "ORDERPAID",
      err_code_des: "超过付款重入有效期",
      meaning: "A transfer with this number exists and is too old to be repeated.",
      remedy: "Do not send it again. Query it and act on its status.",
      outcome: "unknown",
    },
    {
      when: "number_used",
      err_code: "FATAL_ERROR",
      err_code_des: "已存在该单，并且订单信息不一致；或订单太老",
      meaning: "Another transfer of this merchant uses this partner_trade_no.",
      remedy: "Query that transfer. Another transfer needs another number.",
      outcome: "unknown",
    },
    {
      when: "merchant_balance_too_low",
      err_code: "NOTENOUGH",
      err_code_des: "账号余额不足",
      meaning: "The merchant's balance does not cover the transfer and its fee.",
      remedy: "Top up the account on the merchant platform and send the same request again.",
    },
    {
      when: "receiver_not_listed",
      err_code: "RECV_ACCOUNT_NOT_ALLOWED",
      err_code_des: "收款账户不在收款账户列表",
      meaning: "The merchant's settings allow only certain cards, and this is not one of them.",
      remedy: "Add the card to the product's settings on the merchant platform.",
    },
    {
      when: "api_closed",
      err_code: "PAY_CHANNEL_NOT_ALLOWED",
      err_code_des: "本商户号未配置API发起能力",
      meaning: "The merchant does not allow transfers through the API.",
      remedy: "Enable it in the product's settings on the merchant platform.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011939840",
};
