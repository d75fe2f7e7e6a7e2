/** A body that is handed on: who ends it, and what is said when it ends. */
import { describe, expect, test, vi } from "vitest";
import { AbortedError } from "../../../runtime/index.js";
import { Deadline } from "../../../runtime/transport/deadline.js";
import type { BodyStream } from "../../../runtime/wire/body.js";
import { streamBody } from "../../../runtime/transport/body-stream.js";
import { sniff } from "../../../runtime/transport/sniff.js";
import { query } from "../support/operations.js";

type Source = AsyncIterableIterator<Uint8Array, undefined>;
const end = { done: true, value: undefined } as const;

/** A source of these pieces that tells whether it was given back. */
function sourceOf(...pieces: readonly string[]): {
  source: Source;
  givenBack: () => Promise<typeof end>;
} {
  const left = pieces.map((piece) => Buffer.from(piece, "latin1"));
  const givenBack = vi.fn(() => Promise.resolve(end));
  const source: Source = {
    [Symbol.asyncIterator]: () => source,
    next: () => {
      const value = left.shift();
      return Promise.resolve(value === undefined ? end : { done: false, value });
    },
    return: givenBack,
  };
  return { source, givenBack };
}

function flowing(source: Source, caller?: AbortSignal): { flowed: BodyStream; deadline: Deadline } {
  const deadline = new Deadline(query, caller, 60_000);
  return { flowed: streamBody(query, source, deadline), deadline };
}

describe("a body that is handed on", () => {
  test("comes piece by piece; at its end nothing is broken off", async () => {
    const { source, givenBack } = sourceOf("a", "b");
    const { flowed, deadline } = flowing(source);
    const came: string[] = [];
    for await (const piece of flowed.pieces) came.push(Buffer.from(piece).toString());
    expect(came).toEqual(["a", "b"]);
    expect(givenBack).not.toHaveBeenCalled();
    expect(deadline.signal.aborted).toBe(false);
    expect(await flowed.pieces.next()).toEqual(end);
    flowed.cancel();
    expect(givenBack).not.toHaveBeenCalled();
    expect(deadline.signal.aborted).toBe(false);
  });

  test("is broken off once by who leaves it", async () => {
    const { source, givenBack } = sourceOf("a", "b");
    const { flowed, deadline } = flowing(source);
    await flowed.pieces.next();
    expect(await flowed.pieces.return?.()).toEqual(end);
    flowed.cancel();
    expect(givenBack).toHaveBeenCalledTimes(1);
    expect(deadline.signal.aborted).toBe(true);
    expect(await flowed.pieces.next()).toEqual(end);
  });

  test("may be of a source that cannot be given back, or does not want to be", async () => {
    const { source } = sourceOf("a");
    flowing({ [Symbol.asyncIterator]: () => source, next: () => source.next() }).flowed.cancel();
    const reluctant = flowing({ ...source, return: () => Promise.reject(new Error("no")) });
    reluctant.flowed.cancel();
    expect(await reluctant.flowed.pieces.next()).toEqual(end);
  });

  test("that is cancelled while a piece is waited for is an error that knows nothing of what came of it", async () => {
    const { source } = sourceOf();
    let breakOff: ((error: Error) => void) | undefined;
    const stuck: Source = {
      ...source,
      next: () =>
        new Promise((_, reject) => {
          breakOff = reject;
        }),
    };
    const { flowed } = flowing(stuck);
    const waiting = flowed.pieces.next().catch((error: unknown) => error);
    flowed.cancel();
    breakOff?.(new Error("aborted"));
    const error = await waiting;
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ code: "ABORTED", outcome: "unknown", operation: query.id });
  });

  test("is not asked for another piece once the caller has aborted", async () => {
    const caller = new AbortController();
    const { source, givenBack } = sourceOf("a");
    const next = vi.spyOn(source, "next");
    const { flowed } = flowing(source, caller.signal);
    caller.abort();
    await expect(flowed.pieces.next()).rejects.toMatchObject({
      code: "ABORTED",
      outcome: "unknown",
    });
    expect(next).not.toHaveBeenCalled();
    expect(givenBack).toHaveBeenCalledTimes(1);
  });
});

describe("the beginning of a body", () => {
  const mark = "\xef\xbb\xbf";

  test.each<[string, string[], string, number]>([
    ["is told from its first bytes", ["<xml>", "1"], "<", 1],
    ["may be of three bytes", ["<a>", "1"], "<", 1],
    ["is looked for until a byte-order mark would have come", ["`", "1", ",", "2"], "`", 3],
    ["stands behind a mark, however that comes", ["\xef", "\xbb", "\xbf", "\n", "<", "x"], "<", 5],
    ["stands behind white space", [`${mark} \n`, "\t\r ", "<x", "y"], "<", 3],
    ["is nothing where there is nothing", [], "", 0],
    ["is nothing where there is white space alone", [" ", "\n"], "", 2],
    ["is not looked for beyond 1,024 bytes", [" ".repeat(1023), " ", "<"], "", 2],
    ["is looked for up to there", [" ".repeat(1023), "<", "x"], "<", 2],
  ])("%s", async (_, pieces, begins, looked) => {
    const { source, givenBack } = sourceOf(...pieces);
    const next = vi.spyOn(source, "next");
    const peeked = await sniff(source);
    expect(peeked.begins).toBe(begins);
    // At the end of a body there is one more question, to which there is no piece.
    expect(Math.min(next.mock.calls.length, pieces.length)).toBe(looked);
    const first = await peeked.pieces.next();
    const came = pieces.slice(0, looked).join("");
    expect(first.done ? "" : Buffer.from(first.value).toString("latin1")).toBe(came);
    const rest: string[] = [];
    for await (const piece of peeked.pieces) rest.push(Buffer.from(piece).toString("latin1"));
    expect(rest).toEqual(pieces.slice(looked));
    expect(givenBack).not.toHaveBeenCalled();
  });

  test("is given back with the rest, where the source can be", async () => {
    const { source, givenBack } = sourceOf("<xml>", "1");
    const peeked = await sniff(source);
    expect(await peeked.pieces.return?.()).toEqual(end);
    expect(givenBack).toHaveBeenCalledTimes(1);
    const { source: other } = sourceOf("<xml>");
    const bare = await sniff({ [Symbol.asyncIterator]: () => ({ next: () => other.next() }) });
    expect(await bare.pieces.return?.()).toEqual(end);
  });
});
