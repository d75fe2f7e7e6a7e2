import { types } from "node:util";
import { NotificationError } from "../../errors/index.js";
import { bodyLimit, bodyParsed, bodyTooLarge } from "../receive.js";
import type { HandleRequest } from "../handle.js";
import type { Notification } from "../notification.js";
import { bodyCutShort, bodyTooSlow } from "./read-stream.js";

export type FetchAdapter = (request: Request) => Promise<Response>;

export function fetchAdapter(
  notification: Notification,
  handle: HandleRequest,
  bodyTimeout: number,
): FetchAdapter {
  return async (request) => {
    const { method, headers } = request;
    const readBody = (): Promise<Buffer> => readWebStream(notification, request, bodyTimeout);
    const {
      status,
      headers: responseHeaders,
      body,
    } = await handle({ method, headers, body: readBody });
    return new Response(body, { status, headers: responseHeaders });
  };
}

/** The counterpart of `readStream` for web streams, with the same size limit and timeout (ms). */
async function readWebStream(
  notification: Notification,
  { body, bodyUsed }: Request,
  timeout: number,
): Promise<Buffer> {
  if (bodyUsed || body?.locked === true) throw bodyParsed(notification);
  if (body === null) return Buffer.alloc(0);
  const reader: ReadableStreamDefaultReader<unknown> = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const timedOut = new AbortController();
  const timer = setTimeout(() => {
    timedOut.abort();
    // Ends the pending read below. It does not matter whether the source can be cancelled.
    void reader.cancel().catch(() => undefined);
  }, timeout);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (timedOut.signal.aborted) throw bodyTooSlow(notification, timeout);
      if (done) return Buffer.concat(chunks);
      if (!types.isUint8Array(value)) throw bodyParsed(notification);
      length += value.length;
      if (length > bodyLimit) throw bodyTooLarge(notification);
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof NotificationError ? error : bodyCutShort(notification, error);
  } finally {
    clearTimeout(timer);
  }
}
