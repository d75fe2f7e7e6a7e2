import type { SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import { Input } from "./input.js";
import type { Configuration } from "../configuration/configuration.js";

export interface JsapiInput {
  /** The application ID that the order was made for: the official account's, or the mini program's; the client's `appId` by default. */
  readonly appId?: string;
  /** `prepay_id` of the order's reply; it is valid for two hours. */
  readonly prepay_id: string;
  /** The type that the order was signed with; the client's `signType` by default, or HMAC-SHA256. */
  readonly signType?: SignType;
}

/** What `WeixinJSBridge` and `wx.chooseWXPay` take, and, without `appId`, `wx.requestPayment`. */
export interface JsapiPayload {
  readonly appId: string;
  /** Seconds since 1970, as text. */
  readonly timeStamp: string;
  readonly nonceStr: string;
  /** `prepay_id=` and the ID. */
  readonly package: string;
  readonly signType: SignType;
  readonly paySign: string;
}

/** @throws {ValidationError} */
export function jsapiPayload(
  configuration: Configuration,
  given: JsapiInput,
  { nonce = generateNonce(), timestamp = unixTimestamp() } = {},
): JsapiPayload {
  const input = new Input(given, ["appId", "prepay_id", "signType"]);
  const appId = input.applicationId(configuration);
  const prepayId = input.prepayId();
  const signType = input.signType(configuration);
  input.end();
  const signed = {
    appId,
    timeStamp: timestamp,
    nonceStr: nonce,
    package: `prepay_id=${prepayId}`,
    signType,
  };
  const text = canonical(Object.entries(signed));
  return { ...signed, paySign: signature(text, signType, configuration.apiKey) };
}
