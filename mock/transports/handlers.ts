import type { HttpHandler } from "msw";
import { toMsw } from "../deliver/to-msw.js";
import { readBody } from "../parse/body.js";
import type { OperationRegistry } from "../registry.js";
import type { RequestHandler } from "../request-handler.js";
import { loadMsw } from "./msw.js";

/**
 * Creates MSW handlers for the paths of all operations, on their own servers and on additional origins.
 *
 * @param connect - called before each request instead of opening a connection. If it throws, the request fails.
 */
export function handlersFor(
  requestHandler: RequestHandler,
  { mocks, bodyLimit }: OperationRegistry,
  origins: readonly string[],
  connect: () => void,
): HttpHandler[] {
  const { http } = loadMsw();
  const urls = mocks.flatMap(({ operation: { servers, path } }) =>
    [...servers, ...origins].map((server) => server + path),
  );
  // Operations can share a path, and all of them share the additional origins.
  return [...new Set(urls)].map((url) =>
    // Match every method, because the gateway itself refuses an incorrect one.
    http.all(url, ({ request }) => {
      try {
        connect();
      } catch {
        // MSW cannot report a more specific error.
        return Response.error();
      }
      return respond(requestHandler, request, bodyLimit);
    }),
  );
}

async function respond(
  requestHandler: RequestHandler,
  request: Request,
  bodyLimit: number,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const head = {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    headers: Object.fromEntries(request.headers),
    certificate: { state: "unseen" },
  } as const;
  const earlyResult = requestHandler.handleHead(head);
  if (earlyResult !== undefined) return toMsw(earlyResult, requestHandler.resetSignal);
  // Read even an oversized body completely: MSW keeps a clone, for which a cancelled stream would wait forever.
  const body = await readBody([new Uint8Array(await request.arrayBuffer())], bodyLimit);
  const { resetSignal } = requestHandler;
  return toMsw(await requestHandler.handle({ ...head, body }), resetSignal);
}
