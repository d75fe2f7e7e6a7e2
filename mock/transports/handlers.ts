import type { HttpHandler } from "msw";
import type { RequestHandler } from "../request-handler.js";
import type { OperationRegistry } from "../registry.js";
import { toMsw } from "../deliver/to-msw.js";
import { loadMsw } from "./msw.js";
import { readBody } from "../parse/body.js";

/**
 * MSW handlers for every path of an operation, on each of its servers and on more origins.
 *
 * @param connect - stands for the connection that would have been opened first; may throw
 */
export function handlersFor(
  answering: RequestHandler,
  { mocks, bodyLimit }: OperationRegistry,
  origins: readonly string[],
  connect: () => void,
): HttpHandler[] {
  const { http } = loadMsw();
  const urls = mocks.flatMap(({ operation: { servers, path } }) =>
    [...servers, ...origins].map((server) => server + path),
  );
  // Operations may share a path, and all of them an origin.
  return [...new Set(urls)].map((url) =>
    // All methods: to a wrong one the gateway has an answer of its own.
    http.all(url, ({ request }) => {
      try {
        connect();
      } catch {
        // All that MSW lets a request fail with.
        return Response.error();
      }
      return respond(answering, request, bodyLimit);
    }),
  );
}

async function respond(
  answering: RequestHandler,
  request: Request,
  limit: number,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const arrival = {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    headers: Object.fromEntries(request.headers),
    certificate: { state: "unseen" },
  } as const;
  const early = answering.beforeBody(arrival);
  if (early !== undefined) return toMsw(early, answering.untilReset);
  // Read in full even where it is too long: MSW holds a copy that would keep a cancelled stream waiting.
  const body = await readBody([new Uint8Array(await request.arrayBuffer())], limit);
  const until = answering.untilReset;
  return toMsw(await answering.handle({ ...arrival, body }), until);
}
