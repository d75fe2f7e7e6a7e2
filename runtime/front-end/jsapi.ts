import type { SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import { PayloadInput } from "./payload-input.js";
import type { Configuration } from "../configuration/configuration.js";

export interface JsapiInput {
  /**
   * The application ID that the order was created for: the official account's or the mini program's.
   * Default: the client's `appId`.
   */
  readonly appId?: string;
  /** `prepay_id` of the order's reply. It is valid for two hours. */
  readonly prepay_id: string;
  /** The signature type of the order. Default: the client's `signType`, or HMAC-SHA256. */
  readonly signType?: SignType;
}

/** The argument of `WeixinJSBridge` and `wx.chooseWXPay`. For `wx.requestPayment`, leave out `appId`. */
export interface JsapiPayload {
  readonly appId: string;
  /** Seconds since 1970, as text. */
  readonly timeStamp: string;
  readonly nonceStr: string;
  /** `prepay_id=` followed by the ID. */
  readonly package: string;
  readonly signType: SignType;
  readonly paySign: string;
}

/** @throws {ValidationError} with all problems of the input at once. */
export function jsapiPayload(
  configuration: Configuration,
  given: JsapiInput,
  { nonce = generateNonce(), timestamp = unixTimestamp() } = {},
): JsapiPayload {
  const input = new PayloadInput(given, ["appId", "prepay_id", "signType"]);
  const appId = input.appId(configuration);
  const prepayId = input.prepayId();
  const signType = input.signType(configuration);
  input.throwIfAny();
  const signedFields = {
    appId,
    timeStamp: timestamp,
    nonceStr: nonce,
    package: `prepay_id=${prepayId}`,
    signType,
  };
  const text = canonical(Object.entries(signedFields));
  return { ...signedFields, paySign: signature(text, signType, configuration.apiKey) };
}
