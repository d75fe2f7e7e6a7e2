import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { raceAbort } from "../abort-signal.js";
import { checkSize, MediaError, readStep, tooLarge } from "./media-error.js";

/** Reads a regular file by its path or `file:` URL. */
export async function readFile(
  location: string | URL,
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ bytes: Buffer; name: string }> {
  const path = parseLocation(location);
  const file = await openFile(path, signal);
  try {
    const bytes = await readOpenFile(file, path, maxBytes, signal);
    return { bytes: checkSize(bytes, maxBytes), name: basename(path) };
  } finally {
    const closing = file.close().catch(() => undefined);
    // On a file system that hangs, closing hangs too.
    await raceAbort(signal, () => closing).catch(() => undefined);
  }
}

async function readOpenFile(
  file: FileHandle,
  path: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const failure = `Cannot read ${path}`;
  const stat = await readStep(signal, failure, () => file.stat());
  if (stat.isDirectory()) {
    const message = `Expected a file, received the directory ${path}. Pass the path of a file in it.`;
    throw new MediaError("MEDIA_IS_DIRECTORY", message);
  }
  if (!stat.isFile()) {
    // Pipes and devices do not report a size that could be checked before reading.
    throw new MediaError(
      "MEDIA_NOT_A_FILE",
      `${path} is not a regular file. Open it yourself and pass the stream.`,
    );
  }
  if (stat.size > maxBytes) throw tooLarge(maxBytes, `${stat.size} in ${path}`);
  // Reads only the size that was checked, even if the file grows while it is read.
  const bytes = Buffer.allocUnsafeSlow(stat.size);
  let length = 0;
  while (length < stat.size) {
    const rest = stat.size - length;
    const { bytesRead } = await readStep(signal, failure, () =>
      file.read(bytes, length, rest, length),
    );
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function parseLocation(location: string | URL): string {
  const text = String(location);
  if (text === "") {
    const message = "Expected the path of a file, received empty text.";
    throw new MediaError("MEDIA_MISSING", message);
  }
  const path = parseFileUrl(text);
  if (path.includes("\0")) {
    throw new MediaError("MEDIA_NOT_FOUND", "Expected a path, received text with a NUL character.");
  }
  // The text may be the content of an ID card's photo, so the message does not show it.
  if (/[\r\n]/.test(path) || path.length > 1024) {
    throw new MediaError(
      "MEDIA_TYPE",
      `Expected a path, received text of ${path.length} characters that cannot be one. If it is base64, pass Buffer.from(text, "base64").`,
    );
  }
  return path;
}

/** Returns the path of a `file:` URL, and any text without a scheme unchanged. */
function parseFileUrl(text: string): string {
  // A single letter is a Windows drive, and no known scheme is longer than 32 characters.
  const [scheme = ""] = /^[a-z][a-z0-9+.-]{1,31}:/i.exec(text) ?? [];
  if (scheme === "") return text;
  if (scheme.toLowerCase() !== "file:") {
    throw new MediaError(
      "MEDIA_TYPE",
      `Expected a path or a file: URL, received another URL (${scheme}). Fetch it yourself and pass the bytes.`,
    );
  }
  try {
    return fileURLToPath(text);
  } catch {
    throw new MediaError("MEDIA_NOT_FOUND", "Expected a file: URL that names a local file.");
  }
}

async function openFile(path: string, signal: AbortSignal): Promise<FileHandle> {
  signal.throwIfAborted();
  // Without O_NONBLOCK, opening a pipe waits for a writer. On Windows, the flag is undefined and adds
  // nothing.
  const opening = open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await raceAbort(signal, () => opening);
  } catch (error) {
    if (!signal.aborted) throw openError(path, error);
    // A file that opens after the call has ended must not stay open.
    opening.then((file) => file.close()).catch(() => undefined);
    throw error;
  }
}

function openError(path: string, error: unknown): MediaError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    const message = `The file ${path} does not exist. Relative paths start at ${process.cwd()}.`;
    return new MediaError("MEDIA_NOT_FOUND", message);
  }
  const hint = code === "EACCES" || code === "EPERM" ? " Check its permissions." : "";
  return new MediaError("MEDIA_NOT_READABLE", `Cannot open ${path} (${String(code)}).${hint}`);
}
