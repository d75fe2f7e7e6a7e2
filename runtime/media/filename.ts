import { extname } from "node:path";
import type { ImageFormat } from "./format.js";

/**
 * What is wrong with a file name that the caller chose, or undefined. The gateway reads the name between
 * two quotes and knows no escapes, so what cannot stand there is refused rather than changed.
 */
export function filenameProblem(filename: string): string | undefined {
  const found = [
    filename === "" && "is empty",
    filename.length > 255 && "is longer than 255 characters",
    filename.includes('"') && "has a quotation mark",
    filename.includes("\r") && "has a carriage return",
    filename.includes("\n") && "has a line feed",
    filename.includes("\0") && "has a NUL character",
    /[/\\]/.test(filename) && "has a slash",
    /[\x01-\x09\x0b\x0c\x0e-\x1f\x7f]/.test(filename) && "has a control character",
    /[^\0-\x7f]/.test(filename) && "has characters beyond ASCII",
  ].filter((problem) => problem !== false);
  if (found.length === 0) return undefined;
  return `${found.join(", ")}; use letters, digits, dots and hyphens.`;
}

/** The name to send, with an extension that fits the bytes, and a note where it is not the one given. */
export function wireFilename(
  name: string | undefined,
  format: ImageFormat,
): { filename: string; note?: string } {
  const [usual] = format.extensions;
  if (name === undefined) return { filename: `image.${usual}` };
  if (filenameProblem(name) !== undefined) {
    const filename = `image.${usual}`;
    return {
      filename,
      note: `The file's own name cannot be sent as it is, so it goes as ${filename}.`,
    };
  }
  const extension = extname(name).slice(1).toLowerCase();
  if (format.extensions.includes(extension)) return { filename: name };
  const stem = extension === "" ? name.replace(/\.$/, "") : name.slice(0, -extname(name).length);
  const filename = `${stem}.${usual}`;
  return {
    filename,
    note: `The bytes are ${format.contentType}, so ${name} goes as ${filename}.`,
  };
}
