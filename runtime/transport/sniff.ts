import { firstCharacter } from "../wire/text.js";

/** Bytes that are looked at: a document begins before, after whatever white space it has. */
const most = 1024;

/** A body whose beginning has been looked at, and is still to be read. */
export interface SniffedBody {
  /** What it begins with, after a byte-order mark and white space; empty where there is nothing else. */
  readonly begins: string;
  readonly pieces: AsyncIterableIterator<Uint8Array, undefined>;
}

/** Reads as much of a body as tells what it is. */
export async function sniff(body: AsyncIterable<Uint8Array>): Promise<SniffedBody> {
  const source = body[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let looked = "";
  while (looked.length < most && !isTelling(looked)) {
    const next = await source.next();
    if (next.done) break;
    seen.push(next.value);
    looked += Buffer.from(next.value.subarray(0, most)).toString("latin1");
  }
  // In one piece, so that who comes next can tell from it what it is, too.
  let first: Uint8Array | undefined = seen.length > 0 ? Buffer.concat(seen) : undefined;
  const pieces: SniffedBody["pieces"] = {
    [Symbol.asyncIterator]: () => pieces,
    async next() {
      if (first !== undefined) {
        const value = first;
        first = undefined;
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
  return { begins: firstCharacter(looked), pieces };
}

/** Whether there are all bytes that a byte-order mark can have, and something behind it. */
function isTelling(bytes: string): boolean {
  return bytes.length >= 3 && firstCharacter(bytes) !== "";
}
