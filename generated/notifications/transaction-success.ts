// Generated from spec/webhooks/transaction-success.yaml by `wechatpay generate`. Do not edit.

import type { Notification, RequireFields } from "../../runtime/index.js";
import type { webhooks } from "../schema.js";

type NotificationFields =
  webhooks["transaction-success"]["post"]["requestBody"]["content"]["text/xml"];

/** All fields of 支付结果通知. `TransactionSuccessContent` defines which of them are present. */
export interface TransactionSuccessFields {
  /**
   * 公众平台APPID: The application ID of the payment.
   *
   * At most 32 characters.
   */
  appid: NotificationFields["appid"];
  /**
   * 商家数据包: The merchant's own data, returned unchanged by queries and notifications.
   *
   * At most 128 characters.
   */
  attach?: NotificationFields["attach"];
  /**
   * 付款银行: The code of the bank or other source of the payment.
   *
   * At most 32 characters.
   */
  bank_type?: NotificationFields["bank_type"];
  /**
   * 货币种类: The currency of the order, as three letters of ISO 4217. CNY if missing.
   *
   * At most 16 characters.
   */
  fee_type?: NotificationFields["fee_type"];
  /**
   * 是否关注公众账号: Whether the payer follows the official account. The gateway now always says N.
   *
   * At most 1 character.
   *
   * @deprecated
   */
  is_subscribe?: NotificationFields["is_subscribe"];
  /**
   * 商户号: The merchant that receives the notification.
   *
   * At most 32 characters.
   */
  mch_id: NotificationFields["mch_id"];
  /**
   * 子商户号: The merchant ID of the sub-merchant, if any.
   *
   * At most 32 characters.
   */
  sub_mch_id?: NotificationFields["sub_mch_id"];
  /**
   * 子商户应用ID: The application ID of the sub-merchant, if any.
   *
   * At most 32 characters.
   */
  sub_appid?: NotificationFields["sub_appid"];
  /**
   * 随机字符串: A random string from the gateway.
   *
   * At most 32 characters.
   */
  nonce_str?: NotificationFields["nonce_str"];
  /**
   * 用户标识: The payer's ID within the application.
   *
   * At most 128 characters.
   */
  openid?: NotificationFields["openid"];
  /**
   * 商户订单号: The merchant's order number.
   *
   * At most 32 characters.
   */
  out_trade_no: NotificationFields["out_trade_no"];
  /**
   * 业务结果: Whether the payment succeeded.
   *
   * At most 16 characters.
   */
  result_code: NotificationFields["result_code"];
  /**
   * 返回状态码: SUCCESS in every notification. FAIL would come with return_msg only, and unsigned, so it is reported as an error.
   *
   * At most 16 characters.
   */
  return_code: NotificationFields["return_code"];
  /**
   * 支付完成时间: When the order was paid, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  time_end?: NotificationFields["time_end"];
  /**
   * 标价金额: The amount of the whole order.
   *
   * In fen. At least 1.
   */
  total_fee?: NotificationFields["total_fee"];
  /**
   * 总代金券金额: The total amount paid by coupons.
   *
   * In fen.
   */
  coupon_fee?: NotificationFields["coupon_fee"];
  /** 代金券使用数量: The number of coupons used. */
  coupon_count?: NotificationFields["coupon_count"];
  /**
   * 代金券: The coupons used.
   *
   * A list. On the wire: `coupon_type_$n`, `coupon_id_$n`.
   */
  coupons?: NotificationFields["coupons"];
  /**
   * 交易类型: How the payer pays.
   *
   * At most 16 characters.
   */
  trade_type?: NotificationFields["trade_type"];
  /**
   * 微信支付订单号: WeChat Pay's number of the payment.
   *
   * At most 32 characters.
   */
  transaction_id?: NotificationFields["transaction_id"];
  /**
   * 委托代扣协议id: The contract of the deduction.
   *
   * At most 32 characters.
   */
  contract_id?: NotificationFields["contract_id"];
  /** 用户是否已还款: Whether the user has repaid what WeChat Pay advanced. */
  user_repaid?: NotificationFields["user_repaid"];
  /** 交易状态: The state of a deduction: paid, refunded, not paid, closed, accepted and waiting, or failed. */
  trade_state?: NotificationFields["trade_state"];
}

/**
 * Content of 支付结果通知.
 *
 * If `result_code` is `SUCCESS` and `trade_state` is `SUCCESS`: `total_fee`, `transaction_id`.
 *
 * If `result_code` is `SUCCESS` and `trade_state` is `REFUND` or `NOTPAY` or `CLOSED` or `ACCEPT` or `PAY_FAIL`: `trade_state`, `contract_id`.
 *
 * If `result_code` is `FAIL`: `contract_id`.
 */
export type TransactionSuccessContent =
  | (RequireFields<TransactionSuccessFields, "total_fee" | "transaction_id"> & {
      result_code: "SUCCESS";
      trade_state?: "SUCCESS";
    })
  | (RequireFields<TransactionSuccessFields, "trade_state" | "contract_id"> & {
      result_code: "SUCCESS";
      trade_state: "REFUND" | "NOTPAY" | "CLOSED" | "ACCEPT" | "PAY_FAIL";
    })
  | (RequireFields<TransactionSuccessFields, "contract_id"> & { result_code: "FAIL" });

/**
 * 支付结果通知: Notifies that an order was paid or a deduction failed, at the order's notify_url, until it is acknowledged.
 *
 * @see https://pay.weixin.qq.com/doc/v2/merchant/4011937248
 */
export const transactionSuccess: Notification<TransactionSuccessContent> = {
  id: "transaction-success",
  title: "支付结果通知",
  documentation: "https://pay.weixin.qq.com/doc/v2/merchant/4011937248",
  protection: { signing: { types: ["HMAC-SHA256", "MD5"] } },
  merchant: "mch_id",
  application: "appid",
  identity: ["out_trade_no", "transaction_id", "result_code", "trade_state"],
  time: "time_end",
  timeWhere: { result_code: "SUCCESS", trade_state: "SUCCESS" },
  fields: [
    { name: "appid", title: "公众平台APPID", type: "text", required: true, maxLength: 32 },
    {
      name: "attach",
      title: "商家数据包",
      type: "text",
      required: false,
      maxLength: 128,
      freeText: true,
    },
    { name: "bank_type", title: "付款银行", type: "text", required: false, maxLength: 32 },
    { name: "fee_type", title: "货币种类", type: "text", required: false, maxLength: 16 },
    {
      name: "is_subscribe",
      title: "是否关注公众账号",
      type: "text",
      required: false,
      maxLength: 1,
      values: ["Y", "N"],
    },
    { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
    { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
    { name: "sub_appid", title: "子商户应用ID", type: "text", required: false, maxLength: 32 },
    { name: "nonce_str", title: "随机字符串", type: "text", required: false, maxLength: 32 },
    {
      name: "openid",
      title: "用户标识",
      type: "text",
      required: false,
      sensitive: true,
      maxLength: 128,
    },
    { name: "out_trade_no", title: "商户订单号", type: "text", required: true, maxLength: 32 },
    {
      name: "result_code",
      title: "业务结果",
      type: "text",
      required: true,
      maxLength: 16,
      values: ["SUCCESS", "FAIL"],
      decides: true,
    },
    {
      name: "return_code",
      title: "返回状态码",
      type: "text",
      required: true,
      maxLength: 16,
      values: ["SUCCESS"],
      decides: true,
    },
    { name: "time_end", title: "支付完成时间", type: "text", required: false, maxLength: 14 },
    { name: "total_fee", title: "标价金额", type: "integer", required: false, amount: true },
    { name: "coupon_fee", title: "总代金券金额", type: "integer", required: false, amount: true },
    { name: "coupon_count", title: "代金券使用数量", type: "integer", required: false },
    {
      name: "coupons",
      title: "代金券",
      type: "list",
      required: false,
      fields: [
        { name: "coupon_type", title: "代金券类型", type: "text", required: false, maxLength: 8 },
        { name: "coupon_id", title: "代金券ID", type: "text", required: false, maxLength: 20 },
      ],
    },
    {
      name: "trade_type",
      title: "交易类型",
      type: "text",
      required: false,
      maxLength: 16,
      values: ["JSAPI", "NATIVE", "APP", "MWEB", "PAP"],
    },
    {
      name: "transaction_id",
      title: "微信支付订单号",
      type: "text",
      required: false,
      maxLength: 32,
    },
    { name: "contract_id", title: "委托代扣协议id", type: "text", required: false, maxLength: 32 },
    {
      name: "user_repaid",
      title: "用户是否已还款",
      type: "text",
      required: false,
      values: ["Y", "N"],
    },
    {
      name: "trade_state",
      title: "交易状态",
      type: "text",
      required: false,
      values: ["SUCCESS", "REFUND", "NOTPAY", "CLOSED", "ACCEPT", "PAY_FAIL"],
      decides: true,
    },
  ],
  outcomes: [
    {
      where: { result_code: { in: ["SUCCESS"] }, trade_state: { in: ["SUCCESS"] } },
      required: ["total_fee", "transaction_id"],
    },
    {
      where: {
        result_code: { in: ["SUCCESS"] },
        trade_state: { in: ["REFUND", "NOTPAY", "CLOSED", "ACCEPT", "PAY_FAIL"] },
      },
      required: ["trade_state", "contract_id"],
    },
    { where: { result_code: { in: ["FAIL"] } }, required: ["contract_id"] },
  ],
  excludedBy: [
    "notify_url",
    "prepay_id",
    "package",
    "trade_state_desc",
    "refund_id",
    "refund_count",
    "spbill_create_ip",
    "client_ip",
    "enc_bank_no",
    "workwx_sign",
    "app_id",
    "detail_id",
    "business_category",
    "out_refund_no",
  ],
};
