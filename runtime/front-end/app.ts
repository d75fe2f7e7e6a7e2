import type { SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import { Input } from "./input.js";
import type { Configuration } from "../configuration/configuration.js";

export interface AppInput {
  /** The application ID of the app, from the open platform; the client's `appId` by default. */
  readonly appId?: string;
  /** `prepay_id` of the order's reply; it is valid for two hours. */
  readonly prepay_id: string;
  /** The merchant who is paid; the client's `mchId` by default. A service provider gives the sub-merchant's. */
  readonly partnerId?: string;
  /** The type that the order was signed with; the client's `signType` by default, or HMAC-SHA256. */
  readonly signType?: SignType;
}

/** The fields of `PayReq` in the SDKs for iOS and Android; `package` is `packageValue` on Android. */
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

/** @throws {ValidationError} */
export function appPayload(
  configuration: Configuration,
  given: AppInput,
  { nonce = generateNonce(), timestamp = unixTimestamp() } = {},
): AppPayload {
  const input = new Input(given, ["appId", "prepay_id", "partnerId", "signType"]);
  const appid = input.applicationId(configuration);
  const prepayid = input.prepayId();
  const partnerid = input.optionalId("partnerId", "商户号", 32) ?? configuration.mchId;
  const signType = input.signType(configuration);
  input.end();
  const signed = {
    appid,
    partnerid,
    prepayid,
    package: "Sign=WXPay",
    noncestr: nonce,
    timestamp,
  } as const;
  const text = canonical(Object.entries(signed));
  return { ...signed, sign: signature(text, signType, configuration.apiKey) };
}
