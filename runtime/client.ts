import { inspect } from "node:util";
import { closestName } from "../text/suggest.js";
import { call } from "./call.js";
import type { Session } from "./call.js";
import type { CallOptions } from "./call-options.js";
import type { Configuration } from "./configuration/configuration.js";
import { configure } from "./configuration/configure.js";
import type { ClientOptions } from "./configuration/options.js";
import { ValidationError } from "./errors/index.js";
import { FrontEndBase } from "./front-end/front-end.js";
import { Notifications } from "./notification/notifications.js";
import type { InputOf, Operation, ReplyOf } from "./operation.js";
import type { Page } from "./page.js";
import { page } from "./page.js";
import { createConnections } from "./transport/connections.js";
import { createRateLimiter } from "./transport/rate-limit.js";

/** Calls one operation of a client. */
export type Method<T extends Operation> = (
  input: InputOf<T>,
  options?: CallOptions,
) => Promise<ReplyOf<T>>;

/**
 * Calls operations for one merchant. The generated `WeChatPay` extends it with a method for each operation of
 * the spec. To load only the operations you need, import them from `wechatpay-apiv2/operations` and pass them
 * to `call`.
 */
export class Client {
  readonly #session: Session;
  /** Creates the signed payloads with which a page, mini program or app starts a payment. */
  readonly frontEnd: FrontEndBase;
  /** Verifies and reads the notifications that WeChat Pay sends to your `notify_url`. */
  readonly notifications: Notifications;

  /**
   * @throws {ConfigurationError} if options are invalid; it lists every problem.
   * @throws {CertificateError} if only the certificate is invalid.
   */
  constructor(options: ClientOptions) {
    const configuration = configure(options);
    this.#session = {
      configuration,
      connections: createConnections(configuration),
      rateLimiter: createRateLimiter(configuration.rateLimit),
      signingKeys: new Map(),
    };
    this.frontEnd = new FrontEndBase(configuration);
    this.notifications = new Notifications(configuration);
  }

  /**
   * Calls one operation and resolves to the fields of the reply, under their wire names. Pass the result to
   * `exchangeOf` for the HTTP status, headers, raw body, attempts and timing.
   *
   * @throws {WeChatPayError} if the call does not succeed. The error's `outcome` says whether the gateway may
   * have executed the request. Its `operation` is normally the one that was called; if fetching a sandbox key
   * for the call failed, it is the operation that returns the key.
   */
  call<T extends Operation>(
    operation: T,
    input: InputOf<T>,
    options?: CallOptions,
  ): Promise<ReplyOf<T>> {
    return call(this.#session, operation, input, options);
  }

  /**
   * Closes the client's connections. Resolves when all requests in flight have finished and all downloads
   * have been read to the end or cancelled. A client that is used again opens new connections and must be
   * closed again. A dispatcher that you passed to the client stays open.
   */
  async close(): Promise<void> {
    await this.#session.connections.close();
  }

  protected method<T extends Operation>(operation: T): Method<T> {
    return (input, options) => this.call(operation, input, options);
  }

  protected page<T extends Operation>(operation: T): Page<T> {
    return (input) => page(this.#session.configuration, operation, input);
  }

  /** Creates the front end of a generated client, which has a method for each payload. */
  protected createFrontEnd<T extends FrontEndBase>(
    type: new (configuration: Configuration) => T,
  ): T {
    return new type(this.#session.configuration);
  }

  /** Rejects a path of `chain` that is not one of `known`; reached only by code that bypasses the types. */
  protected unknownPath(path: string, known: readonly string[]): never {
    const closest = closestName(path, known);
    const hint = closest === undefined ? "" : ` Did you mean ${JSON.stringify(closest)}?`;
    const message = `Unknown operation path ${JSON.stringify(path)}.${hint}`;
    throw new ValidationError(undefined, [{ path: "chain", code: "PATH_UNKNOWN", message }]);
  }

  /** Shows only the merchant ID when a client is printed. */
  [inspect.custom](): string {
    return `${this.constructor.name} { mchId: ${inspect(this.#session.configuration.mchId)} }`;
  }
}
