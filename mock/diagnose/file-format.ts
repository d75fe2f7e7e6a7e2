/** Formats that clients send instead of an image. The patterns match the first bytes as latin1 text. */
const formats: readonly { readonly name: string; readonly start: RegExp }[] = [
  { name: "a GIF", start: /^GIF8/ },
  { name: "a WebP", start: /^RIFF....WEBP/s },
  {
    name: "a HEIC or AVIF, the formats of phone cameras",
    start: /^....ftyp(hei|hev|mif1|msf1|avi)/s,
  },
  { name: "a TIFF", start: /^(II\*\0|MM\0\*)/ },
  { name: "a PDF", start: /^%PDF/ },
  { name: "an SVG", start: /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<svg/s },
  { name: "an HTML page", start: /^\s*<(!doctype html|html)/i },
  { name: "a data URL", start: /^data:/ },
  { name: "an image as base64 text", start: /^(iVBORw0KGg|\/9j\/|Qk[01])/ },
  { name: "an image corrupted by decoding it as UTF-8 text", start: /^(\xef\xbf\xbd)+/ },
  {
    name: "an image corrupted by encoding it as UTF-8 text",
    start: /^(\xc2\x89PNG|\xc3\xbf\xc3\x98)/,
  },
  { name: "a PNG corrupted by converting its line endings", start: /^\x89PNG(\n|\r\r\n)/ },
];

/** Identifies the format of a file that is not an accepted image; undefined if it is unknown. */
export function diagnoseFileFormat(content: Buffer): string | undefined {
  if (content.length === 0) return "an empty file";
  const start = content.subarray(0, 512).toString("latin1");
  return formats.find((format) => format.start.test(start))?.name;
}
