import { withoutPrototype } from "../validation/own-members.js";
import { checkHandlerOptions, checkReadOptions } from "./check-options.js";
import type { FastifyAdapter } from "./adapters/fastify.js";
import { fastifyAdapter } from "./adapters/fastify.js";
import type { FetchAdapter } from "./adapters/fetch.js";
import { fetchAdapter } from "./adapters/fetch.js";
import type { NodeAdapter } from "./adapters/node.js";
import { nodeAdapter } from "./adapters/node.js";
import { createRequestHandler } from "./handle.js";
import type { ContentOf, Notification } from "./notification.js";
import type { ExpectResult, HandlerOptionsOf, ReceivedNotification } from "./options.js";
import type { NotificationCallback } from "./process.js";
import { read } from "./read.js";
import type { Configuration } from "../configuration/configuration.js";

/** The handler of one kind of notification, in the forms that the frameworks accept. */
export interface NotificationHandler {
  /** For node:http: `createServer(handler.node)`, or call it from your own server for the path. */
  readonly node: NodeAdapter;
  /** `app.post("/paid", handler.express)`. Register it before any body parser, or after `express.raw`. */
  readonly express: NodeAdapter;
  /**
   * `app.register(handler.fastify, { url: "/paid" })`. The plugin does not change the parsers of other
   * routes.
   */
  readonly fastify: FastifyAdapter;
  /** `export const POST = handler.fetch` in Next.js, `(c) => handler.fetch(c.req.raw)` in Hono. */
  readonly fetch: FetchAdapter;
}

/** Reads the notifications that WeChat Pay sends to a merchant: verifies, decrypts and types them. */
export class Notifications {
  readonly #configuration: Configuration;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /**
   * Reads one notification of the expected kind and returns its content. `deliveryOf(content)` returns its
   * key, time, raw fields and body. Respond with `acknowledgement()` when you have processed it, or with
   * `failureReply(reason)` to have it sent again.
   *
   * @throws {NotificationError} if the notification is invalid or cannot be verified; `code` gives the
   * reason.
   * @throws {ValidationError} if the options are invalid.
   * @throws {ConfigurationError} if this kind requires the APIv3 key and the client has none.
   */
  async read<T extends Notification>(
    notification: T,
    received: ReceivedNotification,
  ): Promise<ContentOf<T>> {
    const policy = checkReadOptions(notification, received, this.#configuration);
    const { body, headers } = withoutPrototype(received);
    const { content } = await read(this.#configuration, notification, { body, headers }, policy);
    return content;
  }

  /**
   * Creates a handler for the notifications of one `notify_url`. It calls `receive` with the content of
   * each verified notification and acknowledges it when `receive` has finished. If `receive` throws or exceeds
   * `timeout`, the handler responds with FAIL and WeChat Pay sends the notification again. Copies that arrive while
   * the first one is processed wait for its acknowledgement. The options `isProcessed` and `claim` recognize copies
   * that arrive later or in another process.
   *
   * A kind that is encrypted and not signed (`delivery.verified` is `decrypted`), such as the result of a refund, does
   * not prove that it is unchanged. Query the refund before you act on it.
   *
   * @throws {ValidationError} if the options are invalid.
   * @throws {ConfigurationError} if this kind requires the APIv3 key and the client has none.
   */
  handler<T extends Notification, Result extends ExpectResult<T> = ExpectResult<T>>(
    notification: T,
    receive: NotificationCallback<T>,
    options: HandlerOptionsOf<NoInfer<T>, Result> = {},
  ): NotificationHandler {
    const checked = checkHandlerOptions(notification, receive, options, this.#configuration);
    const handler = createRequestHandler(this.#configuration, notification, receive, checked);
    const node = nodeAdapter(notification, handler, checked.bodyTimeout);
    return {
      node,
      express: node,
      fastify: fastifyAdapter(notification, handler, checked.bodyTimeout),
      fetch: fetchAdapter(notification, handler, checked.bodyTimeout),
    };
  }
}
