/** The exact messages about files that cannot be sent, and the notes about corrections. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import type { File as PreparedFile } from "../../../runtime/media/file.js";
import { prepareFile } from "../../../runtime/media/file.js";
import { readMedia } from "../../../runtime/media/source.js";
import type { FileField } from "../../../runtime/operation.js";
import { imageOf, images } from "../../support/images.js";

const field: FileField = {
  name: "media",
  title: "媒体文件",
  type: "file",
  required: true,
  signed: false,
  filledBy: "caller",
  maxBytes: 3000,
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
async function messagesOf(...inputs: readonly unknown[]): Promise<string[]> {
  const results = await Promise.all(inputs.map((input) => prepareFile(field, input, never)));
  return results.flatMap((result) => {
    if ("bytes" in result) throw new Error(`${result.filename} was accepted.`);
    return result.map(({ path, code, message }) =>
      `${path}: ${message} [${code}]`
        .replaceAll(folder, "FOLDER")
        .replaceAll(process.cwd(), "HERE"),
    );
  });
}
async function prepared(input: unknown): Promise<PreparedFile> {
  const result = await prepareFile(field, input, never);
  if ("bytes" in result) return result;
  throw new Error(JSON.stringify(result));
}
const small = imageOf(200);
const large = imageOf(3001);
const failing = (reason: Error): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(reason) }),
});

test("explains that a value is not a source", async () => {
  class Card {
    readonly kind = "card";
  }
  expect(
    await messagesOf(
      undefined,
      null,
      { content: undefined },
      Promise.resolve(small),
      7,
      true,
      Symbol("x"),
      () => small,
      {},
      Object.create(null),
      [small],
      new Card(),
    ),
  ).toMatchInlineSnapshot(`
    [
      "media: This field is required. Pass a path, bytes or a stream. [MEDIA_MISSING]",
      "media: This field is required. Pass a path, bytes or a stream. [MEDIA_MISSING]",
      "media: This field is required. Pass a path, bytes or a stream. [MEDIA_MISSING]",
      "media: Expected a path, bytes or a stream, received a Promise. Await it first. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a number. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a boolean. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a symbol. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a function. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a plain object. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a plain object. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received an Array. [MEDIA_TYPE]",
      "media: Expected a path, bytes or a stream, received a Card. [MEDIA_TYPE]",
    ]
  `);
});

test("explains invalid paths and URLs", async () => {
  expect(
    await messagesOf(
      "",
      "a\0b",
      "no/such.png",
      "/no/such.png",
      join(file("a.png", small), "below.png"),
      folder,
      "/dev/null",
      `./${"x".repeat(300)}`,
      "https://host/a.png",
      new URL("http://host/a.png"),
      "data:image/png;base64,AAAA",
      "file://host/a.png",
      "FILE://host/a.png",
      "C:\\card.png",
      "c:/card.png",
      new URL("c:/card.png"),
      file("large.png", large),
      file("empty.png", Buffer.alloc(0)),
    ),
  ).toMatchInlineSnapshot(`
    [
      "media: Expected the path of a file, received empty text. [MEDIA_MISSING]",
      "media: Expected a path, received text with a NUL character. [MEDIA_NOT_FOUND]",
      "media: The file no/such.png does not exist. Relative paths start at HERE. [MEDIA_NOT_FOUND]",
      "media: The file /no/such.png does not exist. Relative paths start at HERE. [MEDIA_NOT_FOUND]",
      "media: The file FOLDER/a.png/below.png does not exist. Relative paths start at HERE. [MEDIA_NOT_FOUND]",
      "media: Expected a file, received the directory FOLDER. Pass the path of a file in it. [MEDIA_IS_DIRECTORY]",
      "media: /dev/null is not a regular file. Open it yourself and pass the stream. [MEDIA_NOT_A_FILE]",
      "media: Cannot open ./xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (ENAMETOOLONG). [MEDIA_NOT_READABLE]",
      "media: Expected a path or a file: URL, received another URL (https:). Fetch it yourself and pass the bytes. [MEDIA_TYPE]",
      "media: Expected a path or a file: URL, received another URL (http:). Fetch it yourself and pass the bytes. [MEDIA_TYPE]",
      "media: Expected a path or a file: URL, received another URL (data:). Fetch it yourself and pass the bytes. [MEDIA_TYPE]",
      "media: Expected a file: URL that names a local file. [MEDIA_NOT_FOUND]",
      "media: Expected a file: URL that names a local file. [MEDIA_NOT_FOUND]",
      "media: The file C:\\card.png does not exist. Relative paths start at HERE. [MEDIA_NOT_FOUND]",
      "media: The file c:/card.png does not exist. Relative paths start at HERE. [MEDIA_NOT_FOUND]",
      "media: The file c:/card.png does not exist. Relative paths start at HERE. [MEDIA_NOT_FOUND]",
      "media: Expected at most 3000 bytes, received 3001 in FOLDER/large.png. Reduce the size of the file. [MEDIA_TOO_LARGE]",
      "media: Expected a file with content, received 0 bytes. [MEDIA_EMPTY]",
    ]
  `);
});

test("does not show a photo that is passed as text", async () => {
  const base64 = large.toString("base64");
  const lines = base64.slice(0, 80).replace(/.{40}/g, "$&\n");
  expect(
    await messagesOf(base64, lines, "x".repeat(1025), `${"x".repeat(1025)}:`, `file:///${base64}`),
  ).toMatchInlineSnapshot(`
    [
      "media: Expected a path, received text of 4004 characters that cannot be one. If it is base64, pass Buffer.from(text, "base64"). [MEDIA_TYPE]",
      "media: Expected a path, received text of 82 characters that cannot be one. If it is base64, pass Buffer.from(text, "base64"). [MEDIA_TYPE]",
      "media: Expected a path, received text of 1025 characters that cannot be one. If it is base64, pass Buffer.from(text, "base64"). [MEDIA_TYPE]",
      "media: Expected a path, received text of 1026 characters that cannot be one. If it is base64, pass Buffer.from(text, "base64"). [MEDIA_TYPE]",
      "media: Expected a path, received text of 4005 characters that cannot be one. If it is base64, pass Buffer.from(text, "base64"). [MEDIA_TYPE]",
    ]
  `);
  expect(await messagesOf("x".repeat(1024))).toEqual([expect.stringContaining("(ENAMETOOLONG)")]);
});

test("explains invalid bytes", async () => {
  expect(
    await messagesOf(
      Buffer.alloc(0),
      new ArrayBuffer(0),
      new Blob([]),
      large,
      new Uint8Array(large).buffer,
      new Blob([new Uint8Array(large)]),
    ),
  ).toMatchInlineSnapshot(`
    [
      "media: Expected a file with content, received 0 bytes. [MEDIA_EMPTY]",
      "media: Expected a file with content, received 0 bytes. [MEDIA_EMPTY]",
      "media: Expected a file with content, received 0 bytes. [MEDIA_EMPTY]",
      "media: Expected at most 3000 bytes, received 3001. Reduce the size of the file. [MEDIA_TOO_LARGE]",
      "media: Expected at most 3000 bytes, received 3001. Reduce the size of the file. [MEDIA_TOO_LARGE]",
      "media: Expected at most 3000 bytes, received 3001. Reduce the size of the file. [MEDIA_TOO_LARGE]",
    ]
  `);
});

test("explains invalid streams", async () => {
  const read = Readable.from([small]);
  for await (const chunk of read) expect(chunk).toBe(small);
  const locked = new Blob(["x"]).stream();
  locked.getReader();
  expect(
    await messagesOf(
      Readable.from([]),
      Readable.from([large]),
      Readable.from(["text"]),
      Readable.from([{ a: 1 }]),
      Readable.from([[small]]),
      failing(new Error("disk on fire")),
      read,
      new PassThrough().destroy(),
      locked,
    ),
  ).toMatchInlineSnapshot(`
    [
      "media: Expected a file with content, received 0 bytes. [MEDIA_EMPTY]",
      "media: Expected at most 3000 bytes, received more from the stream. Reduce the size of the file. [MEDIA_TOO_LARGE]",
      "media: Expected a stream of bytes, received text from it. Do not set an encoding on it. [MEDIA_TYPE]",
      "media: Expected a stream of bytes, received a plain object from it. Do not set an encoding on it. [MEDIA_TYPE]",
      "media: Expected a stream of bytes, received an Array from it. Do not set an encoding on it. [MEDIA_TYPE]",
      "media: Cannot read the stream (Error). Its message is not shown, because it may contain a secret. Handle the errors of the source itself to see it. [MEDIA_NOT_READABLE]",
      "media: Expected an unread stream, received one that was already read, locked or closed. Pass a new stream. [MEDIA_CONSUMED]",
      "media: Expected an unread stream, received one that was already read, locked or closed. Pass a new stream. [MEDIA_CONSUMED]",
      "media: Expected an unread stream, received one that was already read, locked or closed. Pass a new stream. [MEDIA_CONSUMED]",
    ]
  `);
  async function* nothing(): AsyncGenerator {
    await Promise.resolve();
    yield null;
  }
  expect(await messagesOf(nothing())).toMatchInlineSnapshot(`
    [
      "media: Expected a stream of bytes, received null from it. Do not set an encoding on it. [MEDIA_TYPE]",
    ]
  `);
});

test("explains invalid file names and formats", async () => {
  const named = (filename: unknown, more: object = {}): object => ({
    content: small,
    filename,
    ...more,
  });
  expect(
    await messagesOf(
      named(""),
      named("a".repeat(256)),
      named('a"\r\n\0/\x01图.png'),
      named("a\\b"),
      named("a\x7fb"),
      named("a\tb"),
      named("a\x0bb"),
      named("a\x0cb"),
      named("a\x0eb"),
      named("a\x1fb"),
      named(7),
      named(null),
      named("a.png", { contentType: 7, size: 1 }),
      named("a.png", { content_type: "image/png" }),
      images.gif,
      images.text,
    ),
  ).toMatchInlineSnapshot(`
    [
      "media.filename: The file name is empty. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name is longer than 255 characters. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a quotation mark, a carriage return, a line feed, a NUL character, a slash, a control character, characters beyond ASCII. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a slash. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a control character. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a control character. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a control character. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a control character. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a control character. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: The file name contains a control character. Use letters, digits, dots and hyphens. [FILENAME_INVALID]",
      "media.filename: Expected text, received a number. [FIELD_TYPE]",
      "media.filename: Expected text, received null. [FIELD_TYPE]",
      "media.size: Unknown field "size". Expected content, filename, contentType. [FIELD_UNKNOWN]",
      "media.contentType: Expected text, received a number. [FIELD_TYPE]",
      "media.content_type: Unknown field "content_type". Did you mean "contentType"? [FIELD_UNKNOWN]",
      "media: Expected image/jpeg, image/png, image/bmp, received image/gif. Convert the image. [MEDIA_FORMAT]",
      "media: Expected image/jpeg, image/png, image/bmp, received bytes that are not an image. The file name is ignored. [MEDIA_FORMAT]",
    ]
  `);
});

describe("the name to send", () => {
  test.each<[unknown, string, readonly string[]]>([
    [small, "image.png", []],
    [{ content: small, filename: "a b~!.png" }, "a b~!.png", []],
    [{ content: small, filename: `${"a".repeat(251)}.png` }, `${"a".repeat(251)}.png`, []],
    [
      { content: small, filename: "card.jpg" },
      "card.png",
      ["The bytes are image/png, so card.jpg is sent as card.png."],
    ],
    [
      { content: small, filename: "card" },
      "card.png",
      ["The bytes are image/png, so card is sent as card.png."],
    ],
    [
      { content: small, filename: "card." },
      "card.png",
      ["The bytes are image/png, so card. is sent as card.png."],
    ],
    [
      { content: small, filename: "card.v2." },
      "card.v2.png",
      ["The bytes are image/png, so card.v2. is sent as card.v2.png."],
    ],
    [{ content: small, filename: "x", contentType: "image/png" }, "x.png", [expect.any(String)]],
    [
      { content: small, contentType: "image/jpeg" },
      "image.png",
      ["The bytes are image/png, so they are not sent as image/jpeg."],
    ],
    [
      { content: small, filename: "a.bmp", contentType: "image/bmp" },
      "a.png",
      [
        "The bytes are image/png, so a.bmp is sent as a.png.",
        "The bytes are image/png, so they are not sent as image/bmp.",
      ],
    ],
    [{ content: images.jpeg, filename: "a.JPEG" }, "a.JPEG", []],
  ])(
    "is corrected with a note if it does not match the bytes (%#)",
    async (input, filename, notes) => {
      expect(await prepared(input)).toMatchObject({ filename, notes });
    },
  );

  test("is replaced with a note if the name of the file cannot be sent", async () => {
    expect(await prepared(file("身份证.png", small))).toMatchObject({
      filename: "image.png",
      notes: ["The name of the file cannot be sent, so it is sent as image.png."],
    });
  });

  test("is that of a path, a file stream or a File", async () => {
    const path = file("own.png", small);
    const numberPath = Object.assign(Readable.from([small]), { path: 7 });
    const numberName = Object.assign(new Blob([new Uint8Array(small)]), { name: 7 });
    const names = [
      ...[path, createReadStream(path), new File([new Uint8Array(small)], "blob.png")],
      ...[numberPath, numberName],
    ];
    expect(await Promise.all(names.map(async (each) => (await prepared(each)).filename))).toEqual([
      ...["own.png", "own.png", "blob.png", "image.png", "image.png"],
    ]);
  });
});

describe("a stream", () => {
  test("is not copied if it has one chunk", async () => {
    const chunk = new Uint8Array(small).subarray(0, 190);
    const { bytes } = await prepared(Readable.from([chunk]));
    expect(bytes.buffer).toBe(chunk.buffer);
    expect(bytes.length).toBe(190);
  });

  test("is closed once if it was not read to its end, and otherwise not at all", async () => {
    const returned = { ended: 0, large: 0 };
    const source = (name: "ended" | "large", chunk: Uint8Array): AsyncIterable<Uint8Array> => ({
      [Symbol.asyncIterator]() {
        let isDone = false;
        return {
          next: () => {
            if (isDone) return Promise.resolve({ done: true, value: undefined });
            isDone = true;
            return Promise.resolve({ done: false, value: chunk });
          },
          return: () => {
            returned[name]++;
            return Promise.reject(new Error("errors of return() are ignored"));
          },
        };
      },
    });
    await prepared(source("ended", small));
    await messagesOf(source("large", large));
    expect(returned).toEqual({ ended: 0, large: 1 });
  });

  test("is not read further when the call was aborted, and neither is a file", async () => {
    const aborted = AbortSignal.abort(new Error("enough"));
    for (const source of [file("b.png", small), Readable.from([small]), new PassThrough()]) {
      await expect(prepareFile(field, source, aborted)).rejects.toThrow("enough");
    }
    await expect(readMedia(new PassThrough(), 3000, aborted)).rejects.toThrow("aborted");
  });
});

test("accepts exactly maxBytes", async () => {
  for (const exact of [imageOf(3000), file("exact.png", imageOf(3000))]) {
    expect((await prepared(exact)).bytes.length).toBe(3000);
  }
});
