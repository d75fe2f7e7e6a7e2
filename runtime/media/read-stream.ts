import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describeType } from "../../text/describe.js";
import { checkSize, MediaError, sourceStep, tooLarge } from "./media-error.js";

/**
 * Number of chunks that are read in one turn of the event loop at most. A source whose chunks are ready at
 * once, above all one of empty chunks, would otherwise keep the timer of the call's deadline from firing.
 */
const chunksPerTurn = 64;

type Chunk = { readonly value: unknown } | undefined;

/** A source that is being read. */
interface Chunks {
  next(): PromiseLike<IteratorResult<unknown, unknown>> | IteratorResult<unknown, unknown>;
  /** Lets the source release its resources before its end. The source may throw or hang. */
  cancel(): unknown;
}

/**
 * Reads a stream or iterable to its end, or stops as soon as it exceeds `maxBytes` or the call is aborted.
 */
export async function readStream(
  source: AsyncIterable<unknown>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const chunks = chunksOf(source);
  const read: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  try {
    for (let number = 1; ; number++) {
      const chunk = await sourceStep(signal, "stream", async (): Promise<Chunk> => {
        const { done, value } = await chunks.next();
        return done === true ? undefined : { value };
      });
      if (chunk === undefined) {
        ended = true;
        break;
      }
      const { value } = chunk;
      if (!(value instanceof Uint8Array)) {
        throw new MediaError(
          "MEDIA_TYPE",
          `Expected a stream of bytes, received ${describeType(value)} from it. Do not set an encoding on it.`,
        );
      }
      length += value.byteLength;
      if (length > maxBytes) throw tooLarge(maxBytes, "more from the stream");
      if (value.byteLength > 0) read.push(value);
      if (number % chunksPerTurn === 0) await nextTurn();
    }
  } finally {
    // Not awaited, because the source may hang.
    if (!ended) void cancel(chunks);
  }
  const [only] = read;
  return checkSize(
    read.length === 1 && only !== undefined
      ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
      : Buffer.concat(read, length),
    maxBytes,
  );
}

async function cancel(chunks: Chunks): Promise<void> {
  try {
    await chunks.cancel();
  } catch {
    // The call has failed already, for a reason that matters more.
  }
}

/**
 * The iterators of Node's streams wait for a pending read before they release the stream. So a stream is
 * destroyed or cancelled directly, because a pending read may hang.
 */
function chunksOf(source: AsyncIterable<unknown>): Chunks {
  if (source instanceof ReadableStream) {
    const reader: ReadableStreamDefaultReader<unknown> = source.getReader();
    return { next: () => reader.read(), cancel: () => reader.cancel() };
  }
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    cancel: () => (source instanceof Readable ? source.destroy() : iterator.return?.()),
  };
}
