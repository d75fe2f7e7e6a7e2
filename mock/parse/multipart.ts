import type { FilePart, Form, UnnamedFile } from "./form.js";
import { Malformed } from "./malformed.js";
import { readPartHeaders } from "./part-headers.js";
import { utf8 } from "./utf8.js";

const crlf = Buffer.from("\r\n");
const blankLine = Buffer.from("\r\n\r\n");
const closing = Buffer.from("--");
const lineFeed = 10;

/**
 * Reads a multipart body as strictly as the gateway does: CRLF everywhere, an unquoted boundary, quoted
 * names, no preamble, no epilogue, no Content-Type on text parts, no name twice.
 *
 * @param fileNames - parts that have to be files: where one came as text, that is what is wrong with it
 * @throws {Malformed}
 */
export function parseMultipart(
  contentType: string | undefined,
  body: Buffer,
  fileNames: ReadonlySet<string>,
): Form {
  const boundary = readBoundary(contentType);
  const opening = Buffer.from(`--${boundary}`);
  if (!body.subarray(0, opening.length).equals(opening)) {
    throw new Malformed(wrongBeginning(body, boundary));
  }
  const form = {
    texts: new Map<string, string>(),
    files: new Map<string, FilePart>(),
    order: new Array<string>(),
    unnamedFiles: new Map<string, UnnamedFile>(),
  };
  const delimiter = Buffer.concat([crlf, opening]);
  let cursor = opening.length;
  for (let position = 1; ; position += 1) {
    const after = body.subarray(cursor, cursor + 2);
    if (after.equals(closing)) break;
    if (after.length < 2) throw new Malformed(`the body does not end: ${wrongEnd(body, boundary)}`);
    if (!after.equals(crlf)) {
      throw new Malformed(
        after[0] === lineFeed
          ? `lines have to end with CRLF; the boundary in front of part ${position} ends with a bare LF`
          : `the boundary in front of part ${position} has to be followed by CRLF, or by -- at the end`,
      );
    }
    const end = body.indexOf(delimiter, cursor);
    if (end < 0) {
      throw new Malformed(`part ${position} does not end: ${wrongEnd(body, boundary)}`);
    }
    readPart(body.subarray(cursor + 2, end), position, form, fileNames);
    cursor = end + delimiter.length;
  }
  const rest = body.subarray(cursor + 2);
  if (rest.length > 0 && !rest.equals(crlf)) {
    throw new Malformed(`${rest.length} bytes stand behind the closing boundary`);
  }
  return { ...form, written: form.texts };
}

/** Holds for a body that does not begin with its boundary. */
function wrongBeginning(body: Buffer, boundary: string): string {
  if (body.length === 0) return "the body is empty";
  const expected = `the body has to begin with --${boundary}, the boundary of the Content-Type`;
  const first = /^[^\r\n]*/.exec(body.subarray(0, 100).toString("latin1"))?.[0] ?? "";
  if (first === boundary) {
    return boundary.startsWith("--")
      ? `${expected}; there it has to be without the two hyphens in front`
      : `${expected}; its two hyphens are missing`;
  }
  const at = body.indexOf(`--${boundary}`);
  if (at > 0) return `${expected}; ${at} bytes stand in front of it`;
  return /^--[\x21-\x7e]+$/.test(first)
    ? `${expected}; it begins with the boundary ${first}`
    : `${expected}; it begins with something else`;
}

function wrongEnd(body: Buffer, boundary: string): string {
  const missing = `the closing --${boundary}-- is missing`;
  const mark = `\r\n--${boundary}--`;
  // At least the hyphens: a CRLF alone may well belong to what was uploaded.
  for (let length = mark.length - 1; length > 3; length -= 1) {
    if (!body.subarray(-length).equals(Buffer.from(mark.slice(0, length)))) continue;
    return `${missing}: the body breaks off in the middle of it, as one does whose Content-Length is too small`;
  }
  return missing;
}

function readBoundary(contentType: string | undefined): string {
  if (contentType === undefined) throw new Malformed("the request has no Content-Type");
  if (!/^multipart\/form-data[ \t]*(;|$)/i.test(contentType)) {
    throw new Malformed(`Content-Type has to be multipart/form-data; it is ${contentType}`);
  }
  const boundary = /;[ \t]*boundary=([^;]*)/i.exec(contentType)?.[1]?.trim() ?? "";
  if (boundary === "") throw new Malformed("Content-Type has no boundary");
  if (boundary.startsWith('"')) {
    throw new Malformed(`the boundary of Content-Type has to be without quotes; it is ${boundary}`);
  }
  if (!/^[\w'()+,./:=?-]{1,70}$/.test(boundary)) {
    throw new Malformed(`the boundary of Content-Type is not one: ${boundary}`);
  }
  return boundary;
}

interface GrowingForm {
  readonly texts: Map<string, string>;
  readonly files: Map<string, FilePart>;
  readonly order: string[];
  readonly unnamedFiles: Map<string, UnnamedFile>;
}

function readPart(
  part: Buffer,
  position: number,
  form: GrowingForm,
  fileNames: ReadonlySet<string>,
): void {
  const headersEnd = part.indexOf(blankLine);
  if (headersEnd < 0) {
    throw new Malformed(`part ${position}: no blank line (CRLF CRLF) ends its headers`);
  }
  const headers = readPartHeaders(part.subarray(0, headersEnd), position);
  const { name, filename, contentType } = headers;
  const content = part.subarray(headersEnd + blankLine.length);
  if (form.texts.has(name) || form.files.has(name)) {
    throw new Malformed(`part ${position}: there was a part ${name} already`);
  }
  form.order.push(name);
  if (filename !== undefined) {
    form.files.set(name, { name, filename, contentType, content });
    return;
  }
  // Where a file was meant, what is wrong is that it is none, and its bytes need not be text.
  if (fileNames.has(name)) {
    form.unnamedFiles.set(name, headers);
    form.texts.set(name, content.toString("utf8"));
    return;
  }
  if (contentType !== undefined) {
    throw new Malformed(
      `part ${position} (${name}): a text part has no Content-Type; this one says ${contentType}`,
    );
  }
  form.texts.set(name, utf8(content, `part ${position} (${name}): its text`));
}
