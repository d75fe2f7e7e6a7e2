import { UnreadableDownload } from "./lines.js";

/** One row of a bill: the text of each cell, by the title of its column. */
export type Row = Readonly<Record<string, string>>;

/**
 * Parses a bill: a header line, a line for each entry, a second header line, and the summary. The gateway
 * puts a backtick before each cell to keep spreadsheets from converting it to a number; it is not part of
 * the value. A comma separates cells only if a backtick follows, because names of goods can contain commas.
 *
 * @returns the summary, after all entries
 * @throws {UnreadableDownload} if the bill is malformed or ends before its summary
 */
export async function* tableOf(lines: AsyncIterable<string>): AsyncGenerator<Row, Row> {
  let titles: readonly string[] | undefined;
  let summaryTitles: readonly string[] | undefined;
  let summary: Row | undefined;
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    if (summary !== undefined) throw new UnreadableDownload("continues after its summary");
    if (!line.startsWith("`")) {
      if (summaryTitles !== undefined) {
        throw new UnreadableDownload(`has a third header line in line ${lineNumber}`);
      }
      if (titles === undefined) titles = line.split(",");
      else summaryTitles = line.split(",");
    } else if (titles === undefined) {
      throw new UnreadableDownload("does not start with a header line");
    } else if (summaryTitles === undefined) {
      yield rowOf(titles, line, lineNumber);
    } else {
      summary = rowOf(summaryTitles, line, lineNumber);
    }
  }
  if (summary === undefined) {
    throw new UnreadableDownload("ends before its summary, so entries may be missing");
  }
  return summary;
}

function rowOf(titles: readonly string[], line: string, lineNumber: number): Row {
  const cells = line.slice(1).split(",`");
  if (cells.length !== titles.length) {
    throw new UnreadableDownload(
      `has ${cells.length} cells in line ${lineNumber}, but ${titles.length} columns`,
    );
  }
  const row: Row = Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? ""]));
  // Without a prototype, a column can have any title.
  Object.setPrototypeOf(row, null);
  return row;
}
