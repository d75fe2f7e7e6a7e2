import type { IncomingMessage, ServerResponse } from "node:http";
import type { MockResponse, HandlerResult } from "../reply/response.js";
import { dropped, silent } from "../reply/response.js";
import { piecesOf } from "./pieces.js";

/** Ends a connection as a broken one ends: by a reset, without the manners of TLS. */
export type Reset = (request: IncomingMessage) => void;

/** Writes an outcome to the client. @param until - when what is held back for ever is let go */
export async function toSocket(
  outcome: HandlerResult,
  request: IncomingMessage,
  response: ServerResponse,
  { reset, until }: { readonly reset: Reset; readonly until: AbortSignal },
): Promise<void> {
  if (outcome === dropped) {
    reset(request);
    return;
  }
  if (outcome === silent) {
    hold(request, reset, until);
    return;
  }
  const { pieces, ending, length } = piecesOf(outcome);
  response.writeHead(outcome.status, headersOf(outcome, length));
  for await (const piece of pieces) {
    if (response.destroyed) return;
    response.write(piece);
  }
  switch (ending) {
    case "whole":
      response.end();
      return;
    case "stalled":
      hold(request, reset, until);
      return;
    case "cut":
      // What was written has to be on its way before the reset overtakes it.
      response.write("", () => {
        reset(request);
      });
      return;
  }
}

/** Leaves the connection as it is, until the client or the server closes it or the gateway is reset. */
function hold(request: IncomingMessage, reset: Reset, until: AbortSignal): void {
  const end = (): void => {
    reset(request);
  };
  if (until.aborted) {
    end();
    return;
  }
  until.addEventListener("abort", end);
  request.socket.once("close", () => {
    until.removeEventListener("abort", end);
  });
}

export function headersOf(
  { headers }: MockResponse,
  length: number,
): Record<string, string | number> {
  return { "content-length": length, ...headers };
}
