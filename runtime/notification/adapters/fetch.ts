import { types } from "node:util";
import { NotificationError } from "../../errors/index.js";
import { bodyLimit, bodyParsed, tooLarge } from "../body.js";
import type { Handle } from "../handle.js";
import type { Notification } from "../notification.js";
import { cutShort, tooSlow } from "./read-stream.js";

export type FetchAdapter = (request: Request) => Promise<Response>;

export function fetchAdapter(
  notification: Notification,
  handle: Handle,
  bodyTimeout: number,
): FetchAdapter {
  return async (request) => {
    const { method, headers } = request;
    const body = (): Promise<Buffer> => bodyOf(notification, request, bodyTimeout);
    const answer = await handle({ method, headers, body });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
}

/** As `readStream` does it: of limited size, in limited time. */
async function bodyOf(
  notification: Notification,
  { body, bodyUsed }: Request,
  timeout: number,
): Promise<Buffer> {
  if (bodyUsed || body?.locked === true) throw bodyParsed(notification);
  if (body === null) return Buffer.alloc(0);
  const reader: ReadableStreamDefaultReader<unknown> = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    // Ends the reading below; what the source says to it does not matter any more.
    void reader.cancel().catch(() => undefined);
  }, timeout);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (late.signal.aborted) throw tooSlow(notification, timeout);
      if (done) return Buffer.concat(pieces);
      if (!types.isUint8Array(value)) throw bodyParsed(notification);
      length += value.length;
      if (length > bodyLimit) throw tooLarge(notification);
      pieces.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof NotificationError ? error : cutShort(notification, error);
  } finally {
    clearTimeout(timer);
  }
}
