import {
  countBytes,
  diagnoseMultipartEnd,
  diagnoseMultipartStart,
  parseBoundary,
} from "./boundary.js";
import type { FilePart, Form, UnnamedFile } from "./form.js";
import { decodeUtf8, MalformedRequest } from "./malformed-request.js";
import { parsePartHeaders } from "./part-headers.js";

const crlf = Buffer.from("\r\n");
const blankLine = Buffer.from("\r\n\r\n");
const hyphens = Buffer.from("--");
const lineFeed = 10;

/**
 * Parses a multipart body as strictly as the real gateway: CRLF everywhere, an unquoted boundary, quoted names,
 * no preamble, no epilogue, no Content-Type on text parts and no duplicate names.
 *
 * @param fileNames - parts that must be files; such a part without a `filename` is listed in `unnamedFiles`
 * @throws {MalformedRequest}
 */
export function parseMultipart(
  contentType: string | undefined,
  body: Buffer,
  fileNames: ReadonlySet<string>,
): Form {
  const boundary = parseBoundary(contentType);
  const opening = Buffer.from(`--${boundary}`);
  if (!body.subarray(0, opening.length).equals(opening)) {
    throw new MalformedRequest(diagnoseMultipartStart(body, boundary));
  }
  const form: MutableForm = {
    texts: new Map(),
    files: new Map(),
    order: [],
    unnamedFiles: new Map(),
  };
  const delimiter = Buffer.concat([crlf, opening]);
  let offset = opening.length;
  for (let position = 1; ; position += 1) {
    const next = body.subarray(offset, offset + 2);
    if (next.equals(hyphens)) break;
    if (next.length < 2) {
      throw new MalformedRequest(diagnoseMultipartEnd(body, boundary, "the last part"));
    }
    if (!next.equals(crlf)) {
      throw new MalformedRequest(
        next[0] === lineFeed
          ? `expected CRLF after the boundary before part ${position}, received a bare LF`
          : `expected CRLF or -- after the boundary before part ${position}, received other bytes`,
      );
    }
    const end = body.indexOf(delimiter, offset);
    if (end < 0) {
      throw new MalformedRequest(diagnoseMultipartEnd(body, boundary, `part ${position}`));
    }
    parsePart(body.subarray(offset + 2, end), position, form, fileNames);
    offset = end + delimiter.length;
  }
  const rest = body.subarray(offset + 2);
  if (rest.length > 0 && !rest.equals(crlf)) {
    throw new MalformedRequest(
      `expected the body to end with its closing boundary, received ${countBytes(rest.length)} after it`,
    );
  }
  return { ...form, rawTexts: form.texts };
}

interface MutableForm {
  readonly texts: Map<string, string>;
  readonly files: Map<string, FilePart>;
  readonly order: string[];
  readonly unnamedFiles: Map<string, UnnamedFile>;
}

function parsePart(
  part: Buffer,
  position: number,
  form: MutableForm,
  fileNames: ReadonlySet<string>,
): void {
  const headersEnd = part.indexOf(blankLine);
  if (headersEnd < 0) {
    throw new MalformedRequest(
      `expected a blank line (CRLF CRLF) after the headers of part ${position}, received none`,
    );
  }
  const headers = parsePartHeaders(part.subarray(0, headersEnd), position);
  const { name, filename, contentType } = headers;
  const content = part.subarray(headersEnd + blankLine.length);
  if (form.texts.has(name) || form.files.has(name)) {
    throw new MalformedRequest(`expected part ${name} once, received it again as part ${position}`);
  }
  form.order.push(name);
  if (filename !== undefined) {
    form.files.set(name, { name, filename, contentType, content });
    return;
  }
  // The bytes of an unnamed file need not be text: the diagnosis is the missing filename.
  if (fileNames.has(name)) {
    form.unnamedFiles.set(name, headers);
    form.texts.set(name, content.toString("utf8"));
    return;
  }
  if (contentType !== undefined) {
    throw new MalformedRequest(
      `expected no Content-Type on the text part ${name} (part ${position}), received ${contentType}`,
    );
  }
  form.texts.set(name, decodeUtf8(content, `the text of part ${position} (${name})`));
}
