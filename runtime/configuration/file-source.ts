import { closeSync, openSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeType } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";

/** Far above the size of any certificate, key or PKCS#12 file. */
const maxBytes = 1024 * 1024;

/** Why a file source could not be read. */
class FileSourceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads a file that an option gives by its content or by its location. */
export function readFileSource(source: unknown, path: string, report: Report): Buffer | undefined {
  try {
    const bytes = bytesOf(source);
    if (bytes.length === 0) {
      throw new FileSourceError("CERTIFICATE_EMPTY", "Expected content, received 0 bytes.");
    }
    if (bytes.length > maxBytes) {
      const message = "Expected at most 1 MiB, received more. Check that it is the correct file.";
      throw new FileSourceError("CERTIFICATE_TOO_LARGE", message);
    }
    return bytes;
  } catch (error) {
    if (!(error instanceof FileSourceError)) throw error;
    report(path, error.code, error.message);
    return undefined;
  }
}

function bytesOf(source: unknown): Buffer {
  if (source === undefined || source === "") {
    const message = "Expected a file, received nothing. Pass its content or its path.";
    throw new FileSourceError("CERTIFICATE_MISSING", message);
  }
  if (ArrayBuffer.isView(source)) {
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  }
  if (source instanceof URL) {
    if (source.protocol === "file:") return readLocation(source.href);
    const message = "Expected a file: URL, received a URL with another scheme.";
    throw new FileSourceError("CERTIFICATE_TYPE", message);
  }
  if (typeof source !== "string") {
    const message = `Expected text, bytes, a path or a file: URL, received ${describeType(source)}.`;
    throw new FileSourceError("CERTIFICATE_TYPE", message);
  }
  return bytesOfText(source);
}

function bytesOfText(text: string): Buffer {
  if (text.includes("-----BEGIN")) return Buffer.from(text);
  // A binary file that was decoded as text. The caller detects its format from the bytes.
  if (text.startsWith("0") && /[\0-\x08\x80-\x9f\ufffd]/.test(text)) return Buffer.from(text);
  if (/^MI[A-Za-z0-9+/\s_-]{98,}=*\s*$/.test(text)) {
    throw new FileSourceError(
      "CERTIFICATE_IS_BASE64",
      'Expected a file, received bare base64. Pass PKCS#12 as Buffer.from(text, "base64"), and PEM with its BEGIN and END lines.',
    );
  }
  // Text that cannot be a path may be a misplaced secret, so the message does not show it.
  if (/[\r\n\0]/.test(text) || text.length > 1024) {
    throw new FileSourceError(
      "CERTIFICATE_NOT_PEM",
      "Expected PEM text or a path, received text that does not contain -----BEGIN and cannot be a path.",
    );
  }
  return readLocation(text);
}

function readLocation(location: string): Buffer {
  try {
    return readLimited(/^file:/i.test(location) ? fileURLToPath(location) : location);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw readError(location, code);
  }
}

/** Reads at most one byte more than the limit, because pipes and devices do not report their size. */
function readLimited(file: string): Buffer {
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

function readError(location: string, code: string): FileSourceError {
  const path = isCertainlyPath(location) ? location : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    const hint = location.startsWith("~")
      ? "~ is not expanded: pass the full path."
      : `Relative paths start at ${process.cwd()}.`;
    return new FileSourceError(
      "CERTIFICATE_FILE_NOT_FOUND",
      path === undefined
        ? "Expected PEM text or the path of a file, received text that does not contain -----BEGIN and is not the path of a file. It is not shown here because it may be a secret."
        : `The file ${path} does not exist. ${hint}`,
    );
  }
  const file = path ?? "the file";
  return new FileSourceError(
    "CERTIFICATE_FILE_NOT_READABLE",
    code === "EISDIR"
      ? `Expected a file, received ${path === undefined ? "a directory" : `the directory ${path}`}. Pass the path of the file in it.`
      : `Cannot read ${file} (${code}).`,
  );
}

/**
 * Whether the text can only be a path and is therefore safe to show. A misplaced API key, passphrase or
 * line of base64 neither starts like a path nor ends like a file name.
 */
function isCertainlyPath(location: string): boolean {
  const startsLikePath = /^(\/|\.{1,2}[/\\]|~\/|[A-Za-z]:[/\\]|file:\/)/i.test(location);
  const endsLikeFile = /\.(pem|crt|cer|key|p12|pfx|der|txt)$/i.test(location);
  const isRemote = /^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(location);
  return (startsLikePath || endsLikeFile) && !isRemote && location.length < 200;
}
