import type { Readable } from "node:stream";
import type { AcknowledgementResponse } from "../acknowledgement.js";
import type { RequestHandler } from "../handle.js";
import type { Notification } from "../notification.js";
import type { RequestHeaders } from "../receive.js";
import { bodyParsed, isOriginal } from "../receive.js";
import { readStream } from "./read-stream.js";

/**
 * A request of node:http or Express, or a plain object whose `body` or `rawBody` has the original bytes or text, as
 * cloud functions and tests have it.
 */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers?: RequestHeaders | undefined;
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

/** The part of a response of node:http that is used. */
export interface NodeResponse {
  readonly headersSent?: boolean;
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body: string): unknown;
}

export type NodeAdapter = (request: NodeRequest, response: NodeResponse) => void;

export function nodeAdapter(
  notification: Notification,
  handler: RequestHandler,
  bodyTimeout: number,
): NodeAdapter {
  const respond = async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    const acknowledgement = await handler.handle(() => ({
      method: request.method,
      headers: request.headers,
      body: () => readBody(notification, request, bodyTimeout),
    }));
    try {
      await send(response, acknowledgement);
    } catch (error) {
      await handler.reportUnsent(error);
    }
  };
  return (request, response) => {
    void respond(request, response);
  };
}

/** Reads the stream or, if it has been read or there is none, the original bytes or text that something else kept. */
async function readBody(
  notification: Notification,
  request: NodeRequest,
  timeout: number,
): Promise<unknown> {
  if (isStream(request) && !request.readableDidRead) {
    return await readStream(notification, request, timeout);
  }
  const { rawBody, body } = request;
  const original = [rawBody, body].find(isOriginal);
  if (original !== undefined) return original;
  if (body === undefined && !isStream(request)) return undefined;
  throw bodyParsed(notification);
}

/** Streams of other libraries do not inherit from Node's. */
function isStream(request: NodeRequest): request is NodeRequest & Readable {
  return ["on", "off", "pause"].every((name) => typeof Reflect.get(request, name) === "function");
}

async function send(
  response: NodeResponse,
  { status, headers, body }: AcknowledgementResponse,
): Promise<void> {
  // Something else has already responded, for example a middleware with a time limit.
  if (response.headersSent === true) return;
  // Awaited, because the functions of a plain object may return a promise that rejects.
  await response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  await response.end(body);
}
