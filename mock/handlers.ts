import type { HttpHandler } from "msw";
import { dropped } from "./answer/answer.js";
import type { Answering } from "./answering.js";
import type { Catalogue } from "./catalogue.js";
import { bodyLimit } from "./catalogue.js";
import { loadMsw } from "./msw.js";
import { receiveBody } from "./receive/body.js";

/** MSW handlers for every operation on each of its servers and on more origins. */
export function handlersFor(
  answering: Answering,
  { mocks }: Catalogue,
  origins: readonly string[],
): HttpHandler[] {
  const { http } = loadMsw();
  return mocks.flatMap(({ operation }) => {
    const limit = bodyLimit(operation);
    return [...new Set([...operation.servers, ...origins])].map((server) =>
      // All methods: to a wrong one the gateway has an answer of its own.
      http.all(`${server}${operation.path}`, ({ request }) => respond(answering, request, limit)),
    );
  });
}

async function respond(answering: Answering, request: Request, limit: number): Promise<Response> {
  const outcome = await answering.answer({
    method: request.method,
    path: new URL(request.url).pathname,
    headers: Object.fromEntries(request.headers),
    // Read in full even where it is too long: MSW holds a copy that would keep a cancelled stream waiting.
    body: await receiveBody([new Uint8Array(await request.arrayBuffer())], limit),
    certificate: { state: "unseen" },
  });
  // MSW makes a network error of this.
  if (outcome === dropped) return Response.error();
  const { status, headers, body } = outcome;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : body, { status, headers });
}
