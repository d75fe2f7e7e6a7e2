import type { IncomingMessage, ServerResponse } from "node:http";
import type { AcknowledgementResponse } from "../response.js";
import { bodyParsed } from "../body.js";
import type { Handle } from "../handle.js";
import type { Notification } from "../notification.js";
import { readStream } from "./read-stream.js";

/** A request of node:http, with what Express and cloud functions put into it. */
export type NodeRequest = IncomingMessage & {
  readonly body?: unknown;
  readonly rawBody?: unknown;
};

export type NodeAdapter = (request: NodeRequest, response: ServerResponse) => void;

export function nodeAdapter(
  notification: Notification,
  handle: Handle,
  bodyTimeout: number,
): NodeAdapter {
  return (request, response) => {
    const { method, headers } = request;
    const body = (): Promise<unknown> => bodyOf(notification, request, bodyTimeout);
    void handle({ method, headers, body }).then((answer) => {
      send(response, answer);
    });
  };
}

/** The stream, where nobody has read it; or what whoever did has kept of its bytes. */
async function bodyOf(
  notification: Notification,
  request: NodeRequest,
  timeout: number,
): Promise<unknown> {
  if (!request.readableDidRead) return await readStream(notification, request, timeout);
  const { rawBody, body } = request;
  const kept = [rawBody, body].find(
    (each) => typeof each === "string" || each instanceof Uint8Array,
  );
  if (kept === undefined) throw bodyParsed(notification);
  return kept;
}

function send(response: ServerResponse, { status, headers, body }: AcknowledgementResponse): void {
  // Someone else has answered meanwhile: a middleware with a time limit, for one.
  if (response.headersSent) return;
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}
