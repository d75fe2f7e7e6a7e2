import type { SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import { PayloadInput } from "./payload-input.js";
import type { Configuration } from "../configuration/configuration.js";

export interface AppInput {
  /** The app's application ID, from the WeChat Open Platform. Default: the client's `appId`. */
  readonly appId?: string;
  /** `prepay_id` of the order's reply. It is valid for two hours. */
  readonly prepay_id: string;
  /** The merchant to pay. A service provider passes the sub-merchant. Default: the client's `mchId`. */
  readonly partnerId?: string;
  /** The signature type of the order. Default: the client's `signType`, or HMAC-SHA256. */
  readonly signType?: SignType;
}

/**
 * The fields of `PayReq` in the WeChat SDKs for iOS and Android. On Android, `package` is named
 * `packageValue`.
 */
export interface AppPayload {
  readonly appid: string;
  readonly partnerid: string;
  readonly prepayid: string;
  readonly package: "Sign=WXPay";
  readonly noncestr: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  readonly sign: string;
}

/** @throws {ValidationError} with all problems of the input at once. */
export function appPayload(
  configuration: Configuration,
  given: AppInput,
  { nonce = generateNonce(), timestamp = unixTimestamp() } = {},
): AppPayload {
  const input = new PayloadInput(given, ["appId", "prepay_id", "partnerId", "signType"]);
  const appid = input.appId(configuration);
  const prepayid = input.prepayId();
  const partnerid = input.optionalId("partnerId", "商户号", 32) ?? configuration.mchId;
  const signType = input.signType(configuration);
  input.throwIfAny();
  const signedFields = {
    appid,
    partnerid,
    prepayid,
    package: "Sign=WXPay",
    noncestr: nonce,
    timestamp,
  } as const;
  const text = canonical(Object.entries(signedFields));
  return { ...signedFields, sign: signature(text, signType, configuration.apiKey) };
}
