import type { AppInput, AppPayload } from "./app.js";
import { appPayload } from "./app.js";
import type { H5Input } from "./h5.js";
import { h5Url } from "./h5.js";
import type { JsapiInput, JsapiPayload } from "./jsapi.js";
import { jsapiPayload } from "./jsapi.js";
import type { Configuration } from "../configuration/configuration.js";

/**
 * Creates what a page, mini program or app needs to start a payment. Nothing is sent: the methods sign the
 * payload locally, with a new nonce and the current time. Pass the result to the front end unchanged.
 */
export class FrontEnd {
  readonly #configuration: Configuration;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /**
   * Creates the payload for a page inside WeChat or for a mini program. A mini program does not use `appId`.
   *
   * @throws {ValidationError} with all problems of the input at once.
   */
  jsapi(input: JsapiInput): JsapiPayload {
    return jsapiPayload(this.#configuration, input);
  }

  /**
   * Creates the payload for an app on iOS or Android.
   *
   * @throws {ValidationError} with all problems of the input at once.
   */
  app(input: AppInput): AppPayload {
    return appPayload(this.#configuration, input);
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
