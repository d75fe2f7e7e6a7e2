import type { KeyObject } from "node:crypto";
import type { Dispatcher } from "../dispatcher.js";
import type { RateLimit, SignType } from "../operation.js";
import type { ClientCertificate } from "./client-certificate.js";
import type { TimeoutOptions } from "./options.js";

/** The options of a client, validated and completed. Printing it shows no secret. */
export interface Configuration {
  readonly mchId: string;
  readonly apiKey: KeyObject;
  readonly apiV3Key: KeyObject | undefined;
  readonly appId: string | undefined;
  /** The application IDs of notifications to accept; undefined for any. */
  readonly appIds: readonly string[] | undefined;
  readonly transferPublicKey: KeyObject | undefined;
  readonly workWxSecret: KeyObject | undefined;
  readonly clientCertificate: ClientCertificate | undefined;
  /** An origin. If undefined, operations use the server that the spec lists first. */
  readonly baseUrl: string | undefined;
  /** PEM certificates. */
  readonly ca: readonly string[] | undefined;
  readonly signType: SignType | undefined;
  /** Milliseconds. */
  readonly timeout: Readonly<Required<TimeoutOptions>>;
  /** If undefined, the operation decides. */
  readonly maxRetries: number | undefined;
  /** If undefined, the limits of the spec apply. */
  readonly rateLimit: false | RateLimit | undefined;
  readonly dispatcher: Dispatcher | undefined;
  readonly acceptWeakerReplySignature: boolean;
  readonly acceptWeakerNotificationSignature: boolean;
  readonly allowClosed: boolean;
}
