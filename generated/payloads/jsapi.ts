// Generated from spec/payloads/jsapi.yaml by `wechatpay generate`. Do not edit.

import type { Payload, SignType } from "../../runtime/index.js";

/** Input of JSAPI调起支付. The client fills in all other fields. */
export interface JsapiInput {
  /**
   * 应用ID: The application ID that the order was created for.
   *
   * At most 32 characters. Default: the client's `appId`.
   */
  readonly appId?: string;
  /**
   * 预支付交易会话标识: prepay_id of the order's reply, unchanged. It is valid for two hours.
   *
   * At most 64 characters.
   */
  readonly prepay_id: string;
  /** The signature type of the order. Default: the client's `signType`, or HMAC-SHA256. */
  readonly signType?: SignType;
}

/**
 * JSAPI调起支付, signed.
 *
 * Starts the payment of an order on a page inside WeChat or in a mini program. WeixinJSBridge takes the whole payload, and wx.requestPayment of a mini program takes it without appId. wx.chooseWXPay reads `timestamp`, so rename the key `timeStamp` for it. Rename only the key after signing: the signature covers the name `timeStamp`.
 */
export interface JsapiPayload {
  /**
   * 应用ID: The application ID of the official account or the mini program.
   *
   * At most 32 characters.
   */
  readonly appId: string;
  /**
   * 时间戳: The time of signing, in seconds since 1970, as text. wx.chooseWXPay reads it as `timestamp`.
   *
   * At most 10 characters.
   */
  readonly timeStamp: string;
  /**
   * 随机字符串: A random string, new in each payload.
   *
   * At most 32 characters.
   */
  readonly nonceStr: string;
  /**
   * 订单详情扩展字符串: The order, as `prepay_id=` followed by its prepay_id.
   *
   * At most 128 characters.
   */
  readonly package: string;
  /**
   * 签名方式: The signature type, the same as the order's.
   *
   * At most 32 characters.
   */
  readonly signType: SignType;
  /**
   * 签名: The signature over all other fields.
   *
   * At most 64 characters.
   */
  readonly paySign: string;
}

/**
 * JSAPI调起支付: Starts the payment of an order on a page inside WeChat or in a mini program. WeixinJSBridge takes the whole payload, and wx.requestPayment of a mini program takes it without appId. wx.chooseWXPay reads `timestamp`, so rename the key `timeStamp` for it. Rename only the key after signing: the signature covers the name `timeStamp`.
 *
 * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=7_7&index=6
 */
export const jsapi: Payload<JsapiInput, JsapiPayload> = {
  id: "jsapi",
  title: "JSAPI调起支付",
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=7_7&index=6",
  signing: { types: ["HMAC-SHA256", "MD5"] },
  fields: [
    {
      name: "appId",
      title: "应用ID",
      required: true,
      signed: true,
      filledBy: "application",
      input: { name: "appId", title: "应用ID", maxLength: 32 },
    },
    { name: "timeStamp", title: "时间戳", required: true, signed: true, filledBy: "timestamp" },
    { name: "nonceStr", title: "随机字符串", required: true, signed: true, filledBy: "nonce" },
    {
      name: "package",
      title: "订单详情扩展字符串",
      required: true,
      signed: true,
      filledBy: "caller",
      input: { name: "prepay_id", title: "预支付交易会话标识", maxLength: 64 },
      prefix: "prepay_id=",
    },
    { name: "signType", title: "签名方式", required: true, signed: true, filledBy: "sign_type" },
    { name: "paySign", title: "签名", required: true, signed: false, filledBy: "sign" },
  ],
};
