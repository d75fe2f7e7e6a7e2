/** What is opened, read and let go when a file is prepared. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, openAsBlob, readdirSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test, vi } from "vitest";
import { readMedia, UnreadableMedia } from "../../../runtime/media/source.js";
import { images } from "../../support/images.js";

const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), "media-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a Blob that is too large is not read", async () => {
  class Watched extends Blob {
    static read = 0;
    override arrayBuffer(): ReturnType<Blob["arrayBuffer"]> {
      Watched.read++;
      return super.arrayBuffer();
    }
  }
  const blob = new Watched([new Uint8Array(11)]);
  await expect(readMedia(blob, 10, never)).rejects.toThrow("has 11 bytes");
  expect(Watched.read).toBe(0);
});

test("a file is closed again, whether it was read or refused", async () => {
  const path = join(folder, "card.png");
  writeFileSync(path, images.png);
  const open = (): number => readdirSync("/proc/self/fd").length;
  const before = open();
  for (let turn = 0; turn < 10; turn++) {
    await readMedia(path, 1_000_000, never);
    await expect(readMedia(path, 1, never)).rejects.toThrow("make it smaller");
  }
  expect(open()).toBeLessThan(before + 10);
});

describe("what breaks below is a problem of the input", () => {
  const broken = async (source: unknown): Promise<unknown> => {
    const error = await readMedia(source, 1_000_000, never).catch((thrown: unknown) => thrown);
    return error instanceof UnreadableMedia ? error.problem : error;
  };

  test("where a Blob's file was changed meanwhile", async () => {
    const path = join(folder, "changed.png");
    writeFileSync(path, images.png);
    const blob = await openAsBlob(path);
    writeFileSync(path, "other");
    expect(await broken(blob)).toMatchObject({ code: "MEDIA_NOT_READABLE" });
  });

  test.each(["stat", "read"] as const)("where the disk fails at %s", async (step) => {
    const path = join(folder, "disk.png");
    writeFileSync(path, images.png);
    const file = await open(path);
    await file.close();
    const failure = new Error("EIO: i/o error");
    const failing = vi.spyOn(Object.getPrototypeOf(file), step).mockRejectedValueOnce(failure);
    try {
      expect(await broken(path)).toEqual({
        code: "MEDIA_NOT_READABLE",
        message: `${path} cannot be read: EIO: i/o error`,
      });
    } finally {
      failing.mockRestore();
    }
  });

  test("where a path leads to a pipe that nobody writes to", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    expect(await broken(path)).toMatchObject({ code: "MEDIA_NOT_A_FILE" });
  });
});

test("a colon makes no URL of a path that does not begin with a scheme", async () => {
  const path = join(folder, "photo:1.png");
  writeFileSync(path, images.png);
  expect((await readMedia(path, 1_000_000, never)).name).toBe("photo:1.png");
  await expect(readMedia("profile:///a.png", 1, never)).rejects.toThrow("is a profile: URL;");
});

test("a stream that ended leaves no listener on the signal of the call", async () => {
  const { signal } = new AbortController();
  const listening = new Map<string, number>();
  const count = (type: string, by: number): void => {
    listening.set(type, (listening.get(type) ?? 0) + by);
  };
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    count(given[0], 1);
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    count(given[0], -1);
    remove(...given);
  };
  await readMedia(Readable.from([images.png]), 1_000_000, signal);
  expect(Object.fromEntries(listening)).toEqual({ abort: 0 });
});
