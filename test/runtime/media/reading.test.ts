/** What is opened, read and let go when a file is prepared. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { readMedia } from "../../../runtime/media/source.js";
import { images } from "../../lab/images.js";

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
