import type { Line } from "./lines.js";
import { UnreadableDownload } from "./lines.js";
import type { BillRecord } from "./records.js";
import { recordOf, recordsOf } from "./records.js";

/** One row of a bill: the text of each cell, by the title of its column. */
export type Row = Readonly<Record<string, string>>;

/**
 * A row that cannot be divided into its columns, because a text in it, such as the name of the goods, contains
 * what separates two cells. The bill does not mark such texts, so downloading it again does not help.
 */
export interface UnreadableRow {
  /** The number of the row's first line in the bill, starting at 1. */
  readonly line: number;
  /** The row as received, with its backticks. */
  readonly text: string;
  /** The titles of the columns. */
  readonly columns: readonly string[];
  /** The pieces between the separators. There are more or fewer of them than columns. */
  readonly pieces: readonly string[];
}

/** A row, or in its place the reason why there is none. */
export type TableRow =
  | { readonly row: Row; readonly problem?: undefined }
  | { readonly row?: undefined; readonly problem: UnreadableRow };

/**
 * Parses a bill: a header line, a line for each entry, a second header line, and the summary. The gateway
 * puts a backtick before each cell to keep spreadsheets from converting it to a number; it is not part of
 * the value. A comma separates cells only if a backtick follows, because names of goods can contain commas.
 * They can contain line breaks too, so a line without a backtick belongs to the row before it.
 *
 * A bill is complete if it ends with a summary that has as many cells as its header, and with a line end.
 * Every bill of the gateway ends with one; without it, the last value may be cut.
 *
 * @returns the summary, after all entries
 * @throws {UnreadableDownload} if the bill is malformed or incomplete
 */
export async function* tableOf(lines: AsyncIterable<Line>): AsyncGenerator<TableRow, Row> {
  const headers: Line[] = [];
  let rows: RowReader | undefined;
  // A record with more lines, which may end with the header of the summary.
  let undecided: BillRecord | undefined;
  let last: BillRecord | undefined;
  let count = 0;
  for await (const record of recordsOf(lines)) {
    if (record.first === undefined) {
      headers.push(...record.others);
      continue;
    }
    count += 1;
    rows ??= new RowReader(titlesOf(headers));
    if (count > 1 && headers.length > 1) {
      throw new UnreadableDownload("continues after its summary, or has two header lines");
    }
    if (record.isLast) {
      last = record;
      break;
    }
    if (undecided !== undefined) yield* rows.read(undecided);
    undecided = record.others.length > 0 ? record : undefined;
    if (undecided === undefined) yield* rows.read(record);
  }
  const header = count === 1 ? headers[1] : undecided?.others.at(-1);
  if (header === undefined || last?.first === undefined || last.others.length > 0) {
    throw new UnreadableDownload("ends before its summary, so entries may be missing");
  }
  const titles = header.text.split(",");
  const cells = cellsOf(last.first.text);
  if (cells.length !== titles.length) {
    const count = `${cells.length} cells for ${titles.length} columns`;
    throw new UnreadableDownload(`ends before or within its summary (${count})`);
  }
  if (last.first.end === "") {
    throw new UnreadableDownload("ends without a line end, so its last value may be cut");
  }
  if (rows !== undefined && undecided !== undefined) {
    yield* rows.read(recordOf(undecided.first, undecided.others.slice(0, -1), false));
    yield* rows.end();
  }
  return rowOf(titles, cells);
}

function titlesOf([header]: readonly Line[]): readonly string[] {
  if (header === undefined) throw new UnreadableDownload("does not start with a header line");
  return header.text.split(",");
}

/** Divides records into cells, and joins those that a line break followed by a backtick has divided. */
class RowReader {
  readonly #titles: readonly string[];
  /** A record with too few cells, which may continue in the next one. */
  #short: Line | undefined;

  constructor(titles: readonly string[]) {
    this.#titles = titles;
  }

  *read({ first, others }: BillRecord): Generator<TableRow> {
    if (first === undefined) return;
    const record = others.reduce(join, first);
    const joined = this.#short === undefined ? record : join(this.#short, record);
    if (this.#missing(joined) === 0) {
      this.#short = undefined;
      yield this.#rowOf(joined);
    } else if (this.#missing(joined) > 0) {
      this.#short = joined;
    } else {
      // What is short does not continue here.
      if (this.#short !== undefined) yield this.#problemOf(this.#short);
      const isShort = this.#missing(record) > 0;
      this.#short = isShort ? record : undefined;
      if (!isShort) yield this.#rowOf(record);
    }
  }

  *end(): Generator<TableRow> {
    if (this.#short !== undefined) yield this.#problemOf(this.#short);
  }

  /** The number of cells that the record has too few; negative if it has too many. */
  #missing({ text }: Line): number {
    return this.#titles.length - cellsOf(text).length;
  }

  #rowOf(record: Line): TableRow {
    const cells = cellsOf(record.text);
    return cells.length === this.#titles.length
      ? { row: rowOf(this.#titles, cells) }
      : this.#problemOf(record);
  }

  #problemOf({ number, text }: Line): TableRow {
    return { problem: { line: number, text, columns: this.#titles, pieces: cellsOf(text) } };
  }
}

function join({ number, text, end }: Line, next: Line): Line {
  return { number, text: `${text}${end}${next.text}`, end: next.end };
}

function cellsOf(text: string): readonly string[] {
  return text.slice(1).split(",`");
}

function rowOf(titles: readonly string[], cells: readonly string[]): Row {
  const row: Row = Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? ""]));
  // Without a prototype, a column can have any title.
  Object.setPrototypeOf(row, null);
  return row;
}
