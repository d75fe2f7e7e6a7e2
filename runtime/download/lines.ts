/** A download that is not a complete bill. The message completes the sentence "The bill …". */
export class UnreadableDownload extends Error {}

/** Maximum length of a line in characters. Lines of bills have a few hundred. */
export const maxLineLength = 64 * 1024;

export interface Line {
  /** The number of the line in the bill, starting at 1. */
  readonly number: number;
  readonly text: string;
  /** A line feed, alone or after a carriage return. Empty if the bill ends without one. */
  readonly end: string;
}

/**
 * Splits UTF-8 text that arrives in pieces into lines.
 *
 * @throws {UnreadableDownload}
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  // Removes a byte-order mark, and handles characters that are split between two pieces.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let number = 0;
  for await (const piece of pieces) {
    const text = rest + decodeOrThrow(() => decoder.decode(piece, { stream: true }));
    const lines = text.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxLineLength) throw lineTooLong();
    for (const line of lines) {
      number += 1;
      yield line.endsWith("\r")
        ? { number, text: line.slice(0, -1), end: "\r\n" }
        : { number, text: line, end: "\n" };
    }
  }
  rest += decodeOrThrow(() => decoder.decode());
  if (rest !== "") yield { number: number + 1, text: rest, end: "" };
}

export function lineTooLong(): UnreadableDownload {
  return new UnreadableDownload(`contains a line of more than ${maxLineLength} characters`);
}

function decodeOrThrow(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableDownload("is not UTF-8");
  }
}
