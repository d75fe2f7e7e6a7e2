// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

import { FrontEndBase } from "../runtime/index.js";
import { app } from "./payloads/app.js";
import type { AppInput, AppPayload } from "./payloads/app.js";
import { jsapi } from "./payloads/jsapi.js";
import type { JsapiInput, JsapiPayload } from "./payloads/jsapi.js";

/** Creates what a page, mini program or app needs to start a payment. Nothing is sent: the methods sign the payload locally, with a new nonce and the current time. */
export class FrontEnd extends FrontEndBase {
  /**
   * APP调起支付: Starts the payment of an order in an app. The fields are those of `PayReq` in the WeChat SDKs for iOS and Android. On Android, `package` is named `packageValue`.
   *
   * @throws {ValidationError} with all problems of the input at once.
   * @see https://pay.weixin.qq.com/wiki/doc/api/app/app.php?chapter=9_12&index=2
   */
  app(input: AppInput): AppPayload {
    return this.sign(app, input);
  }

  /**
   * JSAPI调起支付: Starts the payment of an order on a page inside WeChat or in a mini program. WeixinJSBridge takes the whole payload, and wx.requestPayment of a mini program takes it without appId. wx.chooseWXPay reads `timestamp`, so rename the key `timeStamp` for it. Rename only the key after signing: the signature covers the name `timeStamp`.
   *
   * @throws {ValidationError} with all problems of the input at once.
   * @see https://pay.weixin.qq.com/wiki/doc/api/jsapi.php?chapter=7_7&index=6
   */
  jsapi(input: JsapiInput): JsapiPayload {
    return this.sign(jsapi, input);
  }
}
