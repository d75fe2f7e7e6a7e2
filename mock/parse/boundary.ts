import { MalformedRequest } from "./malformed-request.js";

/**
 * Reads the boundary of a multipart Content-Type.
 *
 * @throws {MalformedRequest}
 */
export function parseBoundary(contentType: string | undefined): string {
  if (contentType === undefined) {
    throw new MalformedRequest("expected a Content-Type, received none");
  }
  if (!/^multipart\/form-data[ \t]*(;|$)/i.test(contentType)) {
    throw new MalformedRequest(
      `expected Content-Type multipart/form-data, received ${contentType}`,
    );
  }
  const boundary = /;[ \t]*boundary=([^;]*)/i.exec(contentType)?.[1]?.trim() ?? "";
  if (boundary === "") {
    throw new MalformedRequest("expected a boundary in Content-Type, received none");
  }
  if (boundary.startsWith('"')) {
    throw new MalformedRequest(
      `expected the boundary in Content-Type to be without quotes, received ${boundary}`,
    );
  }
  if (!/^[\w'()+,./:=?-]{1,70}$/.test(boundary)) {
    throw new MalformedRequest(`expected a valid boundary in Content-Type, received ${boundary}`);
  }
  return boundary;
}

/** Diagnoses a body that does not start with its boundary. */
export function diagnoseMultipartStart(body: Buffer, boundary: string): string {
  const expected = `expected the body to start with --${boundary}, the boundary in Content-Type`;
  if (body.length === 0) return `${expected}, received an empty body`;
  const first = /^[^\r\n]*/.exec(body.subarray(0, 100).toString("latin1"))?.[0] ?? "";
  if (first === boundary) {
    return boundary.startsWith("--")
      ? `${expected}, received ${first}; remove the two leading hyphens in Content-Type`
      : `${expected}, received ${first}; add two hyphens before it`;
  }
  const offset = body.indexOf(`--${boundary}`);
  if (offset > 0) return `${expected}, received ${countBytes(offset)} before it`;
  return /^--[\x21-\x7e]+$/.test(first)
    ? `${expected}, received the boundary ${first}`
    : `${expected}, received something else`;
}

/**
 * Diagnoses a body without its closing boundary.
 *
 * @param after - what the closing boundary should follow, for example `part 2`
 */
export function diagnoseMultipartEnd(body: Buffer, boundary: string, after: string): string {
  const expected = `expected the closing --${boundary}-- after ${after}`;
  const closing = `\r\n--${boundary}--`;
  // At least both hyphens must match: a CRLF alone may belong to the file.
  for (let length = closing.length - 1; length > 3; length -= 1) {
    if (!body.subarray(-length).equals(Buffer.from(closing.slice(0, length)))) continue;
    return `${expected}, received only its beginning; Content-Length may be too small`;
  }
  return `${expected}, received none`;
}

export function countBytes(count: number): string {
  return count === 1 ? "1 byte" : `${count} bytes`;
}
