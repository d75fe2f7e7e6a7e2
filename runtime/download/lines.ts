/** A download that is not a complete bill. The message completes the sentence "The bill …". */
export class UnreadableDownload extends Error {}

/** Maximum length of a line in characters. Lines of bills have a few hundred. */
const maxLineLength = 64 * 1024;

/**
 * Splits UTF-8 text that arrives in pieces into lines, without line ends. Skips empty lines.
 *
 * @throws {UnreadableDownload}
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Removes a byte-order mark, and handles characters that are split between two pieces.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + decodeOrThrow(() => decoder.decode(piece, { stream: true }));
    const lines = text.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxLineLength) {
      throw new UnreadableDownload(`contains a line of more than ${maxLineLength} characters`);
    }
    yield* lines.map(trimCarriageReturn).filter((line) => line !== "");
  }
  rest = trimCarriageReturn(rest + decodeOrThrow(() => decoder.decode()));
  if (rest !== "") yield rest;
}

function trimCarriageReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function decodeOrThrow(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableDownload("is not UTF-8");
  }
}
