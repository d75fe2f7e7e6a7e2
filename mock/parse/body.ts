import { describeType } from "../../text/describe.js";
import type { Body } from "./incoming-request.js";

/** Reads a body of at most `limit` bytes. If it is longer, discards it and stops reading. */
export async function readBody(
  chunks: AsyncIterable<unknown> | Iterable<unknown>,
  limit: number,
): Promise<Body> {
  const received: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = toBuffer(chunk);
    length += bytes.length;
    if (length > limit) return "too large";
    received.push(bytes);
  }
  return Buffer.concat(received, length);
}

function toBuffer(chunk: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk);
  if (ArrayBuffer.isView(chunk)) {
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
  throw new TypeError(
    `Expected each chunk of a body to be text or bytes, received ${describeType(chunk)}.`,
  );
}
