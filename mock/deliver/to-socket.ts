import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Outcome } from "../answer/answer.js";
import { dropped, silent } from "../answer/answer.js";
import { piecesOf } from "./pieces.js";

/** Ends a connection as a broken one ends: by a reset, without the manners of TLS. */
export type Reset = (request: IncomingMessage) => void;

/** Writes an outcome to the client. */
export async function toSocket(
  outcome: Outcome,
  request: IncomingMessage,
  response: ServerResponse,
  reset: Reset,
): Promise<void> {
  if (outcome === dropped) {
    reset(request);
    return;
  }
  // The connection stays as it is until the client or the server closes it.
  if (outcome === silent) return;
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
      return;
    case "cut":
      // What was written has to be on its way before the reset overtakes it.
      response.write("", () => {
        reset(request);
      });
      return;
  }
}

export function headersOf({ headers }: Answer, length: number): Record<string, string | number> {
  return { "content-length": length, ...headers };
}
