/** What else comes where an image should, told by how the bytes begin, as latin1 text. */
const others: readonly { readonly what: string; readonly beginning: RegExp }[] = [
  { what: "a GIF", beginning: /^GIF8/ },
  { what: "a WebP", beginning: /^RIFF....WEBP/s },
  { what: "a HEIC or AVIF, as phones take them", beginning: /^....ftyp(hei|hev|mif1|msf1|avi)/s },
  { what: "a TIFF", beginning: /^(II\*\0|MM\0\*)/ },
  { what: "a PDF", beginning: /^%PDF/ },
  { what: "an SVG", beginning: /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<svg/s },
  { what: "an HTML page", beginning: /^\s*<(!doctype html|html)/i },
  { what: "a data URL", beginning: /^data:/ },
  { what: "the base64 text of an image, not its bytes", beginning: /^(iVBORw0KGg|\/9j\/|Qk[01])/ },
  { what: "an image that was read as UTF-8 text, which spoils it", beginning: /^(\xef\xbf\xbd)+/ },
  {
    what: "an image that was written as UTF-8 text, which spoils it",
    beginning: /^(\xc2\x89PNG|\xc3\xbf\xc3\x98)/,
  },
  {
    what: "a PNG whose line ends were converted, which spoils it",
    beginning: /^\x89PNG(\n|\r\r\n)/,
  },
];

/** What a file is, in words, where that is no image that anybody takes; undefined where nobody knows. */
export function otherFormat(content: Buffer): string | undefined {
  if (content.length === 0) return "empty";
  const start = content.subarray(0, 512).toString("latin1");
  return others.find(({ beginning }) => beginning.test(start))?.what;
}
