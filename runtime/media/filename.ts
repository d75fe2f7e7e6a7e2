import { extname } from "node:path";
import type { ImageFormat } from "./format.js";

/**
 * Checks a file name that the caller chose. The gateway reads the name between two quotation marks and does
 * not know escapes, so names that would need them are rejected instead of changed.
 */
export function filenameProblem(filename: string): string | undefined {
  const forbidden = [
    filename.includes('"') && "a quotation mark",
    filename.includes("\r") && "a carriage return",
    filename.includes("\n") && "a line feed",
    filename.includes("\0") && "a NUL character",
    /[/\\]/.test(filename) && "a slash",
    /[\x01-\x09\x0b\x0c\x0e-\x1f\x7f]/.test(filename) && "a control character",
    /[^\0-\x7f]/.test(filename) && "characters beyond ASCII",
  ].filter((each) => each !== false);
  const problems = [
    filename === "" && "is empty",
    filename.length > 255 && "is longer than 255 characters",
    forbidden.length > 0 && `contains ${forbidden.join(", ")}`,
  ].filter((each) => each !== false);
  if (problems.length === 0) return undefined;
  return `The file name ${problems.join(" and ")}. Use letters, digits, dots and hyphens.`;
}

/** Returns the file name to send, whose extension matches the format, and a note if it was changed. */
export function filenameToSend(
  name: string | undefined,
  format: ImageFormat,
): { filename: string; note?: string } {
  const [usual] = format.extensions;
  if (name === undefined) return { filename: `image.${usual}` };
  if (filenameProblem(name) !== undefined) {
    const filename = `image.${usual}`;
    return { filename, note: `The name of the file cannot be sent, so it is sent as ${filename}.` };
  }
  const extension = extname(name).slice(1).toLowerCase();
  if (format.extensions.includes(extension)) return { filename: name };
  const stem = extension === "" ? name.replace(/\.$/, "") : name.slice(0, -extname(name).length);
  const filename = `${stem}.${usual}`;
  return {
    filename,
    note: `The bytes are ${format.contentType}, so ${name} is sent as ${filename}.`,
  };
}
