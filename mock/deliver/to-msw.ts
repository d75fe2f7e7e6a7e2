import type { HandlerResult, MockResponse } from "../reply/response.js";
import { bytesOf, dropped, silent } from "../reply/response.js";
import type { ChunkedBody } from "./body-chunks.js";
import { chunkBody } from "./body-chunks.js";

/** Statuses for which `Response` accepts no body. */
const statusesWithoutBody = new Set([204, 205, 304]);

/**
 * Converts a result to the `Response` of an MSW handler.
 *
 * @param resetSignal - ends a response that a fault withholds
 */
export async function toMsw(result: HandlerResult, resetSignal: AbortSignal): Promise<Response> {
  // MSW turns this into a network error.
  if (result === dropped) return Response.error();
  if (result === silent) {
    await waitForAbort(resetSignal);
    return Response.error();
  }
  const { status, headers } = result;
  const body = statusesWithoutBody.has(status) ? null : bodyOf(result, resetSignal);
  return new Response(body, { status, headers });
}

function bodyOf(
  response: MockResponse,
  resetSignal: AbortSignal,
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  return response.delivery === undefined
    ? new Uint8Array(bytesOf(response))
    : streamOf(chunkBody(response), resetSignal);
}

function streamOf(
  { chunks, ending }: ChunkedBody,
  resetSignal: AbortSignal,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done !== true) {
        controller.enqueue(next.value);
        return;
      }
      if (ending === "complete") {
        controller.close();
        return;
      }
      if (ending === "stalled") await waitForAbort(resetSignal);
      controller.error(new TypeError("terminated: other side closed"));
    },
  });
}

async function waitForAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener("abort", resolve);
  });
}
