import type { AppInput, AppPayload } from "./app.js";
import { appPayload } from "./app.js";
import type { H5Input } from "./h5.js";
import { h5Url } from "./h5.js";
import type { JsapiInput, JsapiPayload } from "./jsapi.js";
import { jsapiPayload } from "./jsapi.js";
import type { Configuration } from "../configuration/configuration.js";

/**
 * What a page, a mini program or an app is given to have an order paid. Nothing is sent: a payload is signed
 * here, with a new nonce and the present time, and is handed to the front end as it is.
 */
export class FrontEnd {
  readonly #configuration: Configuration;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /**
   * For a page inside of WeChat, and for a mini program, which takes all of it but `appId`.
   *
   * @throws {ValidationError} with every problem at once.
   */
  jsapi(input: JsapiInput): JsapiPayload {
    return jsapiPayload(this.#configuration, input);
  }

  /**
   * For an app, on iOS or Android.
   *
   * @throws {ValidationError} with every problem at once.
   */
  app(input: AppInput): AppPayload {
    return appPayload(this.#configuration, input);
  }

  /**
   * For a page in a mobile browser: the URL to go to, and to come back from. Nothing in it is signed.
   *
   * @throws {ValidationError} with every problem at once.
   */
  h5(input: H5Input): string {
    return h5Url(input);
  }
}
