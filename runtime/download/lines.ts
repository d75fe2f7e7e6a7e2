import { UnreadableDownload } from "./unreadable.js";

/** Bytes of a line; those of bills have a few hundred. */
const longestLine = 64 * 1024;

/** The lines of a text that comes in pieces, without their ends; empty ones are left out. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Takes a byte-order mark away; a letter may lie across two pieces.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + decoded(() => decoder.decode(piece, { stream: true }))).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw new UnreadableDownload("has a line without an end");
    yield* lines.map(withoutReturn).filter((line) => line !== "");
  }
  rest = withoutReturn(rest + decoded(() => decoder.decode()));
  if (rest !== "") yield rest;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableDownload("is not UTF-8");
  }
}
