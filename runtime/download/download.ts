import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { MalformedReplyError, WeChatPayError } from "../errors/index.js";
import { linesOf, UnreadableDownload } from "./lines.js";
import { tableOf } from "./table.js";
import type { Row } from "./table.js";

export type { Row } from "./table.js";

/**
 * A bill that is being downloaded. Read it once, either as bytes or as rows. An unread download occupies a
 * connection, so `cancel()` it if you do not need it.
 */
export class Download {
  readonly #operation: string;
  readonly #stream: AsyncIterable<Uint8Array>;
  readonly #cancel: () => void;
  #read = false;
  #summary: Row | undefined;

  constructor(operation: string, stream: AsyncIterable<Uint8Array>, cancel: () => void) {
    this.#operation = operation;
    this.#stream = stream;
    this.#cancel = cancel;
  }

  /**
   * Returns the bytes as received: CSV with a byte-order mark, or gzip if the input requested it with
   * `tar_type`.
   *
   * @throws {TypeError} if the download was already read or cancelled.
   */
  bytes(): AsyncIterable<Uint8Array> {
    return this.#once(this.#stream);
  }

  /**
   * Returns the entries one by one, decompressed if necessary. Values are the texts in the bill without the
   * leading backtick; amounts are in yuan. Leaving the loop early cancels the download.
   *
   * @throws {TypeError} if the download was already read or cancelled.
   * @throws {MalformedReplyError} DOWNLOAD_UNREADABLE, while iterating, if the bill is truncated or malformed.
   * @throws {WeChatPayError} while iterating, if the connection fails.
   */
  rows(): AsyncIterable<Row> {
    return this.#once(this.#rows());
  }

  /** The totals at the end of the bill. Undefined until `rows()` has been read to the end. */
  get summary(): Row | undefined {
    return this.#summary;
  }

  /** Discards the rest of the download and closes its connection. */
  cancel(): void {
    this.#read = true;
    this.#cancel();
  }

  async *#rows(): AsyncGenerator<Row> {
    try {
      const rows = tableOf(linesOf(decompress(this.#stream)));
      let next = await rows.next();
      while (!next.done) {
        yield next.value;
        next = await rows.next();
      }
      this.#summary = next.value;
    } catch (error) {
      throw this.#toPublicError(error);
    } finally {
      // Also runs if the caller leaves the loop early.
      this.#cancel();
    }
  }

  #toPublicError(error: unknown): unknown {
    if (error instanceof WeChatPayError) return error;
    const reason =
      error instanceof UnreadableDownload ? error.message : "is not a complete gzip file";
    return new MalformedReplyError(
      "DOWNLOAD_UNREADABLE",
      `The bill ${reason}. Discard the rows that were read, and download it again.`,
      { outcome: "unknown", retryable: true, operation: this.#operation, cause: error },
    );
  }

  #once<T>(iterable: AsyncIterable<T>): AsyncIterable<T> {
    if (this.#read) {
      throw new TypeError("This download was already read or cancelled. Call the operation again.");
    }
    this.#read = true;
    return iterable;
  }
}

/** Decompresses the pieces if they start with the gzip signature, regardless of what the input requested. */
async function* decompress(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const remaining = pieces[Symbol.asyncIterator]();
  const first = await remaining.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => remaining };
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  const source = Readable.from(all);
  source.on("error", (error) => gunzip.destroy(error));
  yield* source.pipe(gunzip);
}
