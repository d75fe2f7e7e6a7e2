import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { MalformedReplyError, WeChatPayError } from "../errors/index.js";
import { linesOf } from "./lines.js";
import { tableOf } from "./table.js";
import type { Row } from "./table.js";
import { UnreadableDownload } from "./unreadable.js";

export type { Row } from "./table.js";

/**
 * A bill on its way. Read it once: as bytes or as rows. What is not read keeps a connection busy, so
 * `cancel()` what you do not want.
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

  /** The bytes as they come: CSV with a byte-order mark, or gzip where `tar_type` asked for it. */
  bytes(): AsyncIterable<Uint8Array> {
    return this.#once(this.#stream);
  }

  /**
   * The entries, one by one, unpacked where they came as gzip; values are texts as they stand in the bill,
   * amounts in yuan, without the backtick before each.
   *
   * @throws {MalformedReplyError} DOWNLOAD_UNREADABLE, where it is cut short or no bill
   * @throws {WeChatPayError} what a connection meets that breaks
   */
  rows(): AsyncIterable<Row> {
    return this.#once(this.#rows());
  }

  /** The totals at the end, once `rows()` has come there. */
  get summary(): Row | undefined {
    return this.#summary;
  }

  /** Lets the rest go, and the connection with it. */
  cancel(): void {
    this.#read = true;
    this.#cancel();
  }

  async *#rows(): AsyncGenerator<Row> {
    try {
      const rows = tableOf(linesOf(unpacked(this.#stream)));
      let next = await rows.next();
      while (!next.done) {
        yield next.value;
        next = await rows.next();
      }
      this.#summary = next.value;
    } catch (error) {
      throw this.#failure(error);
    } finally {
      // A caller who leaves the loop early wants no more.
      this.#cancel();
    }
  }

  #failure(error: unknown): unknown {
    if (error instanceof WeChatPayError) return error;
    const reason = error instanceof UnreadableDownload ? error.message : "is no whole gzip file";
    return new MalformedReplyError(
      "DOWNLOAD_UNREADABLE",
      `The bill ${reason}. Download it again; take nothing of it for complete.`,
      { outcome: "unknown", retryable: true, operation: this.#operation, cause: error },
    );
  }

  #once<T>(iterable: AsyncIterable<T>): AsyncIterable<T> {
    if (this.#read) {
      throw new TypeError("This download has been read or cancelled; call the operation again.");
    }
    this.#read = true;
    return iterable;
  }
}

/** What the pieces hold, unpacked where they begin as gzip does, whatever was asked for. */
async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all = pieces[Symbol.asyncIterator]();
  const first = await all.next();
  if (first.done) return;
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => all };
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip();
  const source = Readable.from(whole);
  source.on("error", (error) => gunzip.destroy(error));
  yield* source.pipe(gunzip);
}
