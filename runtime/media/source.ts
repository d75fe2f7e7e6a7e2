import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Problem } from "../errors/index.js";

/**
 * Bytes of a file to upload. A `string` is a path; a `URL` is a `file:` URL. Streams and iterables are
 * read once, and no further than the operation's limit. Bytes are neither copied nor changed, so leave
 * them alone until the call is done.
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

/** A file to upload, alone or with the name and media type to send it under. */
export type MediaInput = MediaSource | NamedMedia;

export interface NamedMedia {
  content: MediaSource;
  /** ASCII without quotes, slashes or control characters. Its extension is corrected to fit the bytes. */
  filename?: string;
  /** Corrected to fit the bytes. */
  contentType?: string;
}

/** What came out of a source: the bytes, and what the source itself said about them. */
export interface ReadMedia {
  readonly bytes: Buffer;
  /** The name that a path, a File or a file stream brought with it. */
  readonly name: string | undefined;
}

/** Why a source gave no bytes; carried to the list of problems of the call. */
export class UnreadableMedia extends Error {
  readonly problem: Omit<Problem, "path">;

  constructor(code: string, message: string) {
    super(message);
    this.problem = { code, message };
  }
}

/**
 * Reads a source into one buffer of at most `maxBytes`.
 *
 * @throws {UnreadableMedia} where there is nothing to read, or too much.
 */
export async function readMedia(
  source: unknown,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ReadMedia> {
  if (typeof source === "string" || source instanceof URL) {
    return await readFile(source, maxBytes, signal);
  }
  if (ArrayBuffer.isView(source)) {
    const { buffer, byteOffset, byteLength } = source;
    return {
      bytes: limited(Buffer.from(buffer, byteOffset, byteLength), maxBytes),
      name: undefined,
    };
  }
  if (source instanceof ArrayBuffer) {
    return { bytes: limited(Buffer.from(source), maxBytes), name: undefined };
  }
  if (source instanceof Blob) {
    if (source.size > maxBytes) throw tooLarge(`has ${source.size} bytes`, maxBytes);
    const name = "name" in source && typeof source.name === "string" ? source.name : undefined;
    const bytes = await reading("the Blob cannot be read", () => source.arrayBuffer());
    return { bytes: limited(Buffer.from(bytes), maxBytes), name };
  }
  if (isAsyncIterable(source)) {
    if (isConsumed(source)) {
      throw new UnreadableMedia(
        "MEDIA_CONSUMED",
        "the stream was read, locked or closed before; give one that nobody has read from.",
      );
    }
    const name =
      "path" in source && typeof source.path === "string" ? basename(source.path) : undefined;
    return { bytes: await collect(source, maxBytes, signal), name };
  }
  throw new UnreadableMedia(
    source === undefined || source === null ? "MEDIA_MISSING" : "MEDIA_TYPE",
    source === undefined || source === null
      ? "is missing; give a path, bytes or a stream."
      : source instanceof Promise
        ? "is a promise; await it first."
        : `cannot be read from ${describe(source)}; give a path, bytes or a stream.`,
  );
}

async function readFile(
  location: string | URL,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ReadMedia> {
  const path = pathOf(location);
  const file = await opened(path);
  try {
    const bytes = await contentOf(file, path, maxBytes, signal);
    return { bytes: limited(bytes, maxBytes), name: basename(path) };
  } finally {
    await file.close().catch(() => undefined);
  }
}

async function contentOf(
  file: FileHandle,
  path: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const unread = `${path} cannot be read`;
  const stat = await reading(unread, () => file.stat());
  if (stat.isDirectory()) {
    throw new UnreadableMedia("MEDIA_IS_DIRECTORY", `${path} is a directory; name a file in it.`);
  }
  if (!stat.isFile()) {
    // A pipe or a device has no size to check before it is read.
    throw new UnreadableMedia(
      "MEDIA_NOT_A_FILE",
      `${path} is not a regular file; open it yourself and give the stream.`,
    );
  }
  if (stat.size > maxBytes) throw tooLarge(`${path} has ${stat.size} bytes`, maxBytes);
  signal.throwIfAborted();
  // Read by size, not to the end: a file that grows meanwhile is sent as it was when it was checked.
  const bytes = Buffer.allocUnsafeSlow(stat.size);
  let length = 0;
  while (length < stat.size) {
    const rest = stat.size - length;
    const { bytesRead } = await reading(unread, () => file.read(bytes, length, rest, length));
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** What goes wrong below, as a problem of the input: a call fails with nothing that has no code. */
async function reading<T>(failure: string, read: () => T): Promise<Awaited<T>> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableMedia("MEDIA_NOT_READABLE", `${failure}: ${reason}`);
  }
}

function pathOf(location: string | URL): string {
  const text = String(location);
  if (text === "") {
    throw new UnreadableMedia("MEDIA_MISSING", "is an empty path; name a file.");
  }
  const path = localPathOf(text);
  if (path.includes("\0")) {
    throw new UnreadableMedia("MEDIA_NOT_FOUND", "is a path with a NUL character in it.");
  }
  // It may be the photograph of an ID card, so it is not repeated.
  if (/[\r\n]/.test(path) || path.length > 1024) {
    throw new UnreadableMedia(
      "MEDIA_TYPE",
      `is no path (${path.length} characters); give the bytes, as Buffer.from(text, "base64") where it is base64.`,
    );
  }
  return path;
}

function localPathOf(text: string): string {
  // A single letter is a drive, no scheme; and no scheme is long.
  const [scheme = ""] = /^[a-z][a-z0-9+.-]{1,31}:/i.exec(text) ?? [];
  if (scheme === "") return text;
  if (scheme.toLowerCase() !== "file:") {
    throw new UnreadableMedia(
      "MEDIA_TYPE",
      `is a ${scheme} URL; only paths and file: URLs are read, so fetch it yourself and give the bytes.`,
    );
  }
  try {
    return fileURLToPath(text);
  } catch {
    throw new UnreadableMedia("MEDIA_NOT_FOUND", "is a file: URL that names no local file.");
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    // A pipe that nobody writes to would not be opened until somebody does. Windows has no such flag: it adds nothing.
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw unopened(path, error);
  }
}

function unopened(path: string, error: unknown): UnreadableMedia {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    const message = `there is no file ${path}; relative paths start at ${process.cwd()}.`;
    return new UnreadableMedia("MEDIA_NOT_FOUND", message);
  }
  const remedy = code === "EACCES" || code === "EPERM" ? "; check its permissions" : "";
  const message = `${path} cannot be opened (${String(code)})${remedy}.`;
  return new UnreadableMedia("MEDIA_NOT_READABLE", message);
}

async function collect(
  source: AsyncIterable<unknown>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  const { promise: aborted, dispose } = rejectedOnAbort(signal);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  try {
    for (;;) {
      const next = await Promise.race([
        reading("the stream failed", () => iterator.next()),
        aborted,
      ]);
      if (next.done === true) {
        ended = true;
        break;
      }
      if (!(next.value instanceof Uint8Array)) {
        throw new UnreadableMedia(
          "MEDIA_TYPE",
          `the stream gives ${describe(next.value)} where bytes are needed; do not set an encoding on it.`,
        );
      }
      length += next.value.byteLength;
      if (length > maxBytes) throw tooLarge(`the stream has more than ${maxBytes} bytes`, maxBytes);
      chunks.push(next.value);
    }
  } finally {
    dispose();
    // Tell the source that nobody reads on; it may be stuck, so it is not waited for.
    if (!ended) iterator.return?.().then(undefined, () => undefined);
  }
  const [only] = chunks;
  return limited(
    chunks.length === 1 && only !== undefined
      ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
      : Buffer.concat(chunks, length),
    maxBytes,
  );
}

function rejectedOnAbort(signal: AbortSignal): { promise: Promise<never>; dispose: () => void } {
  let dispose = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    const stop = (): void => {
      reject(new Error("aborted"));
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    dispose = () => {
      signal.removeEventListener("abort", stop);
    };
  });
  promise.catch(() => undefined);
  return { promise, dispose };
}

function limited(bytes: Buffer, maxBytes: number): Buffer {
  if (bytes.length === 0) {
    throw new UnreadableMedia("MEDIA_EMPTY", "has no bytes.");
  }
  if (bytes.length > maxBytes) throw tooLarge(`has ${bytes.length} bytes`, maxBytes);
  return bytes;
}

function tooLarge(what: string, maxBytes: number): UnreadableMedia {
  return new UnreadableMedia(
    "MEDIA_TOO_LARGE",
    `${what}; the gateway takes at most ${maxBytes}, so make it smaller.`,
  );
}

function isAsyncIterable(source: unknown): source is AsyncIterable<unknown> {
  return typeof source === "object" && source !== null && Symbol.asyncIterator in source;
}

function isConsumed(source: AsyncIterable<unknown>): boolean {
  if (source instanceof Readable) return source.readableDidRead || source.destroyed;
  return source instanceof ReadableStream && source.locked;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return `a ${typeof value}`;
  const { constructor } = value;
  return typeof constructor === "function" && constructor.name !== "Object"
    ? `a ${constructor.name}`
    : "a plain object";
}
