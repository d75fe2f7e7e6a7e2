import { types } from "node:util";
import { NotificationError } from "../../errors/index.js";
import { bodyLimit, bodyParsed, bodyTooLarge, isOriginal } from "../receive.js";
import type { RequestHandler } from "../handle.js";
import type { Notification } from "../notification.js";
import { bodyCutShort, bodyTooSlow } from "./read-stream.js";

export type FetchAdapter = (request: Request) => Promise<Response>;

export function fetchAdapter(
  notification: Notification,
  handler: RequestHandler,
  bodyTimeout: number,
): FetchAdapter {
  return async (request) => {
    const { status, headers, body } = await handler.handle(() => ({
      method: request.method,
      headers: request.headers,
      body: () => readBody(notification, request, bodyTimeout),
    }));
    return new Response(body, { status, headers });
  };
}

/** The counterpart of `readStream` for web streams, with the same size limit and timeout (ms). */
async function readBody(
  notification: Notification,
  { body, bodyUsed }: { readonly body: unknown; readonly bodyUsed: boolean },
  timeout: number,
): Promise<unknown> {
  if (bodyUsed) throw bodyParsed(notification);
  if (body === null) return Buffer.alloc(0);
  // A plain object, as in tests.
  if (body === undefined || isOriginal(body)) return body;
  if (!isWebStream(body) || body.locked) throw bodyParsed(notification);
  const reader: ReadableStreamDefaultReader<unknown> = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  // Not only the cancellation ends the reading: it depends on the stream.
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(bodyTooSlow(notification, timeout));
    }, timeout);
  });
  try {
    return await Promise.race([readChunks(notification, reader), expired]);
  } catch (error) {
    void cancel(reader);
    throw error instanceof NotificationError ? error : bodyCutShort(notification, error);
  } finally {
    clearTimeout(timer);
  }
}

function isWebStream(body: unknown): body is ReadableStream<unknown> {
  return (
    typeof body === "object" &&
    body !== null &&
    typeof Reflect.get(body, "getReader") === "function"
  );
}

async function readChunks(
  notification: Notification,
  reader: ReadableStreamDefaultReader<unknown>,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    if (!types.isUint8Array(value)) throw bodyParsed(notification);
    length += value.length;
    if (length > bodyLimit) throw bodyTooLarge(notification);
    chunks.push(value);
  }
}

/** It does not matter whether the source can be cancelled. */
async function cancel(reader: ReadableStreamDefaultReader<unknown>): Promise<void> {
  try {
    await reader.cancel();
  } catch {
    // The error that ended the reading is reported.
  }
}
