// Generated from spec/webhooks/refund-processed.yaml by `wechatpay generate`. Do not edit.

import type { Notification } from "../../runtime/index.js";
import type { webhooks } from "../schema.js";

type NotificationFields =
  webhooks["refund-processed"]["post"]["requestBody"]["content"]["text/xml"];

/** Content of 退款结果通知. */
export interface RefundProcessedContent {
  /**
   * 返回状态码: SUCCESS in every notification. FAIL would come with return_msg only, and unsigned, so it is reported as an error.
   *
   * At most 16 characters.
   */
  return_code: NotificationFields["return_code"];
  /**
   * 返回信息: Why the gateway could not create the notification.
   *
   * At most 128 characters.
   */
  return_msg?: NotificationFields["return_msg"];
  /**
   * 公众平台APPID: The application ID of the payment.
   *
   * At most 32 characters.
   */
  appid: NotificationFields["appid"];
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
  nonce_str: NotificationFields["nonce_str"];
  /** 加密的XML信息: The refund. */
  req_info: NotificationFields["req_info"];
}

/**
 * 退款结果通知: Notifies of the result of a refund, at the refund's notify_url or the URL set on the merchant platform.
 *
 * @see https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/pay/OfficialPayMent/chapter8_8.shtml
 */
export const refundProcessed: Notification<RefundProcessedContent> = {
  id: "refund-processed",
  title: "退款结果通知",
  documentation:
    "https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/pay/OfficialPayMent/chapter8_8.shtml",
  protection: {
    encryption: {
      field: "req_info",
      algorithm: "AES-256-ECB",
      fields: [
        {
          name: "out_refund_no",
          title: "商户退款单号",
          type: "text",
          required: true,
          maxLength: 64,
        },
        { name: "out_trade_no", title: "商户订单号", type: "text", required: true, maxLength: 32 },
        {
          name: "refund_account",
          title: "退款资金来源",
          type: "text",
          required: true,
          maxLength: 30,
        },
        {
          name: "refund_fee",
          title: "申请退款金额",
          type: "integer",
          required: true,
          amount: true,
        },
        { name: "refund_id", title: "微信退款单号", type: "text", required: true, maxLength: 32 },
        {
          name: "refund_recv_accout",
          title: "退款入账账户",
          type: "text",
          required: false,
          maxLength: 64,
        },
        {
          name: "refund_request_source",
          title: "退款发起来源",
          type: "text",
          required: false,
          values: ["API", "VENDOR_PLATFORM"],
        },
        {
          name: "refund_status",
          title: "退款状态",
          type: "text",
          required: true,
          values: ["SUCCESS", "CHANGE", "REFUNDCLOSE"],
        },
        {
          name: "settlement_refund_fee",
          title: "退款金额",
          type: "integer",
          required: false,
          amount: true,
        },
        {
          name: "settlement_total_fee",
          title: "应结订单金额",
          type: "integer",
          required: false,
          amount: true,
        },
        { name: "success_time", title: "退款成功时间", type: "text", required: false },
        { name: "total_fee", title: "订单金额", type: "integer", required: true, amount: true },
        {
          name: "transaction_id",
          title: "微信支付订单号",
          type: "text",
          required: true,
          maxLength: 32,
        },
        {
          name: "cash_refund_fee",
          title: "用户退款金额",
          type: "integer",
          required: false,
          amount: true,
        },
      ],
    },
  },
  merchant: "mch_id",
  application: "appid",
  identity: ["refund_id", "refund_status"],
  time: "success_time",
  timeWhere: { refund_status: "SUCCESS" },
  fields: [
    {
      name: "return_code",
      title: "返回状态码",
      type: "text",
      required: true,
      maxLength: 16,
      values: ["SUCCESS"],
      decides: true,
    },
    { name: "return_msg", title: "返回信息", type: "text", required: false, maxLength: 128 },
    { name: "appid", title: "公众平台APPID", type: "text", required: true, maxLength: 32 },
    { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
    { name: "sub_mch_id", title: "子商户号", type: "text", required: false, maxLength: 32 },
    { name: "sub_appid", title: "子商户应用ID", type: "text", required: false, maxLength: 32 },
    { name: "nonce_str", title: "随机字符串", type: "text", required: true, maxLength: 32 },
    { name: "req_info", title: "加密的XML信息", type: "text", required: true },
  ],
};
