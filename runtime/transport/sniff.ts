import { firstCharacter } from "../wire/text.js";

/** The number of bytes to inspect. A document starts within them, even after white space. */
const maxBytes = 1024;

/** A body whose beginning was inspected. It can still be read completely. */
export interface SniffedBody {
  /** The first character after a byte-order mark and white space; empty if there is none. */
  readonly first: string;
  readonly pieces: AsyncIterableIterator<Uint8Array, undefined>;
}

/** Reads the beginning of a body, as much as is needed to recognize its format. */
export async function sniff(body: AsyncIterable<Uint8Array>): Promise<SniffedBody> {
  const source = body[Symbol.asyncIterator]();
  const inspected: Uint8Array[] = [];
  let text = "";
  while (text.length < maxBytes && !isConclusive(text)) {
    const next = await source.next();
    if (next.done) break;
    inspected.push(next.value);
    text += Buffer.from(next.value.subarray(0, maxBytes)).toString("latin1");
  }
  // Return the inspected bytes as one piece, so that the reader can also recognize the format from it.
  let beginning: Uint8Array | undefined =
    inspected.length > 0 ? Buffer.concat(inspected) : undefined;
  const pieces: SniffedBody["pieces"] = {
    [Symbol.asyncIterator]: () => pieces,
    async next() {
      if (beginning !== undefined) {
        const value = beginning;
        beginning = undefined;
        return { done: false, value };
      }
      const next = await source.next();
      return next.done ? { done: true, value: undefined } : next;
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
  return { first: firstCharacter(text), pieces };
}

/** Whether the text is long enough for a byte-order mark and contains a character after it. */
function isConclusive(text: string): boolean {
  return text.length >= 3 && firstCharacter(text) !== "";
}
