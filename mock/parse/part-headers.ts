import { MalformedRequest } from "./malformed-request.js";

/** The headers of a multipart part. */
export interface PartHeaders {
  readonly name: string;
  /** The plain `filename`; the gateway does not read `filename*`. */
  readonly filename: string | undefined;
  /** Whether the part has a `filename*`. */
  readonly extendedFilename: boolean;
  readonly contentType: string | undefined;
}

const parameter = /^;[ \t]*([^\s=;"]+)=("(?:[^"\\]|\\.)*"|[^\s;"]*)[ \t]*/;

/**
 * Parses the headers of a part as strictly as the real gateway.
 *
 * @param position - of the part, from 1
 * @throws {MalformedRequest}
 */
export function parsePartHeaders(block: Buffer, position: number): PartHeaders {
  const part = `part ${position}`;
  const text = block.toString("latin1");
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) {
    throw new MalformedRequest(
      `expected CRLF after each header line of ${part}, received a bare CR or LF`,
    );
  }
  const headers = new Map<string, string>();
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) {
      throw new MalformedRequest(
        `expected a name and a colon in each header line of ${part}, received a line without them`,
      );
    }
    const name = line.slice(0, colon).trim().toLowerCase();
    if (headers.has(name)) {
      throw new MalformedRequest(`expected header ${name} of ${part} once, received it twice`);
    }
    headers.set(name, line.slice(colon + 1).trim());
  }
  const disposition = headers.get("content-disposition");
  if (disposition === undefined) {
    throw new MalformedRequest(`expected a Content-Disposition in ${part}, received none`);
  }
  return { ...parseDisposition(disposition, part), contentType: headers.get("content-type") };
}

function parseDisposition(disposition: string, part: string): Omit<PartHeaders, "contentType"> {
  if (!/^form-data[ \t]*(;|$)/i.test(disposition)) {
    throw new MalformedRequest(
      `expected Content-Disposition form-data in ${part}, received another type`,
    );
  }
  const parameters = new Map<string, string>();
  let rest = disposition.slice("form-data".length).trimStart();
  while (rest !== "") {
    const [all, name = "", value = ""] = parameter.exec(rest) ?? [];
    if (all === undefined) {
      throw new MalformedRequest(
        `expected name="value" parameters in the Content-Disposition of ${part}, received invalid syntax`,
      );
    }
    parameters.set(name.toLowerCase(), value);
    rest = rest.slice(all.length);
  }
  const name = parameters.get("name");
  if (name === undefined) {
    throw new MalformedRequest(
      `expected a name in the Content-Disposition of ${part}, received none`,
    );
  }
  const filename = parameters.get("filename");
  return {
    name: unquote(name, "name", part),
    filename: filename === undefined ? undefined : unquote(filename, "filename", part),
    extendedFilename: parameters.has("filename*"),
  };
}

function unquote(value: string, parameterName: string, part: string): string {
  if (!value.startsWith('"')) {
    throw new MalformedRequest(
      `expected ${parameterName}= of ${part} to be in quotes, received ${value}`,
    );
  }
  const text = value.slice(1, -1).replace(/\\(.)/g, "$1");
  if (!/^[\x20-\x7e]*$/.test(text)) {
    throw new MalformedRequest(
      `expected ${parameterName}= of ${part} to be ASCII, received other bytes`,
    );
  }
  return text;
}
