import { inspect } from "node:util";
import { call } from "./call.js";
import type { Session } from "./call.js";
import type { CallOptions } from "./call-options.js";
import { configure } from "./configuration/configure.js";
import type { ClientOptions } from "./configuration/options.js";
import { ValidationError } from "./errors/index.js";
import { FrontEnd } from "./front-end/front-end.js";
import { Notifications } from "./notification/notifications.js";
import type { InputOf, Operation, ReplyOf } from "./operation.js";
import type { Page } from "./page.js";
import { page } from "./page.js";
import { createConnections } from "./transport/connections.js";
import { createRateLimiter } from "./transport/rate-limit.js";

/** An operation that is bound to a client. */
export type Method<T extends Operation> = (
  input: InputOf<T>,
  options?: CallOptions,
) => Promise<ReplyOf<T>>;

/**
 * Calls operations for one merchant. It knows none by name: `WeChatPay` adds those of the spec, and
 * `call` takes one at a time from `wechatpay-apiv2/operations`.
 */
export class Client {
  readonly #session: Session;
  /** Signed payloads for the page, mini program or app that has an order paid. */
  readonly frontEnd: FrontEnd;
  /** What WeChat Pay sends to a `notify_url`: read, or handed to your function by a server's handler. */
  readonly notifications: Notifications;

  /**
   * @throws {ConfigurationError} with every problem of the options at once.
   * @throws {CertificateError} where only the certificate is wrong.
   */
  constructor(options: ClientOptions) {
    const configuration = configure(options);
    this.#session = {
      configuration,
      connections: createConnections(configuration),
      rateLimiter: createRateLimiter(configuration.rateLimit),
      signingKeys: new Map(),
    };
    this.frontEnd = new FrontEnd(configuration);
    this.notifications = new Notifications(configuration);
  }

  /**
   * Calls one operation. The result has the reply's fields under their wire names; `exchangeOf` has the
   * status, headers, raw body, attempts and timing behind it.
   *
   * @throws {WeChatPayError} of one kind or another; its `outcome` says what is known about its `operation`: the
   * one that was called, or the one that was to bring the sandbox's key for it.
   */
  call<T extends Operation>(
    operation: T,
    input: InputOf<T>,
    options?: CallOptions,
  ): Promise<ReplyOf<T>> {
    return call(this.#session, operation, input, options);
  }

  /**
   * Ends idle connections, and waits for what is under way over the others: requests, and downloads until they are
   * read to the end or cancelled. The client can be used again: whatever is sent from then on has connections of its
   * own, which want closing too. A dispatcher of the caller's is left open.
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

  /** What `chain` does with a path that no operation has, where types did not stop it. */
  protected unknownPath(path: string): never {
    const message = `There is no operation ${path}; paths look like v2/secapi/mch/uploadmedia.`;
    throw new ValidationError(undefined, [{ path: "chain", code: "PATH_UNKNOWN", message }]);
  }

  /** A client is printed by its merchant, not by all it holds. */
  [inspect.custom](): string {
    return `${this.constructor.name} { mchId: ${inspect(this.#session.configuration.mchId)} }`;
  }
}
