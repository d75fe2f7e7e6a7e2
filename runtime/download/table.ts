import { UnreadableDownload } from "./unreadable.js";

/** One line of a bill: the texts of its cells, by the titles of their columns. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a bill: a line of titles, a line for each entry, a second line of titles, and the summary. Cells
 * begin with a backtick, so that no spreadsheet takes them for numbers; it is not theirs, and a comma is the end
 * of a cell only where one follows, since names of goods have commas in them.
 *
 * @returns the summary, after the last entry
 * @throws {UnreadableDownload} also where it ends before its summary
 */
export async function* tableOf(lines: AsyncIterable<string>): AsyncGenerator<Row, Row> {
  let titles: readonly string[] | undefined;
  let summaryTitles: readonly string[] | undefined;
  let summary: Row | undefined;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (summary !== undefined) throw new UnreadableDownload("goes on after its summary");
    if (!line.startsWith("`")) {
      if (summaryTitles !== undefined) {
        throw new UnreadableDownload(`has a third line of titles, line ${number}`);
      }
      if (titles === undefined) titles = line.split(",");
      else summaryTitles = line.split(",");
    } else if (titles === undefined) {
      throw new UnreadableDownload("begins without a line of titles");
    } else if (summaryTitles === undefined) {
      yield rowOf(titles, line, number);
    } else {
      summary = rowOf(summaryTitles, line, number);
    }
  }
  if (summary === undefined) {
    throw new UnreadableDownload("ends before its summary, so entries may be missing");
  }
  return summary;
}

function rowOf(titles: readonly string[], line: string, number: number): Row {
  const cells = line.slice(1).split(",`");
  if (cells.length !== titles.length) {
    throw new UnreadableDownload(
      `has ${cells.length} cells in line ${number}, and ${titles.length} titles`,
    );
  }
  const row: Row = Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? ""]));
  // A title is a key, whatever it is called.
  Object.setPrototypeOf(row, null);
  return row;
}
