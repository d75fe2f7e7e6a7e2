import { Readable } from "node:stream";
import type { RequestHeaders } from "../headers.js";
import type { Handle } from "../handle.js";
import type { Notification } from "../notification.js";
import { readStream } from "./read-stream.js";

/** What is used of an instance of Fastify, so that its types are not needed. */
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
  handle: Handle,
  bodyTimeout: number,
): FastifyAdapter {
  // Fastify waits for the plugin by its promise.
  return (scope, { url }) => {
    // A plugin has a scope of its own: parsers of other routes are not touched.
    scope.removeAllContentTypeParsers();
    // It is read where its errors are answered: of a parser's, Fastify would speak in its own words.
    scope.addContentTypeParser("*", (_, payload) => Promise.resolve(payload));
    scope.all(url, async ({ method, headers, body }, reply) => {
      const bytes = (): Promise<unknown> =>
        body instanceof Readable
          ? readStream(notification, body, bodyTimeout)
          : Promise.resolve(body ?? "");
      const answer = await handle({ method, headers, body: bytes });
      return reply.code(answer.status).headers(answer.headers).send(answer.body);
    });
    return Promise.resolve();
  };
}
