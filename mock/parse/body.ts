import type { Body } from "./incoming-request.js";

/** Takes in a body of at most `limit` bytes; of a longer one it keeps nothing and stops reading. */
export async function parseBody(
  chunks: AsyncIterable<unknown> | Iterable<unknown>,
  limit: number,
): Promise<Body> {
  const received: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = bytesOf(chunk);
    length += bytes.length;
    if (length > limit) return "too large";
    received.push(bytes);
  }
  return Buffer.concat(received, length);
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk);
  if (ArrayBuffer.isView(chunk)) {
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
  throw new TypeError(`A body is made of bytes; one of its pieces is a ${typeof chunk}.`);
}
