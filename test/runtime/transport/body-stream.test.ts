/** Streamed bodies: how they end, and which errors they throw. */
import { describe, expect, test, vi } from "vitest";
import { AbortedError } from "../../../runtime/index.js";
import { Deadline } from "../../../runtime/transport/deadline.js";
import type { BodyStream } from "../../../runtime/wire/body.js";
import { streamBody } from "../../../runtime/transport/body-stream.js";
import { sniff } from "../../../runtime/transport/sniff.js";
import { query } from "../support/operations.js";

type Source = AsyncIterableIterator<Uint8Array, undefined>;
const end = { done: true, value: undefined } as const;

/** Returns a source of these pieces, with a spy on its `return` method. */
function sourceOf(...pieces: readonly string[]): {
  source: Source;
  returnSpy: () => Promise<typeof end>;
} {
  const remaining = pieces.map((piece) => Buffer.from(piece, "latin1"));
  const returnSpy = vi.fn(() => Promise.resolve(end));
  const source: Source = {
    [Symbol.asyncIterator]: () => source,
    next: () => {
      const value = remaining.shift();
      return Promise.resolve(value === undefined ? end : { done: false, value });
    },
    return: returnSpy,
  };
  return { source, returnSpy };
}

function stream(
  source: Source,
  caller?: AbortSignal,
): { streamed: BodyStream; deadline: Deadline } {
  const deadline = new Deadline(query, caller, 60_000);
  return { streamed: streamBody(query, source, deadline), deadline };
}

describe("a streamed body", () => {
  test("yields its pieces, and its end aborts nothing", async () => {
    const { source, returnSpy } = sourceOf("a", "b");
    const { streamed, deadline } = stream(source);
    const received: string[] = [];
    for await (const piece of streamed.pieces) received.push(Buffer.from(piece).toString());
    expect(received).toEqual(["a", "b"]);
    expect(returnSpy).not.toHaveBeenCalled();
    expect(deadline.signal.aborted).toBe(false);
    expect(await streamed.pieces.next()).toEqual(end);
    streamed.cancel();
    expect(returnSpy).not.toHaveBeenCalled();
    expect(deadline.signal.aborted).toBe(false);
  });

  test("is aborted once by leaving the loop", async () => {
    const { source, returnSpy } = sourceOf("a", "b");
    const { streamed, deadline } = stream(source);
    await streamed.pieces.next();
    expect(await streamed.pieces.return?.()).toEqual(end);
    streamed.cancel();
    expect(returnSpy).toHaveBeenCalledTimes(1);
    expect(deadline.signal.aborted).toBe(true);
    expect(await streamed.pieces.next()).toEqual(end);
  });

  test("may have a source without a return method, or with one that rejects", async () => {
    const { source } = sourceOf("a");
    stream({ [Symbol.asyncIterator]: () => source, next: () => source.next() }).streamed.cancel();
    const reluctant = stream({ ...source, return: () => Promise.reject(new Error("no")) });
    reluctant.streamed.cancel();
    expect(await reluctant.streamed.pieces.next()).toEqual(end);
  });

  test("rejects with an unknown outcome if it is cancelled while waiting for a piece", async () => {
    const { source } = sourceOf();
    let rejectNext: ((error: Error) => void) | undefined;
    const stuck: Source = {
      ...source,
      next: () =>
        new Promise((_, reject) => {
          rejectNext = reject;
        }),
    };
    const { streamed } = stream(stuck);
    const waiting = streamed.pieces.next().catch((error: unknown) => error);
    streamed.cancel();
    rejectNext?.(new Error("aborted"));
    const error = await waiting;
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ code: "ABORTED", outcome: "unknown", operation: query.id });
  });

  test("requests no further piece after the caller aborted", async () => {
    const caller = new AbortController();
    const { source, returnSpy } = sourceOf("a");
    const next = vi.spyOn(source, "next");
    const { streamed } = stream(source, caller.signal);
    caller.abort();
    await expect(streamed.pieces.next()).rejects.toMatchObject({
      code: "ABORTED",
      outcome: "unknown",
    });
    expect(next).not.toHaveBeenCalled();
    expect(returnSpy).toHaveBeenCalledTimes(1);
  });
});

describe("the beginning of a body", () => {
  const mark = "\xef\xbb\xbf";

  test.each<[string, string[], string, number]>([
    ["is recognized from the first bytes", ["<xml>", "1"], "<", 1],
    ["may have three bytes", ["<a>", "1"], "<", 1],
    ["is read until a byte-order mark would be complete", ["`", "1", ",", "2"], "`", 3],
    [
      "follows a byte-order mark that arrives in pieces",
      ["\xef", "\xbb", "\xbf", "\n", "<", "x"],
      "<",
      5,
    ],
    ["follows white space", [`${mark} \n`, "\t\r ", "<x", "y"], "<", 3],
    ["is empty for an empty body", [], "", 0],
    ["is empty for white space alone", [" ", "\n"], "", 2],
    ["is not searched beyond 1,024 bytes", [" ".repeat(1023), " ", "<"], "", 2],
    ["is searched up to 1,024 bytes", [" ".repeat(1023), "<", "x"], "<", 2],
  ])("%s", async (_, pieces, expected, piecesRead) => {
    const { source, returnSpy } = sourceOf(...pieces);
    const next = vi.spyOn(source, "next");
    const sniffed = await sniff(source);
    expect(sniffed.first).toBe(expected);
    // At the end of a body, one more call returns no piece.
    expect(Math.min(next.mock.calls.length, pieces.length)).toBe(piecesRead);
    const first = await sniffed.pieces.next();
    const received = pieces.slice(0, piecesRead).join("");
    expect(first.done ? "" : Buffer.from(first.value).toString("latin1")).toBe(received);
    const rest: string[] = [];
    for await (const piece of sniffed.pieces) rest.push(Buffer.from(piece).toString("latin1"));
    expect(rest).toEqual(pieces.slice(piecesRead));
    expect(returnSpy).not.toHaveBeenCalled();
  });

  test("returns its source if the source has a return method", async () => {
    const { source, returnSpy } = sourceOf("<xml>", "1");
    const sniffed = await sniff(source);
    expect(await sniffed.pieces.return?.()).toEqual(end);
    expect(returnSpy).toHaveBeenCalledTimes(1);
    const { source: other } = sourceOf("<xml>");
    const bare = await sniff({ [Symbol.asyncIterator]: () => ({ next: () => other.next() }) });
    expect(await bare.pieces.return?.()).toEqual(end);
  });
});
