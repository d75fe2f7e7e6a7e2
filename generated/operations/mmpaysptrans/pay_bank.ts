// Generated from spec/paths/mmpaysptrans/pay_bank.yaml by `wechatpay generate`. Do not edit.

import type { Operation } from "../../../runtime/index.js";
import type { paths } from "../../schema.js";

type Schema = paths["/mmpaysptrans/pay_bank"]["post"];
type RequestFields = Schema["requestBody"]["content"]["text/xml"];
type ReplyFields = Schema["responses"]["200"]["content"]["text/xml"];

/** Input of 企业付款到银行卡. The client fills in all other fields. */
export interface MmpaysptransPayBankInput {
  /**
   * 商户企业付款单号: The merchant's own number of the transfer, of 8 to 32 digits and letters; several requests with one number pay once, within two days.
   *
   * At most 32 characters.
   */
  partner_trade_no: RequestFields["partner_trade_no"];
  /**
   * 收款方银行卡号: The number of the card that is paid to.
   *
   * Pass plain text; the client encrypts it.
   */
  enc_bank_no: RequestFields["enc_bank_no"];
  /**
   * 收款方用户名: The name of the card's holder, as the bank knows it.
   *
   * Pass plain text; the client encrypts it.
   */
  enc_true_name: RequestFields["enc_true_name"];
  /**
   * 收款方开户行: The bank, by its number in WeChat Pay's list.
   *
   * At most 64 characters.
   */
  bank_code: RequestFields["bank_code"];
  /**
   * 付款金额: What the card gets, without the charge.
   *
   * In fen. At least 1.
   */
  amount: RequestFields["amount"];
  /**
   * 付款说明: What the transfer is for; a hundred characters at most are shown.
   *
   * At most 512 characters.
   */
  desc?: RequestFields["desc"];
}

/** Reply of 企业付款到银行卡 if the call succeeds. */
export interface MmpaysptransPayBankReply {
  /**
   * 返回状态码: Whether the gateway accepted the request as one it can read; not whether the business succeeded.
   *
   * At most 16 characters.
   */
  return_code: ReplyFields["return_code"];
  /**
   * 返回信息: Why the request was refused, where it was.
   *
   * At most 128 characters.
   */
  return_msg?: ReplyFields["return_msg"];
  /**
   * 业务结果: Whether the business succeeded.
   *
   * At most 16 characters.
   */
  result_code: ReplyFields["result_code"];
  /**
   * 错误代码: The business error, by its code.
   *
   * At most 32 characters.
   */
  err_code?: ReplyFields["err_code"];
  /**
   * 错误代码描述: The business error, in words.
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
   * 商户企业付款单号: The merchant's own number of the transfer.
   *
   * At most 32 characters.
   */
  partner_trade_no: ReplyFields["partner_trade_no"];
  /**
   * 代付金额: What the card gets, without the charge.
   *
   * In fen.
   */
  amount: ReplyFields["amount"];
  /**
   * 随机字符串: A random text of the gateway's.
   *
   * At most 32 characters.
   */
  nonce_str?: ReplyFields["nonce_str"];
  /**
   * 微信企业付款单号: WeChat Pay's number of the transfer; that it has one does not mean that it arrived.
   *
   * At most 64 characters.
   */
  payment_no: ReplyFields["payment_no"];
  /**
   * 手续费金额: What WeChat Pay charges for it.
   *
   * In fen.
   */
  cmms_amt: ReplyFields["cmms_amt"];
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
 * 企业付款到银行卡: Pays from the merchant's balance to a bank card, whose number and holder are encrypted by the key of /risk/getpublickey.
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
      },
      { name: "return_msg", title: "返回信息", type: "text", required: false, maxLength: 128 },
      {
        name: "result_code",
        title: "业务结果",
        type: "text",
        required: true,
        maxLength: 16,
        values: ["SUCCESS", "FAIL"],
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
      { name: "amount", title: "代付金额", type: "integer", required: true },
      { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
      {
        name: "payment_no",
        title: "微信企业付款单号",
        type: "text",
        required: true,
        maxLength: 64,
      },
      { name: "cmms_amt", title: "手续费金额", type: "integer", required: true },
    ],
  },
  errors: [
    {
      when: "malformed_body",
      return_msg: "XML格式错误",
      meaning: "The gateway could not read the body as XML.",
      remedy: "Do not let a proxy rewrite the body; send UTF-8.",
    },
    {
      when: "wrong_signature",
      return_msg: "签名错误",
      meaning: "The gateway computed another signature than the one that was sent.",
      remedy:
        "Check that the API key is the APIv2 key of this merchant and that nothing changes the body on the way; `wechatpay sign` shows the text that was signed.",
    },
    {
      when: "wrong_signature",
      err_code: "SIGNERROR",
      err_code_des: "签名错误",
      meaning: "The gateway computed another signature than the one that was sent.",
      remedy:
        "Check that the API key is the APIv2 key of this mch_id and that nothing changes the body on the way.",
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
      remedy:
        "Download the current API certificate from the merchant platform and use it in place of this one.",
    },
    {
      when: "malformed_mch_id",
      return_msg: "mch_id参数格式错误",
      meaning: "The mch_id is not made of digits.",
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
      meaning: "The merchant's settings do not let this address call.",
      remedy: "Add the address in the product's settings on the merchant platform.",
    },
    {
      when: "invalid_field",
      err_code: "PARAM_ERROR",
      err_code_des: "参数错误，商户系统异常导致",
      meaning: "A field is missing, too long or of the wrong form.",
      remedy: "Compare the request with the reference page of the operation.",
    },
    {
      when: "invalid_request",
      err_code: "INVALID_REQUEST",
      err_code_des: "无效的请求，商户系统异常导致，商户权限异常、证书错误、频率限制等",
      meaning:
        "The gateway does not take the request as it stands; the words of the reply say why.",
      remedy:
        "Read err_code_des, correct what it names, and send the same request again; never under another partner_trade_no.",
    },
    {
      when: "rate_limited",
      err_code: "FREQUENCY_LIMITED",
      err_code_des: "超过每分钟600次的频率限制",
      meaning: "This merchant called the endpoint too often.",
      remedy:
        "Lower the rate; several processes share one merchant's limit, so give each its part by the rateLimit option.",
    },
    {
      when: "system_error",
      err_code: "SYSTEMERROR",
      err_code_des: "系统繁忙，请稍后再试",
      meaning: "The gateway failed inside and does not say how far it got.",
      remedy:
        "Query the transfer; where there is none, send the same request again, never under another partner_trade_no.",
      outcome: "unknown",
    },
    {
      when: "encryption_refused",
      err_code: "PARAM_ERROR",
      err_code_des: "收款方银行卡号或用户名解密失败",
      meaning: "The gateway could not decrypt the card number or the name.",
      remedy:
        "Ask for the public key again, and let the client encrypt by it; give it plain text, not cipher text.",
      synthetic: true,
    },
    {
      when: "amount_limit",
      err_code: "AMOUNT_LIMIT",
      err_code_des: "超额；已达到今日付款金额上限或已达到今日银行卡收款金额上限",
      meaning: "The merchant paid, or the card got, as much today as is allowed.",
      remedy: "Pay tomorrow, or ask for a higher limit on the merchant platform.",
    },
    {
      when: "receiver_count_limit",
      err_code: "SENDNUM_LIMIT",
      err_code_des: "已达到付款给此用户次数上限",
      meaning: "This holder was paid as often today as the merchant's settings allow.",
      remedy: "Pay tomorrow, or change the product's settings on the merchant platform.",
    },
    {
      when: "transfer_too_old",
      err_code: "ORDERPAID",
      err_code_des: "超过付款重入有效期",
      meaning: "There is a transfer of this number, and it is too old to be sent again.",
      remedy: "Do not send it again; query it, and act on its status.",
    },
    {
      when: "number_used",
      err_code: "FATAL_ERROR",
      err_code_des: "已存在该单，并且订单信息不一致；或订单太老",
      meaning: "Another transfer of this merchant has this partner_trade_no.",
      remedy: "Query that transfer; another one needs another number.",
    },
    {
      when: "merchant_balance_too_low",
      err_code: "NOTENOUGH",
      err_code_des: "账号余额不足",
      meaning: "The merchant's balance does not cover the transfer and its charge.",
      remedy: "Charge the account on the merchant platform, and send the same request again.",
    },
    {
      when: "receiver_not_listed",
      err_code: "RECV_ACCOUNT_NOT_ALLOWED",
      err_code_des: "收款账户不在收款账户列表",
      meaning: "The merchant's settings allow certain cards only, and this is none of them.",
      remedy: "Add the card in the product's settings on the merchant platform.",
    },
    {
      when: "api_closed",
      err_code: "PAY_CHANNEL_NOT_ALLOWED",
      err_code_des: "本商户号未配置API发起能力",
      meaning: "The merchant does not allow transfers by the API.",
      remedy: "Open it in the product's settings on the merchant platform.",
    },
  ],
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011939840",
};
