import { Readable } from "node:stream";
import type { RequestHeaders } from "../receive.js";
import type { RequestHandler } from "../handle.js";
import type { Notification } from "../notification.js";
import { readStream } from "./read-stream.js";

/** The part of a Fastify instance that the plugin uses. It makes Fastify's own types unnecessary. */
interface FastifyScope {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    contentType: string,
    parser: (request: unknown, payload: Readable) => Promise<unknown>,
  ): unknown;
  all(
    url: string,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): unknown;
}

interface FastifyRequest {
  readonly method: string;
  readonly headers: RequestHeaders;
  readonly body: unknown;
}

interface FastifyReply {
  code(status: number): FastifyReply;
  headers(headers: Record<string, string>): FastifyReply;
  send(body: string): unknown;
}

export type FastifyAdapter = (
  scope: FastifyScope,
  options: { readonly url: string },
) => Promise<void>;

export function fastifyAdapter(
  notification: Notification,
  handler: RequestHandler,
  bodyTimeout: number,
): FastifyAdapter {
  const readBody = ({ body }: FastifyRequest): Promise<unknown> =>
    body instanceof Readable
      ? readStream(notification, body, bodyTimeout)
      : Promise.resolve(body ?? "");

  const respond = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { status, headers, body } = await handler.handle(() => ({
      method: request.method,
      headers: request.headers,
      body: async () => await readBody(request),
    }));
    try {
      // Fastify's reply is a promise of its end.
      return await reply
        .code(status)
        .headers({ ...headers })
        .send(body);
    } catch (error) {
      await handler.reportUnsent(error);
      return undefined;
    }
  };

  // Fastify awaits a plugin that returns a promise.
  // eslint-disable-next-line @typescript-eslint/require-await
  return async (scope, { url }) => {
    // A plugin has its own scope, so this does not change the parsers of other routes.
    scope.removeAllContentTypeParsers();
    // Passes the stream on instead of reading it here: Fastify would respond to a parser's errors with JSON.
    scope.addContentTypeParser("*", (_, payload) => Promise.resolve(payload));
    scope.all(url, respond);
  };
}
