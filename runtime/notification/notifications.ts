import { checkHandlerOptions, checkReadOptions } from "./check-options.js";
import type { FastifyAdapter } from "./adapters/fastify.js";
import { fastifyAdapter } from "./adapters/fastify.js";
import type { FetchAdapter } from "./adapters/fetch.js";
import { fetchAdapter } from "./adapters/fetch.js";
import type { NodeAdapter } from "./adapters/node.js";
import { nodeAdapter } from "./adapters/node.js";
import type { Receive } from "./handle.js";
import { handle } from "./handle.js";
import type { ContentOf, Notification } from "./notification.js";
import type { HandlerOptions, ReceivedNotification } from "./options.js";
import { read } from "./read.js";
import type { Configuration } from "../configuration/configuration.js";

/** One way of dealing with notifications of a kind, in the form that each framework takes. */
export interface NotificationHandler {
  /** `createServer(handler.node)`, or where your own server has found the path. */
  readonly node: NodeAdapter;
  /** `app.post("/paid", handler.express)`: before whatever parses bodies, or behind `express.raw`. */
  readonly express: NodeAdapter;
  /** `app.register(handler.fastify, { url: "/paid" })`: a plugin with a route; parsers of others stay as they are. */
  readonly fastify: FastifyAdapter;
  /** `export const POST = handler.fetch` in Next.js; `(c) => handler.fetch(c.req.raw)` in Hono. */
  readonly fetch: FetchAdapter;
}

/** What WeChat Pay sends to a merchant: verified, decrypted, and in its types. */
export class Notifications {
  readonly #configuration: Configuration;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /**
   * Reads one notification of the kind that is expected. `deliveryOf` has the key, the time, every field as
   * text, and the body behind the content. Answer with `acknowledgement()` when you have dealt with it, and
   * with `declining(reason)` to have it sent again.
   *
   * @throws {NotificationError} where it is none, or cannot be believed; its `code` says why.
   * @throws {ValidationError} where the options are wrong.
   * @throws {ConfigurationError} where this kind needs the APIv3 key and the client has none.
   */
  async read<T extends Notification>(
    notification: T,
    received: ReceivedNotification,
  ): Promise<ContentOf<T>> {
    const terms = checkReadOptions(notification, received, this.#configuration);
    const { body, headers } = received;
    const { content } = await read(this.#configuration, notification, { body, headers }, terms);
    return content;
  }

  /**
   * Deals with the notifications of one `notify_url`. The function is called with the content of each that can
   * be believed. SUCCESS is answered when it has ended, and FAIL when it threw, so that WeChat Pay sends the
   * notification again. While one is being dealt with, the same one again waits for the same answer; what was
   * dealt with before is for `seen` to know.
   *
   * @throws {ValidationError} where the options are wrong.
   * @throws {ConfigurationError} where this kind needs the APIv3 key and the client has none.
   */
  handler<T extends Notification>(
    notification: T,
    receive: Receive<T>,
    options: HandlerOptions = {},
  ): NotificationHandler {
    const checked = checkHandlerOptions(notification, receive, options, this.#configuration);
    const handling = handle(this.#configuration, notification, receive, checked);
    const node = nodeAdapter(notification, handling, checked.bodyTimeout);
    return {
      node,
      express: node,
      fastify: fastifyAdapter(notification, handling, checked.bodyTimeout),
      fetch: fetchAdapter(notification, handling, checked.bodyTimeout),
    };
  }
}
