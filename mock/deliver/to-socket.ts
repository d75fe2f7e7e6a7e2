import type { IncomingMessage, ServerResponse } from "node:http";
import type { HandlerResult, MockResponse } from "../reply/response.js";
import { dropped, silent } from "../reply/response.js";
import { chunkBody } from "./body-chunks.js";

/** Resets the TCP connection of a request, without closing TLS first. */
export type ResetConnection = (request: IncomingMessage) => void;

export interface SocketContext {
  readonly resetConnection: ResetConnection;
  /** Ends a response that a fault withholds. */
  readonly resetSignal: AbortSignal;
}

/** Sends a result to the client of a listening gateway. */
export async function toSocket(
  result: HandlerResult,
  request: IncomingMessage,
  response: ServerResponse,
  context: SocketContext,
): Promise<void> {
  const { resetConnection } = context;
  if (result === dropped) {
    resetConnection(request);
    return;
  }
  if (result === silent) {
    keepWaiting(request, context);
    return;
  }
  const { chunks, ending, length } = chunkBody(result);
  response.writeHead(result.status, headersOf(result, length));
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    response.write(chunk);
  }
  switch (ending) {
    case "complete":
      response.end();
      return;
    case "stalled":
      keepWaiting(request, context);
      return;
    case "cut":
      // Wait until the bytes are flushed, or the reset would overtake them.
      response.write("", () => {
        resetConnection(request);
      });
      return;
  }
}

/** Keeps the connection open until the client or the server closes it, or the gateway is reset. */
function keepWaiting(
  request: IncomingMessage,
  { resetConnection, resetSignal }: SocketContext,
): void {
  const end = (): void => {
    resetConnection(request);
  };
  if (resetSignal.aborted) {
    end();
    return;
  }
  resetSignal.addEventListener("abort", end);
  request.socket.once("close", () => {
    resetSignal.removeEventListener("abort", end);
  });
}

export function headersOf(
  { headers }: MockResponse,
  length: number,
): Record<string, string | number> {
  return { "content-length": length, ...headers };
}
