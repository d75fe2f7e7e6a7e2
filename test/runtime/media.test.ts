import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { File as PreparedFile } from "../../runtime/media/file.js";
import { prepareFile } from "../../runtime/media/file.js";
import type { FileField } from "../../runtime/operation.js";
import { imageOf, images } from "../support/images.js";

const field: FileField = {
  name: "media",
  title: "媒体文件",
  type: "file",
  required: true,
  signed: false,
  filledBy: "caller",
  maxBytes: 2097152,
  contentTypes: ["image/jpeg", "image/png", "image/bmp"],
};
const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), "media-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function prepared(input: unknown): Promise<PreparedFile> {
  const result = await prepareFile(field, input, never);
  if (!("bytes" in result)) throw new Error(JSON.stringify(result));
  return result;
}
async function problems(input: unknown, of = field): Promise<readonly string[]> {
  const result = await prepareFile(of, input, never);
  if ("bytes" in result) throw new Error("was accepted");
  return result.map(({ path, code, message }) => `${path} ${code}: ${message}`);
}

async function* chunks(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    await Promise.resolve();
    yield part;
  }
}

describe("reads the same bytes from", () => {
  const png = images.png;
  const path = file("card.png", png);
  const forms: Record<string, () => unknown> = {
    "a path": () => path,
    "a file: URL": () => pathToFileURL(path),
    "a file: URL as text": () => pathToFileURL(path).href,
    "a Buffer": () => png,
    "a Uint8Array": () => new Uint8Array(png),
    "a Uint8Array in the middle of its buffer": () => {
      const larger = new Uint8Array(png.length + 20);
      larger.set(png, 7);
      return larger.subarray(7, 7 + png.length);
    },
    "a DataView": () => new DataView(new Uint8Array(png).buffer),
    "an ArrayBuffer": () => new Uint8Array(png).buffer,
    "a Blob": () => new Blob([new Uint8Array(png)]),
    "a File": () => new File([new Uint8Array(png)], "card.png"),
    "a file stream": () => createReadStream(path),
    "a Readable of several chunks": () => Readable.from([png.subarray(0, 100), png.subarray(100)]),
    "a ReadableStream": () => new Blob([new Uint8Array(png)]).stream(),
    "an async iterable": () => chunks(png.subarray(0, 10), png.subarray(10)),
    "{ content }": () => ({ content: png }),
    "{ content: path }": () => ({ content: path }),
    "{ content: stream, filename, contentType }": () => ({
      content: createReadStream(path),
      filename: "card.png",
      contentType: "image/png",
    }),
  };
  test.each(Object.entries(forms))("%s", async (_, form) => {
    const result = await prepared(form());
    expect(result.bytes.equals(png)).toBe(true);
    expect(result.contentType).toBe("image/png");
    expect(result.md5).toBe(createHash("md5").update(png).digest("hex"));
    expect(result.filename).toMatch(/^(card|image)\.png$/);
    expect(result.notes).toEqual([]);
  });

  test("bytes without copying them", async () => {
    const bytes = imageOf(100_000);
    expect((await prepared(bytes)).bytes.buffer).toBe(bytes.buffer);
    const array = new Uint8Array(bytes);
    expect((await prepared(array)).bytes.buffer).toBe(array.buffer);
  });
});

describe("detects the format from the bytes", () => {
  test.each([
    ["jpeg", "image/jpeg", "image.jpg"],
    ["png", "image/png", "image.png"],
    ["bmp", "image/bmp", "image.bmp"],
  ] as const)("%s", async (format, contentType, filename) => {
    expect(await prepared(images[format])).toMatchObject({ contentType, filename, notes: [] });
  });

  test("corrects an extension that contradicts them, with a note", async () => {
    const result = await prepared({ content: images.jpeg, filename: "card.PNG" });
    expect(result).toMatchObject({ filename: "card.jpg", contentType: "image/jpeg" });
    expect(result.notes).toEqual(["The bytes are image/jpeg, so card.PNG is sent as card.jpg."]);
  });

  test("corrects a content type that contradicts them, with a note", async () => {
    const result = await prepared({ content: images.bmp, contentType: "image/png" });
    expect(result.contentType).toBe("image/bmp");
    expect(result.notes).toEqual(["The bytes are image/bmp, so they are not sent as image/png."]);
  });

  test("accepts the extensions jpeg, JPG and jpg for a JPEG", async () => {
    for (const filename of ["a.jpeg", "a.JPG", "a.jpg"]) {
      expect(await prepared({ content: images.jpeg, filename })).toMatchObject({
        filename,
        notes: [],
      });
    }
  });

  test("adds an extension to a name without one", async () => {
    expect(await prepared({ content: images.png, filename: "card" })).toMatchObject({
      filename: "card.png",
    });
    expect(await prepared({ content: images.png, filename: "card.v2." })).toMatchObject({
      filename: "card.v2.png",
    });
  });

  test("rejects a GIF by its format, and text as not an image", async () => {
    expect(await problems(images.gif)).toEqual([
      "media MEDIA_FORMAT: Expected image/jpeg, image/png, image/bmp, received image/gif. Convert the image.",
    ]);
    expect(await problems(file("really.png", images.text))).toEqual([
      "media MEDIA_FORMAT: Expected image/jpeg, image/png, image/bmp, received bytes that are not an image. The file name is ignored.",
    ]);
  });

  test("accepts the formats that the spec lists", async () => {
    const onlyGif = { ...field, contentTypes: ["image/gif"] };
    expect(await prepareFile(onlyGif, images.gif, never)).toMatchObject({ filename: "image.gif" });
    expect(await problems(images.png, onlyGif)).toHaveLength(1);
  });
});

describe("rejects, with a reason,", () => {
  const table: [name: string, input: () => unknown, expected: RegExp][] = [
    ["nothing", () => undefined, /^media MEDIA_MISSING/],
    ["null", () => null, /^media MEDIA_MISSING/],
    ["an empty path", () => "", /^media MEDIA_MISSING/],
    ["an empty Buffer", () => Buffer.alloc(0), /^media MEDIA_EMPTY/],
    ["an empty file", () => file("empty.png", Buffer.alloc(0)), /^media MEDIA_EMPTY/],
    ["an empty stream", () => Readable.from([]), /^media MEDIA_EMPTY/],
    ["an empty Blob", () => new Blob([]), /^media MEDIA_EMPTY/],
    [
      "a missing file",
      () => join(folder, "none.png"),
      /^media MEDIA_NOT_FOUND: The file .* does not exist/,
    ],
    ["a file below a file", () => join(file("a.png", images.png), "b"), /^media MEDIA_NOT_FOUND/],
    ["a directory", () => folder, /^media MEDIA_IS_DIRECTORY/],
    ["a device", () => "/dev/zero", /^media MEDIA_NOT_A_FILE/],
    ["a path with NUL", () => "a\0.png", /^media MEDIA_NOT_FOUND/],
    ["an https URL", () => new URL("https://example.com/a.png"), /received another URL \(https:\)/],
    ["a data: URL", () => "data:image/png;base64,AAAA", /received another URL \(data:\)/],
    ["a file: URL of another host", () => "file://host/a.png", /^media MEDIA_NOT_FOUND/],
    ["a promise", () => Promise.resolve(images.png), /received a Promise. Await it first/],
    [
      "a number",
      () => 7,
      /^media MEDIA_TYPE: Expected a path, bytes or a stream, received a number/,
    ],
    [
      "a plain object",
      () => ({ path: "x" }),
      /^media MEDIA_TYPE: Expected a path, bytes or a stream, received a plain object/,
    ],
    [
      "an array",
      () => [images.png],
      /^media MEDIA_TYPE: Expected a path, bytes or a stream, received an Array/,
    ],
    [
      "a stream of text",
      () => Readable.from(["text"]),
      /Expected a stream of bytes, received text from it/,
    ],
    ["a destroyed stream", () => new PassThrough().destroy(), /^media MEDIA_CONSUMED/],
    [
      "a locked ReadableStream",
      () => {
        const stream = new Blob(["x"]).stream();
        stream.getReader();
        return stream;
      },
      /^media MEDIA_CONSUMED/,
    ],
    [
      "a stream that fails",
      () =>
        new Readable({
          read() {
            this.destroy(new Error("disk on fire"));
          },
        }),
      /^media MEDIA_NOT_READABLE: Cannot read the stream \(Error\)\./,
    ],
  ];
  test.each(table)("%s", async (_, input, expected) => {
    const [first, ...others] = await problems(input());
    expect(first).toMatch(expected);
    expect(others).toEqual([]);
  });

  test("a Readable that was already read from", async () => {
    const stream = createReadStream(file("read.png", images.png));
    await stream[Symbol.asyncIterator]().next();
    expect(await problems(stream)).toEqual([expect.stringMatching(/^media MEDIA_CONSUMED/)]);
  });

  test("more than maxBytes in any form, and reads hardly more than that", async () => {
    const largest = imageOf(field.maxBytes);
    const tooLarge = imageOf(field.maxBytes + 1);
    const ofSize = (bytes: Buffer): unknown[] => [
      bytes,
      file("big.png", bytes),
      Readable.from([bytes]),
      new Blob([new Uint8Array(bytes)]),
    ];
    for (const form of ofSize(largest)) expect((await prepared(form)).bytes.length).toBe(2097152);
    for (const form of ofSize(tooLarge)) {
      expect(await problems(form)).toEqual([expect.stringMatching(/^media MEDIA_TOO_LARGE/)]);
    }
    let generated = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          await Promise.resolve();
          generated += 65536;
          yield Buffer.alloc(65536);
        }
      } finally {
        closed = true;
      }
    }
    expect(await problems(endless())).toEqual([expect.stringMatching(/MEDIA_TOO_LARGE/)]);
    expect(generated).toBeLessThanOrEqual(field.maxBytes + 2 * 65536);
    await Promise.resolve();
    expect(closed).toBe(true);
  });

  test("a sparse file of gigabytes by its size, without reading it", async () => {
    const path = file("sparse.png", images.png);
    truncateSync(path, 8 * 2 ** 30);
    expect(await problems(path)).toEqual([expect.stringMatching(/received 8589934592 in /)]);
  });

  test("an endless stream when the call is aborted, and closes it", async () => {
    const controller = new AbortController();
    const stream = new PassThrough();
    stream.write(images.png);
    const reading = prepareFile(field, stream, controller.signal);
    controller.abort();
    await expect(reading).rejects.toThrow();
    expect(stream.destroyed).toBe(true);
  });
});

describe("file names", () => {
  test.each([
    ['a"b.png', "a quotation mark"],
    ["a\rb.png", "a carriage return"],
    ["a\nb.png", "a line feed"],
    ["a\0b.png", "a NUL character"],
    ["../a.png", "a slash"],
    ["a\\b.png", "a slash"],
    ["a\x1bb.png", "a control character"],
    ["身份证.png", "characters beyond ASCII"],
    ["", "is empty"],
    [`${"a".repeat(256)}.png`, "longer than 255"],
  ])("rejects %j if the caller chose it", async (filename, reason) => {
    const [first] = await problems({ content: images.png, filename });
    expect(first).toMatch(/^media.filename FILENAME_INVALID/);
    expect(first).toContain(reason);
  });

  test("reports all problems of a name at once", async () => {
    const [first] = await problems({ content: images.png, filename: '证"\r\n.png' });
    expect(first).toContain(
      "a quotation mark, a carriage return, a line feed, characters beyond ASCII",
    );
  });

  test("replaces the name of a file if it cannot be sent, with a note", async () => {
    const result = await prepared(file("身份证.png", images.png));
    expect(result.filename).toBe("image.png");
    expect(result.notes).toHaveLength(1);
    expect(await prepared(new File([new Uint8Array(images.png)], 'x"\r\n.png'))).toMatchObject({
      filename: "image.png",
    });
  });

  test("reports problems of content, name and unknown fields together", async () => {
    expect(
      await problems({ content: images.gif, filename: "a/b", contentType: 7, size: 3 }),
    ).toEqual([
      expect.stringMatching(/^media.size FIELD_UNKNOWN/),
      expect.stringMatching(/^media.filename FILENAME_INVALID/),
      expect.stringMatching(/^media.contentType FIELD_TYPE/),
      expect.stringMatching(/^media MEDIA_FORMAT/),
    ]);
  });
});
