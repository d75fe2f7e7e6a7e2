import type { MockResponse, HandlerResult } from "../reply/response.js";
import { bytesOf, dropped, silent } from "../reply/response.js";
import { piecesOf } from "./pieces.js";
import type { Pieces } from "./pieces.js";

/** Statuses whose answers have no body. */
const bodiless = new Set([204, 205, 304]);

/** An outcome as MSW takes it. @param until - when what is held back for ever is let go */
export async function toMsw(outcome: HandlerResult, until: AbortSignal): Promise<Response> {
  // MSW makes a network error of this.
  if (outcome === dropped) return Response.error();
  if (outcome === silent) {
    await aborted(until);
    return Response.error();
  }
  const { status, headers } = outcome;
  return new Response(bodiless.has(status) ? null : bodyOf(outcome, until), { status, headers });
}

function bodyOf(
  answer: MockResponse,
  until: AbortSignal,
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  return answer.delivery === undefined
    ? new Uint8Array(bytesOf(answer))
    : streamOf(piecesOf(answer), until);
}

function streamOf({ pieces, ending }: Pieces, until: AbortSignal): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done !== true) {
        controller.enqueue(next.value);
        return;
      }
      if (ending === "whole") {
        controller.close();
        return;
      }
      if (ending === "stalled") await aborted(until);
      controller.error(new TypeError("terminated: other side closed"));
    },
  });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener("abort", resolve);
  });
}
