import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { merchant, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });

/** The format that the diagnosis names, or all of the diagnosis. */
async function formatOf(latin1: string): Promise<string> {
  const { diagnosis } = await send(gateway, upload(Buffer.from(latin1, "latin1")));
  return /, received (.*?)(?: \(first bytes: [0-9a-f]+\))?; its/.exec(diagnosis)?.[1] ?? diagnosis;
}

const heic = "a HEIC or AVIF, the formats of phone cameras";
const base64 = "an image as base64 text";
const encoded = "an image corrupted by encoding it as UTF-8 text";
const converted = "a PNG corrupted by converting its line endings";
const unknown = "an unknown format";

test.each([
  ["GIF87a", "a GIF"],
  ["RIFF\n\r\0\0WEBPVP8 ", "a WebP"],
  ...["heic", "hevc", "mif1", "msf1", "avif"].map((brand) => [`\0\n\0\x18ftyp${brand}`, heic]),
  ["II*\0", "a TIFF"],
  ["MM\0*", "a TIFF"],
  ["%PDF-1.7", "a PDF"],
  ["<svg>", "an SVG"],
  ["\n  <svg>", "an SVG"],
  ["\xef\xbb\xbf<svg>", "an SVG"],
  ['<?xml version="1.0"?>\n  <svg>', "an SVG"],
  ['<?xml version="1.0"?><!-- one\ncomment --><!-- another -->  <svg>', "an SVG"],
  ["<!doctype html>", "an HTML page"],
  ["\n <HTML>", "an HTML page"],
  ["data:image/png;base64,", "a data URL"],
  ["iVBORw0KGgo", base64],
  ["/9j/4AAQ", base64],
  ["Qk02", base64],
  ["Qk1G", base64],
  ["Qk0=", base64],
  ["\xef\xbf\xbdPNG", "an image corrupted by decoding it as UTF-8 text"],
  ["\xc2\x89PNG", encoded],
  ["\xc3\xbf\xc3\x98", encoded],
  ["\x89PNG\n\x1a\n", converted],
  ["\x89PNG\r\r\n\x1a\r\n", converted],
  ["", "an empty file"],
])("a file that starts with %j is recognized as %s", async (content, format) => {
  expect(await formatOf(content)).toBe(format);
});

test.each([
  "GIF8",
  "RIFF....WEBP",
  "....ftypheic",
  "II*\0",
  "MM\0*",
  "%PDF",
  "<svg>",
  "<html>",
  "data:",
  "iVBORw0KGgo",
  "/9j/",
  "Qk0",
  "\xef\xbf\xbd",
  "\xc2\x89PNG",
  "\x89PNG\n",
])("a file that contains %j after its start is not recognized", async (content) => {
  expect(await formatOf(`x${content}`)).toBe(unknown);
});

test.each(["RIFF.WEBP", "\0\0\0\x18ftypmp42", "Qk2", "\x89PNG\r\n", "<?xml?>x<svg>", "<s>", "%P"])(
  "a file that starts with %j is not recognized",
  async (content) => {
    expect(await formatOf(content)).toBe(unknown);
  },
);

test("a file is recognized by its first 512 bytes", async () => {
  expect(await formatOf(`${" ".repeat(508)}<svg`)).toBe("an SVG");
  expect(await formatOf(`${" ".repeat(509)}<svg`)).toBe(unknown);
});

test.each([
  ["hello, world", "an unknown format (first bytes: 68656c6c6f2c2077)"],
  ["\x89PNG\r\n\x1a", "an unknown format (first bytes: 89504e470d0a1a)"],
  ["", "an empty file"],
])("the diagnosis of %j shows its first eight bytes", async (content, received) => {
  const { diagnosis } = await send(gateway, upload(Buffer.from(content, "latin1")));
  expect(diagnosis).toBe(
    `expected media to be image/jpeg, image/png, image/bmp, received ${received}; its filename and Content-Type are ignored (the text of this reply is synthetic: no official text is known)`,
  );
});
