import type { Configuration } from "../configuration/configuration.js";
import type { H5Input } from "./h5.js";
import { h5Url } from "./h5.js";
import type { Payload, PayloadInputOf, SignedPayloadOf } from "./payload.js";
import { signPayload } from "./sign-payload.js";

/**
 * Creates what a page, mini program or app needs to start a payment. Nothing is sent. The generated `FrontEnd`
 * extends it with a method for each payload of the spec.
 */
export class FrontEndBase {
  readonly #configuration: Configuration;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /**
   * Signs a payload, such as one from `wechatpay-apiv2/payloads`, with a new nonce and the current time.
   *
   * @throws {ValidationError} with all problems of the input at once.
   */
  sign<T extends Payload>(payload: T, input: PayloadInputOf<T>): SignedPayloadOf<T> {
    return signPayload(this.#configuration, payload, input);
  }

  /**
   * Creates the URL that a mobile browser opens to pay, including the page to return to. The URL is not
   * signed.
   *
   * @throws {ValidationError} with all problems of the input at once.
   */
  h5(input: H5Input): string {
    return h5Url(input);
  }
}
