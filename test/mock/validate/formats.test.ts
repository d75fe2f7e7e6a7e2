import { expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { merchant, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });

/** What the diagnosis says that the file is. */
async function formatOf(latin1: string): Promise<string> {
  const { diagnosis } = await send(gateway, upload(Buffer.from(latin1, "latin1")));
  return /; it is (.*?) \(the text/.exec(diagnosis)?.[1] ?? "unknown";
}

const heic = "a HEIC or AVIF, as phones take them";
const asText = "the base64 text of an image, not its bytes";
const written = "an image that was written as UTF-8 text, which spoils it";
const converted = "a PNG whose line ends were converted, which spoils it";

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
  ["iVBORw0KGgo", asText],
  ["/9j/4AAQ", asText],
  ["Qk02", asText],
  ["Qk1G", asText],
  ["Qk0=", asText],
  ["\xef\xbf\xbdPNG", "an image that was read as UTF-8 text, which spoils it"],
  ["\xc2\x89PNG", written],
  ["\xc3\xbf\xc3\x98", written],
  ["\x89PNG\n\x1a\n", converted],
  ["\x89PNG\r\r\n\x1a\r\n", converted],
  ["", "empty"],
])("a file that begins with %j is told as %s", async (content, format) => {
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
])("a file that has %j behind its beginning is not told by that", async (content) => {
  expect(await formatOf(`x${content}`)).toBe("unknown");
});

test.each(["RIFF.WEBP", "\0\0\0\x18ftypmp42", "Qk2", "\x89PNG\r\n", "<?xml?>x<svg>", "<s>", "%P"])(
  "a file that begins with %j is not taken for another",
  async (content) => {
    expect(await formatOf(content)).toBe("unknown");
  },
);

test("a file is told by its first 512 bytes", async () => {
  expect(await formatOf(`${" ".repeat(508)}<svg`)).toBe("an SVG");
  expect(await formatOf(`${" ".repeat(509)}<svg`)).toBe("unknown");
});

test.each([
  ["hello, world", "68656c6c6f2c2077"],
  ["\x89PNG\r\n\x1a", "89504e470d0a1a"],
  ["", "nothing; it is empty"],
])("the whole diagnosis of %j shows its first eight bytes", async (content, begins) => {
  const { diagnosis } = await send(gateway, upload(Buffer.from(content, "latin1")));
  expect(diagnosis).toBe(
    `expected media to be image/jpeg, image/png, image/bmp by its bytes; it begins with ${begins} (the text of this reply is synthetic: no official text is known)`,
  );
});
