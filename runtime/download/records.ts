import type { Line } from "./lines.js";
import { lineTooLong, maxLineLength } from "./lines.js";

/** A line that starts with a backtick, and the lines up to the next such line. */
export interface BillRecord {
  /** Undefined for the lines before the first backtick: the headers. */
  readonly first: Line | undefined;
  /** Header lines, or text of a cell that contains line breaks. Empty lines at the end are left out. */
  readonly others: readonly Line[];
  readonly isLast: boolean;
}

/** Groups the lines of a bill into records. The first one has no line that starts with a backtick. */
export async function* recordsOf(lines: AsyncIterable<Line>): AsyncGenerator<BillRecord> {
  let first: Line | undefined;
  let others: Line[] = [];
  let length = 0;
  for await (const line of lines) {
    if (line.text.startsWith("`")) {
      yield recordOf(first, others, false);
      first = line;
      others = [];
      length = 0;
    } else {
      length += line.text.length + line.end.length;
      if (length > maxLineLength) throw lineTooLong();
      others.push(line);
    }
  }
  yield recordOf(first, others, true);
}

export function recordOf(
  first: Line | undefined,
  others: readonly Line[],
  isLast: boolean,
): BillRecord {
  const end = others.findLastIndex(({ text }) => text !== "") + 1;
  return { first, others: others.slice(0, end), isLast };
}
