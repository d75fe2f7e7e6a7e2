import { Malformed } from "./malformed.js";

/** What the headers of one part say. */
export interface PartHeaders {
  readonly name: string;
  /** The plain `filename`; `filename*` is not read. */
  readonly filename: string | undefined;
  /** Whether there is a `filename*`, which a diagnosis should mention. */
  readonly extendedFilename: boolean;
  readonly contentType: string | undefined;
}

const parameter = /^;[ \t]*([^\s=;"]+)=("(?:[^"\\]|\\.)*"|[^\s;"]*)[ \t]*/;

/** Reads the headers of a part in the gateway's dialect. @throws {Malformed} */
export function readPartHeaders(block: Buffer, position: number): PartHeaders {
  const part = `part ${position}`;
  const text = block.toString("latin1");
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) {
    throw new Malformed(
      `${part}: its header lines have to end with CRLF; one ends with a bare CR or LF`,
    );
  }
  const headers = new Map<string, string>();
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) throw new Malformed(`${part}: a header line has no name and colon`);
    const name = line.slice(0, colon).trim().toLowerCase();
    if (headers.has(name)) throw new Malformed(`${part}: it has the header ${name} twice`);
    headers.set(name, line.slice(colon + 1).trim());
  }
  const disposition = headers.get("content-disposition");
  if (disposition === undefined) throw new Malformed(`${part}: it has no Content-Disposition`);
  return { ...readDisposition(disposition, part), contentType: headers.get("content-type") };
}

function readDisposition(disposition: string, part: string): Omit<PartHeaders, "contentType"> {
  if (!/^form-data[ \t]*(;|$)/i.test(disposition)) {
    throw new Malformed(`${part}: its Content-Disposition has to be form-data`);
  }
  const parameters = new Map<string, string>();
  let rest = disposition.slice("form-data".length).trimStart();
  while (rest !== "") {
    const [all, name = "", value = ""] = parameter.exec(rest) ?? [];
    if (all === undefined) {
      throw new Malformed(`${part}: the parameters of its Content-Disposition cannot be read`);
    }
    parameters.set(name.toLowerCase(), value);
    rest = rest.slice(all.length);
  }
  const name = parameters.get("name");
  if (name === undefined) throw new Malformed(`${part}: it has no name`);
  const filename = parameters.get("filename");
  return {
    name: quoted(name, "name", part),
    filename: filename === undefined ? undefined : quoted(filename, "filename", part),
    extendedFilename: parameters.has("filename*"),
  };
}

function quoted(value: string, parameterName: string, part: string): string {
  if (!value.startsWith('"')) {
    throw new Malformed(`${part}: ${parameterName}= has to be in quotes; it came as ${value}`);
  }
  const text = value.slice(1, -1).replace(/\\(.)/g, "$1");
  if (!/^[\x20-\x7e]*$/.test(text)) {
    throw new Malformed(`${part}: ${parameterName} has to be ASCII; it holds other bytes`);
  }
  return text;
}
