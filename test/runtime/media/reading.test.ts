/** Which resources are opened, read and released when a file is prepared. */
import { execFileSync } from "node:child_process";
import { getEventListeners } from "node:events";
import { mkdtempSync, openAsBlob, readdirSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { MediaError } from "../../../runtime/media/media-error.js";
import { readMedia } from "../../../runtime/media/source.js";
import { images } from "../../support/images.js";

const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), "media-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("does not read a Blob that is too large", async () => {
  class CountingBlob extends Blob {
    static reads = 0;
    override arrayBuffer(): ReturnType<Blob["arrayBuffer"]> {
      CountingBlob.reads++;
      return super.arrayBuffer();
    }
  }
  const blob = new CountingBlob([new Uint8Array(11)]);
  await expect(readMedia(blob, 10, never)).rejects.toThrow("received 11.");
  expect(CountingBlob.reads).toBe(0);
});

test("closes a file after reading or rejecting it", async () => {
  const path = join(folder, "card.png");
  writeFileSync(path, images.png);
  const openFiles = (): number => readdirSync("/proc/self/fd").length;
  const before = openFiles();
  for (let round = 0; round < 10; round++) {
    await readMedia(path, 1_000_000, never);
    await expect(readMedia(path, 1, never)).rejects.toThrow("Reduce the size of the file.");
  }
  expect(openFiles()).toBeLessThan(before + 10);
});

describe("reports a problem of the input", () => {
  const problemOf = async (source: unknown): Promise<unknown> => {
    const error = await readMedia(source, 1_000_000, never).catch((thrown: unknown) => thrown);
    return error instanceof MediaError ? error.problem : error;
  };

  test("if the file of a Blob was changed after the Blob was created", async () => {
    const path = join(folder, "changed.png");
    writeFileSync(path, images.png);
    const blob = await openAsBlob(path);
    writeFileSync(path, "other");
    expect(await problemOf(blob)).toMatchObject({ code: "MEDIA_NOT_READABLE" });
  });

  test.each(["stat", "read"] as const)("if the disk fails at %s", async (step) => {
    const path = join(folder, "disk.png");
    writeFileSync(path, images.png);
    const file = await open(path);
    await file.close();
    const failure = new Error("EIO: i/o error");
    const failing = vi.spyOn(Object.getPrototypeOf(file), step).mockRejectedValueOnce(failure);
    try {
      expect(await problemOf(path)).toEqual({
        code: "MEDIA_NOT_READABLE",
        message: `Cannot read ${path}: EIO: i/o error`,
      });
    } finally {
      failing.mockRestore();
    }
  });

  test("if a path names a pipe without a writer", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    expect(await problemOf(path)).toMatchObject({ code: "MEDIA_NOT_A_FILE" });
  });
});

test("a path with a colon is not a URL unless it starts with a scheme", async () => {
  const path = join(folder, "photo:1.png");
  writeFileSync(path, images.png);
  expect((await readMedia(path, 1_000_000, never)).name).toBe("photo:1.png");
  await expect(readMedia("profile:///a.png", 1, never)).rejects.toThrow(
    "received another URL (profile:).",
  );
});

test("a stream that ended leaves no listener on the call's signal", async () => {
  const { signal } = new AbortController();
  let duringReading = 0;
  async function* source(): AsyncGenerator<Uint8Array> {
    duringReading = getEventListeners(signal, "abort").length;
    yield await Promise.resolve(images.png);
  }
  await readMedia(source(), 1_000_000, signal);
  expect(duringReading).toBe(1);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
