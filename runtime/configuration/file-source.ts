import { closeSync, openSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "../validation/problem-collector.js";

/** No certificate, key or p12 file comes near it. */
const maxBytes = 1024 * 1024;

/** Why a source gives no bytes. */
class FileSourceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The bytes of a file that an option gives by content or by place. */
export function readFileSource(given: unknown, path: string, report: Report): Buffer | undefined {
  try {
    const bytes = bytesOf(given);
    if (bytes.length === 0) throw new FileSourceError("CERTIFICATE_EMPTY", "has no bytes.");
    if (bytes.length > maxBytes) {
      throw new FileSourceError(
        "CERTIFICATE_TOO_LARGE",
        "is larger than 1 MiB, too large for what it should be; see whether it is the right file.",
      );
    }
    return bytes;
  } catch (error) {
    if (!(error instanceof FileSourceError)) throw error;
    report(path, error.code, error.message);
    return undefined;
  }
}

function bytesOf(given: unknown): Buffer {
  if (given === undefined || given === "") {
    throw new FileSourceError("CERTIFICATE_MISSING", "is missing; give its content or its path.");
  }
  if (ArrayBuffer.isView(given)) {
    return Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  }
  if (given instanceof URL) {
    if (given.protocol === "file:") return contentOf(given.href);
    throw new FileSourceError(
      "CERTIFICATE_TYPE",
      "is a URL of another kind; only file: URLs are read.",
    );
  }
  if (typeof given !== "string") {
    throw new FileSourceError("CERTIFICATE_TYPE", "must be text, bytes, a path or a file: URL.");
  }
  return bytesOfText(given);
}

function bytesOfText(text: string): Buffer {
  if (text.includes("-----BEGIN")) return Buffer.from(text);
  // A binary file that was read as text: its bytes will tell which.
  if (text.startsWith("0") && /[\0-\x08\x80-\x9f\ufffd]/.test(text)) return Buffer.from(text);
  if (/^MI[A-Za-z0-9+/\s_-]{98,}=*\s*$/.test(text)) {
    throw new FileSourceError(
      "CERTIFICATE_IS_BASE64",
      'is bare base64; give a p12 as Buffer.from(text, "base64"), and PEM with its BEGIN and END lines.',
    );
  }
  // A text that cannot be a path may be a secret in the wrong place, so it is not repeated.
  if (/[\r\n\0]/.test(text) || text.length > 1024) {
    throw new FileSourceError(
      "CERTIFICATE_NOT_PEM",
      "is neither PEM text (no -----BEGIN in it) nor a path.",
    );
  }
  return contentOf(text);
}

function contentOf(location: string): Buffer {
  try {
    return readCapped(/^file:/i.test(location) ? fileURLToPath(location) : location);
  } catch (error) {
    throw unread(location, error instanceof Error && "code" in error ? String(error.code) : "");
  }
}

/** One byte more than is allowed, at most: a pipe or a device has no size to ask for beforehand. */
function readCapped(file: string): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += read;
      if (read === 0 || length === buffer.length) return Buffer.from(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

function unread(location: string, code: string): FileSourceError {
  const shown = showable(location);
  if (code === "ENOENT" || code === "ENOTDIR") {
    const remedy = location.startsWith("~")
      ? "~ is not expanded; write the path out."
      : `relative paths start at ${process.cwd()}.`;
    return new FileSourceError(
      "CERTIFICATE_FILE_NOT_FOUND",
      shown === undefined
        ? "is neither PEM text (no -----BEGIN in it) nor the path of a file; it is not shown here in case it is a secret."
        : `there is no file ${shown}; ${remedy}`,
    );
  }
  const file = shown ?? "the file";
  return new FileSourceError(
    "CERTIFICATE_FILE_NOT_READABLE",
    code === "EISDIR"
      ? `${file} is a directory; name the file in it.`
      : `${file} cannot be read (${code}).`,
  );
}

/**
 * The location, if it can be nothing but one. An API key, a passphrase or a line of base64 that was given
 * in its place has neither the beginning of a path nor the ending of a file, and must not be repeated.
 */
function showable(location: string): string | undefined {
  const anchored = /^(\/|\.{1,2}[/\\]|~\/|[A-Za-z]:[/\\]|file:\/)/i.test(location);
  const named = /\.(pem|crt|cer|key|p12|pfx|der|txt)$/i.test(location);
  const remote = /^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(location);
  return (anchored || named) && !remote && location.length < 200 ? location : undefined;
}
