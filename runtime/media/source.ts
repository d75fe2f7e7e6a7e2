import { basename } from "node:path";
import { Readable } from "node:stream";
import { types } from "node:util";
import { describeType } from "../../text/describe.js";
import { memberOf } from "../validation/own-members.js";
import { checkSize, MediaError, sourceStep, tooLarge } from "./media-error.js";
import { readFile } from "./read-file.js";
import { readStream } from "./read-stream.js";

/**
 * The bytes of a file to upload. A `string` is a path, and a `URL` must be a `file:` URL. Streams and
 * iterables are read once, up to the operation's limit. Bytes are not copied, so do not change them before
 * the call has finished.
 */
export type MediaSource =
  | string
  | URL
  | Uint8Array
  | ArrayBuffer
  | Blob
  | Readable
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** A file to upload, optionally with the file name and media type to send. */
export type MediaInput = MediaSource | NamedMedia;

export interface NamedMedia {
  content: MediaSource;
  /**
   * At most 255 ASCII characters, without quotation marks, slashes or control characters. The extension is
   * corrected if it does not match the bytes.
   */
  filename?: string;
  /** Corrected if it does not match the bytes. */
  contentType?: string;
}

/** The bytes of a source, and the name that the source gave them. */
export interface Media {
  readonly bytes: Buffer;
  /** The name of the path, `File` or file stream. */
  readonly name: string | undefined;
}

/**
 * Reads a source into one buffer of at most `maxBytes`.
 *
 * @throws {MediaError} if the source cannot be read, is empty or is too large.
 */
export async function readMedia(
  source: unknown,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Media> {
  if (typeof source === "string" || source instanceof URL) {
    return await readFile(source, maxBytes, signal);
  }
  if (ArrayBuffer.isView(source)) {
    const { buffer, byteOffset, byteLength } = source;
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    return { bytes: checkSize(bytes, maxBytes), name: undefined };
  }
  if (source instanceof ArrayBuffer) {
    return { bytes: checkSize(Buffer.from(source), maxBytes), name: undefined };
  }
  if (source instanceof Blob) {
    if (source.size > maxBytes) throw tooLarge(maxBytes, `${source.size}`);
    const name = memberOf(source, "name");
    const content: unknown = await sourceStep(signal, "Blob", () => source.arrayBuffer());
    if (!types.isAnyArrayBuffer(content)) {
      const message = `Expected a Blob that returns an ArrayBuffer, received ${describeType(content)} from it.`;
      throw new MediaError("MEDIA_TYPE", message);
    }
    const bytes = checkSize(Buffer.from(content), maxBytes);
    return { bytes, name: typeof name === "string" ? name : undefined };
  }
  if (isAsyncIterable(source)) {
    if (isConsumed(source)) {
      throw new MediaError(
        "MEDIA_CONSUMED",
        "Expected an unread stream, received one that was already read, locked or closed. Pass a new stream.",
      );
    }
    const path = memberOf(source, "path");
    const name = typeof path === "string" ? basename(path) : undefined;
    return { bytes: await readStream(source, maxBytes, signal), name };
  }
  if (source === undefined || source === null) {
    const message = "This field is required. Pass a path, bytes or a stream.";
    throw new MediaError("MEDIA_MISSING", message);
  }
  const received = source instanceof Promise ? "a Promise. Await it first" : describeType(source);
  const message = `Expected a path, bytes or a stream, received ${received}.`;
  throw new MediaError("MEDIA_TYPE", message);
}

function isAsyncIterable(source: unknown): source is AsyncIterable<unknown> {
  return typeof source === "object" && source !== null && Symbol.asyncIterator in source;
}

function isConsumed(source: AsyncIterable<unknown>): boolean {
  if (source instanceof Readable) return source.readableDidRead || source.destroyed;
  return source instanceof ReadableStream && source.locked;
}
