import type { IncomingMessage, ServerResponse } from "node:http";
import type { AcknowledgementResponse } from "../acknowledgement.js";
import { bodyParsed } from "../receive.js";
import type { HandleRequest } from "../handle.js";
import type { Notification } from "../notification.js";
import { readStream } from "./read-stream.js";

/** A request of node:http, with the properties that Express and cloud functions add. */
export type NodeRequest = IncomingMessage & {
  readonly body?: unknown;
  readonly rawBody?: unknown;
};

export type NodeAdapter = (request: NodeRequest, response: ServerResponse) => void;

export function nodeAdapter(
  notification: Notification,
  handle: HandleRequest,
  bodyTimeout: number,
): NodeAdapter {
  return (request, response) => {
    const { method, headers } = request;
    const body = (): Promise<unknown> => readBody(notification, request, bodyTimeout);
    void handle({ method, headers, body }).then((acknowledgement) => {
      send(response, acknowledgement);
    });
  };
}

/** Reads the stream or, if a body parser has already read it, the bytes or text that the parser kept. */
async function readBody(
  notification: Notification,
  request: NodeRequest,
  timeout: number,
): Promise<unknown> {
  if (!request.readableDidRead) return await readStream(notification, request, timeout);
  const { rawBody, body } = request;
  const original = [rawBody, body].find(
    (each) => typeof each === "string" || each instanceof Uint8Array,
  );
  if (original === undefined) throw bodyParsed(notification);
  return original;
}

function send(response: ServerResponse, { status, headers, body }: AcknowledgementResponse): void {
  // Something else has already responded, for example a middleware with a time limit.
  if (response.headersSent) return;
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}
