import { describeType } from "../../text/describe.js";
import { attempt, checkSize, MediaError, tooLarge } from "./media-error.js";

/**
 * Reads a stream or iterable to its end, or stops as soon as it exceeds `maxBytes` or the call is aborted.
 */
export async function readStream(
  source: AsyncIterable<unknown>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  const { promise: aborted, dispose } = rejectOnAbort(signal);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  try {
    for (;;) {
      const next = await Promise.race([
        attempt("Cannot read the stream", () => iterator.next()),
        aborted,
      ]);
      if (next.done === true) {
        ended = true;
        break;
      }
      if (!(next.value instanceof Uint8Array)) {
        throw new MediaError(
          "MEDIA_TYPE",
          `Expected a stream of bytes, received ${describeType(next.value)} from it. Do not set an encoding on it.`,
        );
      }
      length += next.value.byteLength;
      if (length > maxBytes) throw tooLarge(maxBytes, "more from the stream");
      chunks.push(next.value);
    }
  } finally {
    dispose();
    // Let the source release its resources. This is not awaited because the source may hang.
    if (!ended) iterator.return?.().then(undefined, () => undefined);
  }
  const [only] = chunks;
  return checkSize(
    chunks.length === 1 && only !== undefined
      ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
      : Buffer.concat(chunks, length),
    maxBytes,
  );
}

function rejectOnAbort(signal: AbortSignal): { promise: Promise<never>; dispose: () => void } {
  let dispose = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      reject(new Error("aborted"));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    dispose = () => {
      signal.removeEventListener("abort", onAbort);
    };
  });
  promise.catch(() => undefined);
  return { promise, dispose };
}
