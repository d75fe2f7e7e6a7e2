import { MockGatewayError } from "../errors.js";
import type { ReceivedRequest } from "./received.js";
import { safeValue } from "./redact.js";
import { queryOf, xmlOf } from "./request-text.js";

export interface CurlOptions {
  /** Where to send it, as in `https://127.0.0.1:43210`; the request's path is added. */
  readonly url: string;
  /** Path of the authority to trust, PEM. Default: what curl trusts. */
  readonly ca?: string;
  /**
   * Path of the client's certificate, PEM; left out of the command where the operation asks for none.
   * Default: none is shown.
   */
  readonly cert?: string;
  /** Path of the certificate's private key, PEM; left out where the certificate is. */
  readonly key?: string;
  /** Paths of the files to send, by the name of the part. Default: the names that they arrived with. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * A request as a command for a POSIX shell that sends it again: its parts, its XML or its query, in the order
 * in which the fields arrived, with the signature that it had. In place of sensitive values, and of a signature over them,
 * stands `***`. A body that the gateway could not read is not there to be sent again.
 *
 * @throws {MockGatewayError} INVALID_OPTION where a path holds the PEM itself, which belongs in no command
 */
export function curlOf(
  request: ReceivedRequest,
  { url, ca, cert, key, files = {} }: CurlOptions,
): string {
  const given = Object.entries({ cacert: ca, cert, key }).flatMap(([name, path]) => {
    if (path === undefined) return [];
    const shown = `--${name} ${quoted(pathOf(name, path))}`;
    return name === "cacert" || request.mutualTLS ? [shown] : [];
  });
  const parts = bodyOf(request, files);
  const byItself =
    parts.length > 0
      ? "POST"
      : request.encoding === "query" || request.encoding === "page"
        ? "GET"
        : undefined;
  const method = request.method === byItself ? [] : [`-X ${quoted(request.method)}`];
  // Brackets and braces are patterns to curl unless it is told otherwise.
  const plain = /[[\]{}]/.test(request.path) ? "-g " : "";
  const target = plain + quoted(url.replace(/\/$/, "") + request.path + queryOf(request));
  return ["curl -sS", ...method, ...given, ...parts, target].join(" \\\n  ");
}

function bodyOf(
  request: ReceivedRequest,
  files: Readonly<Record<string, string>>,
): readonly string[] {
  switch (request.encoding) {
    case "query":
    case "page":
      return [];
    case "xml": {
      const text = xmlOf(request);
      if (text === "") return [];
      // By itself curl says that it sends a form; an empty value keeps it from that.
      const type = request.headers["content-type"] ?? "";
      return [
        `-H ${quoted(`Content-Type:${type === "" ? "" : ` ${type}`}`)}`,
        `--data-binary ${quoted(text)}`,
      ];
    }
    case "multipart":
    case null:
      return request.parts.map((name) => partOf(request, name, files));
  }
}

function pathOf(name: string, path: string): string {
  if (!path.includes("-----BEGIN")) return path;
  const option = name === "cacert" ? "ca" : name;
  throw new MockGatewayError(
    "INVALID_OPTION",
    `${option} has to be the path of a file; it holds the PEM itself.`,
  );
}

function partOf(
  request: ReceivedRequest,
  name: string,
  files: Readonly<Record<string, string>>,
): string {
  const file = request.files[name];
  if (file === undefined) {
    const value = safeValue(request, name);
    // `-F` reads more into a value than what it says: files to send, types, quotes, spaces that it skips.
    const way = /^[\w.:/+=-]*$/.test(value) ? "-F" : "--form-string";
    return `${way} ${quoted(`${name}=${value}`)}`;
  }
  const { filename, contentType } = file;
  const type = contentType === undefined ? "" : `;type=${contentType}`;
  const sent = `${name}=@${word(files[name] ?? filename)};filename=${word(filename)}${type}`;
  // Quotes in a name are percent-encoded otherwise, which is not what arrived.
  return `${/["\\]/.test(filename) ? "--form-escape " : ""}-F ${quoted(sent)}`;
}

/** A word of curl's own language of forms. */
function word(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** A word of the shell: within single quotes nothing is special but they themselves. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
