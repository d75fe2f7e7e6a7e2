/** Sources that hang, never end or cannot be closed: the time limit and the caller's signal end every call. */
import { getEventListeners } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { AbortedError, Client, TimeoutError } from "../../../runtime/index.js";
import { images } from "../../support/images.js";
import { cannedDispatcher } from "../../support/replies.js";
import { merchant } from "../support/calling.js";

const folder = mkdtempSync(join(tmpdir(), "deadline-"));
const path = join(folder, "card.png");
writeFileSync(path, images.png);
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const forever = (): Promise<never> => new Promise(() => undefined);

class HangingBlob extends Blob {
  override arrayBuffer(): Promise<never> {
    return forever();
  }
}
class HangingFile extends File {
  override arrayBuffer(): Promise<never> {
    return forever();
  }
}

/** Makes one step of reading any path hang, as a network file system does whose server is gone. */
async function hangAt(step: "stat" | "read"): Promise<void> {
  const file = await open(path);
  await file.close();
  vi.spyOn(Object.getPrototypeOf(file), step).mockReturnValue(forever());
}

const endless = (next: () => unknown, more: object = {}): object => ({
  [Symbol.asyncIterator]: () => ({ next, ...more }),
});
const empty = { done: false, value: new Uint8Array(0) };

const hanging: [string, () => unknown][] = [
  ["a path whose file cannot be inspected", () => path],
  ["a file: URL whose file cannot be inspected", () => pathToFileURL(path)],
  ["a Blob", () => new HangingBlob(["x"])],
  ["a File", () => new HangingFile(["x"], "card.png")],
  ["a Readable", () => new Readable({ read: () => undefined })],
  ["a Readable of empty chunks", () => Readable.from(forEver(empty.value))],
  ["a ReadableStream", () => new ReadableStream({ pull: forever })],
  [
    "a ReadableStream of empty chunks",
    () =>
      new ReadableStream({
        pull: (controller) => {
          controller.enqueue(empty.value);
        },
      }),
  ],
  ["an async iterable", () => endless(forever)],
  ["an async iterable of empty chunks", () => endless(() => Promise.resolve(empty))],
  ["an async iterable of empty chunks without promises", () => endless(() => empty)],
  ["an async generator of empty chunks", () => forEver(empty.value)],
  ["an async iterable whose return() hangs", () => endless(forever, { return: forever })],
  [
    "an async iterable whose return() throws",
    () =>
      endless(forever, {
        return: () => {
          throw new Error("no");
        },
      }),
  ],
  [
    "an async iterable whose return() returns nothing",
    () => endless(forever, { return: () => undefined }),
  ],
];

async function* forEver(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  for (;;) yield await Promise.resolve(chunk);
}

const client = (): { call(...given: unknown[]): Promise<unknown> } =>
  new Client({ ...merchant, dispatcher: cannedDispatcher({ body: "" }) });

async function errorOf(content: unknown, options: object): Promise<unknown> {
  return await client()
    .call(secapiMchUploadmedia, { media: { content } }, options)
    .catch((error: unknown) => error);
}

describe.each(hanging)("%s that never ends", (name, source) => {
  test("is given up when the time limit expires", async () => {
    if (/path|URL/.test(name)) await hangAt("stat");
    const error = await errorOf(source(), { timeout: 30 });
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "CALL_TIMEOUT", outcome: "not_sent" });
  });

  test("is given up when the caller aborts, and leaves no listener on the signal", async () => {
    if (/path|URL/.test(name)) await hangAt("stat");
    const caller = new AbortController();
    const ended = errorOf(source(), { signal: caller.signal });
    setTimeout(() => {
      caller.abort();
    }, 5);
    const error = await ended;
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ code: "ABORTED", outcome: "not_sent" });
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });
});

test("a file that hangs while it is read is given up when the time limit expires", async () => {
  await hangAt("read");
  const error = await errorOf(path, { timeout: 30 });
  expect(error).toMatchObject({ code: "CALL_TIMEOUT", outcome: "not_sent" });
});

test("a stream that hangs is destroyed when the call ends", async () => {
  const stream = new PassThrough();
  const cancelled = vi.fn();
  const web = new ReadableStream({ pull: forever, cancel: cancelled });
  await errorOf(stream, { timeout: 10 });
  await errorOf(web, { timeout: 10 });
  expect(stream.destroyed).toBe(true);
  expect(cancelled).toHaveBeenCalledOnce();
});

test("a stream with many empty chunks is read completely", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let number = 0; number < 1000; number++) yield empty.value;
    yield images.png;
    for (let number = 0; number < 1000; number++) yield empty.value;
    await Promise.resolve();
  }
  const dispatcher = cannedDispatcher(new Error("stop"));
  const sender: { call(...given: unknown[]): Promise<unknown> } = new Client({
    ...merchant,
    dispatcher,
    maxRetries: 0,
  });
  await sender.call(secapiMchUploadmedia, { media: chunks() }).catch(() => undefined);
  expect(dispatcher.sent[0]?.includes(images.png)).toBe(true);
});
