// Generated from spec/payloads/app.yaml by `wechatpay generate`. Do not edit.

import type { Payload, SignType } from "../../runtime/index.js";

/** Input of APP调起支付. The client fills in all other fields. */
export interface AppInput {
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
  /**
   * 商户号: The merchant to pay. A service provider passes the sub-merchant.
   *
   * At most 32 characters. Default: the client's `mchId`.
   */
  readonly partnerId?: string;
  /** The signature type of the order. Default: the client's `signType`, or HMAC-SHA256. */
  readonly signType?: SignType;
}

/**
 * APP调起支付, signed.
 *
 * Starts the payment of an order in an app. The fields are those of `PayReq` in the WeChat SDKs for iOS and Android. On Android, `package` is named `packageValue`.
 */
export interface AppPayload {
  /**
   * 应用ID: The app's application ID, from the WeChat Open Platform.
   *
   * At most 32 characters.
   */
  readonly appid: string;
  /**
   * 商户号: The merchant to pay.
   *
   * At most 32 characters.
   */
  readonly partnerid: string;
  /**
   * 预支付交易会话标识: prepay_id of the order.
   *
   * At most 64 characters.
   */
  readonly prepayid: string;
  /** 扩展字段: A constant. */
  readonly package: "Sign=WXPay";
  /**
   * 随机字符串: A random string, new in each payload.
   *
   * At most 32 characters.
   */
  readonly noncestr: string;
  /**
   * 时间戳: The time of signing, in seconds since 1970, as text.
   *
   * At most 10 characters.
   */
  readonly timestamp: string;
  /**
   * 签名: The signature over all other fields.
   *
   * At most 64 characters.
   */
  readonly sign: string;
}

/**
 * APP调起支付: Starts the payment of an order in an app. The fields are those of `PayReq` in the WeChat SDKs for iOS and Android. On Android, `package` is named `packageValue`.
 *
 * @see https://pay.weixin.qq.com/wiki/doc/api/app/app.php?chapter=9_12&index=2
 */
export const app: Payload<AppInput, AppPayload> = {
  id: "app",
  title: "APP调起支付",
  documentation: "https://pay.weixin.qq.com/wiki/doc/api/app/app.php?chapter=9_12&index=2",
  signing: { types: ["HMAC-SHA256", "MD5"] },
  fields: [
    {
      name: "appid",
      title: "应用ID",
      required: true,
      signed: true,
      filledBy: "application",
      input: { name: "appId", title: "应用ID", maxLength: 32 },
    },
    {
      name: "partnerid",
      title: "商户号",
      required: true,
      signed: true,
      filledBy: "merchant",
      input: { name: "partnerId", title: "商户号", maxLength: 32 },
    },
    {
      name: "prepayid",
      title: "预支付交易会话标识",
      required: true,
      signed: true,
      filledBy: "caller",
      input: { name: "prepay_id", title: "预支付交易会话标识", maxLength: 64 },
    },
    {
      name: "package",
      title: "扩展字段",
      required: true,
      signed: true,
      filledBy: "constant",
      value: "Sign=WXPay",
    },
    { name: "noncestr", title: "随机字符串", required: true, signed: true, filledBy: "nonce" },
    { name: "timestamp", title: "时间戳", required: true, signed: true, filledBy: "timestamp" },
    { name: "sign", title: "签名", required: true, signed: false, filledBy: "sign" },
  ],
};
