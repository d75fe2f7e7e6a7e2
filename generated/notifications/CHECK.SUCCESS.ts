// Generated from spec/webhooks/CHECK.SUCCESS.yaml by `wechatpay generate`. Do not edit.

import type { Notification } from "../../runtime/index.js";
import type { webhooks } from "../schema.js";

type NotificationFields = webhooks["CHECK.SUCCESS"]["post"]["requestBody"]["content"]["text/xml"];

/** Content of 免押订单确认成功通知. */
export interface CheckSuccessContent {
  /**
   * 商户号: The merchant that receives the notification.
   *
   * At most 32 characters.
   */
  mch_id: NotificationFields["mch_id"];
  /**
   * 公众账号ID: The application ID of the order.
   *
   * At most 32 characters.
   */
  appid: NotificationFields["appid"];
  /** 签名算法: The signature algorithm. */
  algorithm: NotificationFields["algorithm"];
  /**
   * 随机字符串: A random string from the gateway.
   *
   * At most 32 characters.
   */
  nonce_str: NotificationFields["nonce_str"];
  /**
   * 通知ID: The ID of the notification.
   *
   * At most 32 characters.
   */
  event_id: NotificationFields["event_id"];
  /**
   * 通知创建时间: When it was created, as yyyyMMddHHmmss in Beijing time.
   *
   * At most 14 characters.
   */
  event_create_time: NotificationFields["event_create_time"];
  /** 通知类型: The kind of event. */
  event_type: NotificationFields["event_type"];
  /** 通知加密类型: The encryption algorithm. */
  event_algorithm: NotificationFields["event_algorithm"];
  /**
   * 通知随机串: The nonce of the encryption.
   *
   * At most 16 characters.
   */
  event_nonce: NotificationFields["event_nonce"];
  /**
   * 通知附加数据: The associated data of the encryption.
   *
   * At most 16 characters.
   */
  event_associated_data?: NotificationFields["event_associated_data"];
  /** 通知密文: The order. */
  event_ciphertext: NotificationFields["event_ciphertext"];
}

/**
 * 免押订单确认成功通知: Notifies that a user confirmed a deposit-free order for a rental or a room.
 *
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=18_1&index=2
 */
export const checkSuccess: Notification<CheckSuccessContent> = {
  id: "CHECK.SUCCESS",
  title: "免押订单确认成功通知",
  documentation: "https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=18_1&index=2",
  protection: {
    signing: { types: ["HMAC-SHA256"] },
    encryption: {
      field: "event_ciphertext",
      algorithm: "AES-256-GCM",
      nonce: "event_nonce",
      associatedData: "event_associated_data",
      fields: [
        { name: "state", title: "单据状态", type: "text", required: false },
        { name: "service_id", title: "服务ID", type: "text", required: false },
        { name: "out_order_no", title: "商户服务订单号", type: "text", required: false },
        { name: "order_id", title: "微信支付服务订单号", type: "text", required: false },
        { name: "goods_name", title: "商品名称", type: "text", required: false },
        { name: "returned", title: "是否归还", type: "text", required: false },
        { name: "room", title: "房间", type: "text", required: false },
        { name: "checked_in", title: "是否入住", type: "text", required: false },
        { name: "start_time", title: "入住时间", type: "text", required: false },
        {
          name: "deposit_amount",
          title: "押金金额",
          type: "integer",
          required: false,
          amount: true,
        },
        { name: "finish_ticket", title: "完结凭证", type: "text", required: false },
      ],
    },
  },
  merchant: "mch_id",
  application: "appid",
  discriminator: { field: "event_type", value: "CHECK.SUCCESS" },
  identity: ["event_id"],
  time: "event_create_time",
  fields: [
    { name: "mch_id", title: "商户号", type: "text", required: true, maxLength: 32 },
    { name: "appid", title: "公众账号ID", type: "text", required: true, maxLength: 32 },
    { name: "algorithm", title: "签名算法", type: "text", required: true, values: ["HMAC-SHA256"] },
    { name: "nonce_str", title: "随机字符串", type: "text", required: true, maxLength: 32 },
    { name: "event_id", title: "通知ID", type: "text", required: true, maxLength: 32 },
    {
      name: "event_create_time",
      title: "通知创建时间",
      type: "text",
      required: true,
      maxLength: 14,
    },
    {
      name: "event_type",
      title: "通知类型",
      type: "text",
      required: true,
      values: ["CHECK.SUCCESS"],
    },
    {
      name: "event_algorithm",
      title: "通知加密类型",
      type: "text",
      required: true,
      values: ["AEAD_AES_256_GCM"],
    },
    { name: "event_nonce", title: "通知随机串", type: "text", required: true, maxLength: 16 },
    {
      name: "event_associated_data",
      title: "通知附加数据",
      type: "text",
      required: false,
      maxLength: 16,
    },
    { name: "event_ciphertext", title: "通知密文", type: "text", required: true },
  ],
  excludedBy: ["client_ip", "workwx_sign"],
};
