import type { KeyObject } from "node:crypto";
import type { Dispatcher } from "../dispatcher.js";
import type { RateLimit, SignType } from "../operation.js";
import type { ClientCertificate } from "./client-certificate.js";
import type { TimeoutOptions } from "./options.js";

/** The options, checked and completed. Nothing secret shows when it is printed. */
export interface Configuration {
  readonly mchId: string;
  readonly apiKey: KeyObject;
  readonly apiV3Key: KeyObject | undefined;
  readonly appId: string | undefined;
  readonly transferPublicKey: KeyObject | undefined;
  readonly workWxSecret: KeyObject | undefined;
  readonly clientCertificate: ClientCertificate | undefined;
  /** An origin. */
  readonly baseUrl: string | undefined;
  readonly ca: readonly string[] | undefined;
  readonly signType: SignType | undefined;
  readonly timeout: Readonly<Required<TimeoutOptions>>;
  /** Undefined: as many as suit the operation. */
  readonly maxRetries: number | undefined;
  /** Undefined: what the spec says. */
  readonly rateLimit: false | RateLimit | undefined;
  readonly dispatcher: Dispatcher | undefined;
  readonly acceptWeakerReplySignature: boolean;
  readonly acceptWeakerNotificationSignature: boolean;
  readonly allowClosed: boolean;
}
