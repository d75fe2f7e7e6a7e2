import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "./configure.js";

/** No certificate, key or p12 file comes near it. */
const maxBytes = 1024 * 1024;

/** Why a source gives no bytes. */
class Unusable extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The bytes of a file that an option gives by content or by place. */
export function materialOf(given: unknown, path: string, report: Report): Buffer | undefined {
  try {
    const bytes = bytesOf(given);
    if (bytes.length === 0) throw new Unusable("CERTIFICATE_EMPTY", "has no bytes.");
    return bytes;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    report(path, error.code, error.message);
    return undefined;
  }
}

function bytesOf(given: unknown): Buffer {
  if (given === undefined || given === "") throw new Unusable("CERTIFICATE_MISSING", "is missing.");
  if (ArrayBuffer.isView(given)) {
    return Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  }
  if (typeof given !== "string" && !(given instanceof URL)) {
    throw new Unusable("CERTIFICATE_TYPE", "must be text, bytes, a path or a file: URL.");
  }
  const text = String(given);
  if (text.includes("-----BEGIN")) return Buffer.from(text);
  // A text that cannot be a path may be a secret in the wrong place, so it is not repeated.
  if (/[\r\n\0]/.test(text) || text.length > 1024) {
    throw new Unusable(
      "CERTIFICATE_NOT_PEM",
      "is neither PEM text (no -----BEGIN in it) nor a path.",
    );
  }
  return contentOf(text);
}

function contentOf(location: string): Buffer {
  try {
    const file = /^file:/i.test(location) ? fileURLToPath(location) : location;
    const { size } = statSync(file);
    if (size <= maxBytes) return readFileSync(file);
  } catch (error) {
    throw unread(location, error instanceof Error && "code" in error ? String(error.code) : "");
  }
  throw new Unusable("CERTIFICATE_TOO_LARGE", `${location} is too large for what it should be.`);
}

function unread(location: string, code: string): Unusable {
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new Unusable(
      "CERTIFICATE_FILE_NOT_FOUND",
      `there is no file ${location}; relative paths start at ${process.cwd()}.`,
    );
  }
  return new Unusable(
    "CERTIFICATE_FILE_NOT_READABLE",
    code === "EISDIR"
      ? `${location} is a directory; name the file in it.`
      : `${location} cannot be read (${code}).`,
  );
}

/** What a file is, told from its bytes. */
export type Kind =
  | "certificate"
  | "private key"
  | "encrypted key"
  | "PKCS#12"
  | "damaged PKCS#12"
  | "DER"
  | "unknown";

export function kindOf(bytes: Buffer): Kind {
  const text = bytes.toString("latin1");
  if (/-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----/.test(text)) return "certificate";
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(text)) {
    return "encrypted key";
  }
  if (/-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/.test(text)) return "private key";
  if (bytes[0] !== 0x30) return "unknown";
  // A p12 that was read as UTF-8 text: bytes beyond ASCII have become U+FFFD, which is EF BF BD.
  if (bytes.includes(Buffer.from([0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd]))) return "damaged PKCS#12";
  // PKCS#12 begins with its version, the INTEGER 3, and a content type of PKCS#7.
  return bytes.subarray(0, 16).includes(Buffer.from([0x02, 0x01, 0x03])) ? "PKCS#12" : "DER";
}
