import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { MalformedReplyError, WeChatPayError } from "../errors/index.js";
import { linesOf, UnreadableDownload } from "./lines.js";
import { tableOf } from "./table.js";
import type { Row, TableRow, UnreadableRow } from "./table.js";
import { ProblemCollector } from "../validation/problem-collector.js";
import { describeType } from "../../text/describe.js";

export type { Row, UnreadableRow } from "./table.js";

export interface RowsOptions {
  /**
   * Receives each row that cannot be divided into its columns, in its place among the others; reading waits for
   * the function. Without it, `rows()` throws DOWNLOAD_ROWS_UNREADABLE after the last row.
   */
  readonly onUnreadableRow?: ((row: UnreadableRow) => void | Promise<void>) | undefined;
}

/** Maximum number of lines that an error lists. */
const maxListedLines = 10;

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
   * A text of the merchant, such as the name of the goods, can contain a line break, which becomes part of the
   * value. If it contains a comma followed by a backtick, the row cannot be divided into its columns. Such rows go
   * to `onUnreadableRow`.
   *
   * @throws {TypeError} if the download was already read or cancelled.
   * @throws {ValidationError} if options are invalid.
   * @throws {MalformedReplyError} DOWNLOAD_UNREADABLE, while iterating, if the bill is truncated or malformed.
   * @throws {MalformedReplyError} DOWNLOAD_ROWS_UNREADABLE, after the last row, if rows could not be read and there is
   *   no `onUnreadableRow`. All other rows and the summary are complete.
   * @throws {WeChatPayError} while iterating, if the connection fails.
   */
  rows(options: RowsOptions = {}): AsyncIterable<Row> {
    const problems = new ProblemCollector(this.#operation);
    const given = problems.readMembers(options, "option", ["onUnreadableRow"]);
    const onUnreadableRow = given.get("onUnreadableRow");
    if (onUnreadableRow !== undefined && !isFunction(onUnreadableRow)) {
      const message = `Expected a function, received ${describeType(onUnreadableRow)}.`;
      problems.report("onUnreadableRow", "OPTION_TYPE", message);
    }
    problems.throwIfAny();
    return this.#once(this.#rows(isFunction(onUnreadableRow) ? onUnreadableRow : undefined));
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

  async *#rows(onUnreadableRow?: (row: UnreadableRow) => unknown): AsyncGenerator<Row> {
    const unreadableLines: number[] = [];
    try {
      const rows = tableOf(linesOf(decompress(this.#stream)));
      const next = async (): Promise<IteratorResult<TableRow, Row>> => {
        try {
          return await rows.next();
        } catch (error) {
          throw this.#toPublicError(error);
        }
      };
      let entry = await next();
      while (!entry.done) {
        const { row, problem } = entry.value;
        if (row !== undefined) yield row;
        else if (onUnreadableRow !== undefined) await onUnreadableRow(problem);
        else unreadableLines.push(problem.line);
        entry = await next();
      }
      this.#summary = entry.value;
    } finally {
      // Also runs if the caller leaves the loop early.
      this.#cancel();
    }
    if (unreadableLines.length > 0) throw this.#unreadableRows(unreadableLines);
  }

  #unreadableRows(lines: readonly number[]): MalformedReplyError {
    const listed = lines.slice(0, maxListedLines).join(", ");
    const more = lines.length > maxListedLines ? ", …" : "";
    const message =
      `The bill has ${lines.length === 1 ? "a row" : `${lines.length} rows`} that cannot be divided into columns ` +
      `(line ${listed}${more}), because a text contains what separates two cells. All other rows and the summary were read. ` +
      "Downloading the bill again does not help. To receive such rows, pass onUnreadableRow to rows().";
    return new MalformedReplyError("DOWNLOAD_ROWS_UNREADABLE", message, {
      outcome: "unknown",
      operation: this.#operation,
    });
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

function isFunction(value: unknown): value is (row: UnreadableRow) => unknown {
  return typeof value === "function";
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
