import { invalidOption } from "../invalid-option.js";
import type { ReceivedRequest } from "./received.js";
import { safeValue } from "./redact.js";
import { queryOf, xmlOf } from "./request-text.js";

export interface CurlOptions {
  /** The origin to send the request to, such as `https://127.0.0.1:43210`. The path is appended. */
  readonly url: string;
  /** The path of the CA certificate to trust, in PEM. Default: curl's own CA certificates. */
  readonly ca?: string;
  /** The path of the client certificate, in PEM. Omitted if the operation does not require one. Default: none. */
  readonly cert?: string;
  /** The path of the private key of `cert`, in PEM. */
  readonly key?: string;
  /** Paths of the files to upload, by field name. Default: the received file names. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Formats a request as a curl command for a POSIX shell that sends it again: the same fields in the same order,
 * with the same signature. Sensitive values, and a signature over them, are replaced with `***`. A body that the
 * gateway could not parse is omitted.
 *
 * @throws {MockGatewayError} INVALID_OPTION if an option is a PEM instead of a path
 */
export function curlOf(
  request: ReceivedRequest,
  { url, ca, cert, key, files = {} }: CurlOptions,
): string {
  const certificates = Object.entries({ cacert: ca, cert, key }).flatMap(([name, path]) => {
    if (path === undefined) return [];
    const option = `--${name} ${quote(checkPath(name, path))}`;
    return name === "cacert" || request.mutualTLS ? [option] : [];
  });
  const body = bodyOptions(request, files);
  const defaultMethod =
    body.length > 0
      ? "POST"
      : request.encoding === "query" || request.encoding === "page"
        ? "GET"
        : undefined;
  const method = request.method === defaultMethod ? [] : [`-X ${quote(request.method)}`];
  // By default curl treats brackets and braces as patterns.
  const noGlobbing = /[[\]{}]/.test(request.path) ? "-g " : "";
  const target = quote(url.replace(/\/$/, "") + request.path + queryOf(request));
  return ["curl -sS", ...method, ...certificates, ...body, noGlobbing + target].join(" \\\n  ");
}

function bodyOptions(
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
      // An empty value removes the Content-Type of a form, which curl would send by default.
      const type = request.headers["content-type"] ?? "";
      return [
        `-H ${quote(`Content-Type:${type === "" ? "" : ` ${type}`}`)}`,
        `--data-binary ${quote(text)}`,
      ];
    }
    case "multipart":
    case null:
      return request.parts.map((name) => partOption(request, name, files));
  }
}

function checkPath(name: string, path: string): string {
  if (!path.includes("-----BEGIN")) return path;
  const option = name === "cacert" ? "ca" : name;
  throw invalidOption(`${option}: Expected the path of a PEM file, received the PEM itself.`);
}

function partOption(
  request: ReceivedRequest,
  name: string,
  files: Readonly<Record<string, string>>,
): string {
  const file = request.files[name];
  if (file === undefined) {
    const value = safeValue(request, name);
    // `-F` interprets `@`, `<`, `;`, quotes and spaces in a value.
    const option = /^[\w.:/+=-]*$/.test(value) ? "-F" : "--form-string";
    return `${option} ${quote(`${name}=${value}`)}`;
  }
  const { filename, contentType } = file;
  const type = contentType === undefined ? "" : `;type=${contentType}`;
  const part = `${name}=@${quoteFormValue(files[name] ?? filename)};filename=${quoteFormValue(filename)}${type}`;
  // By default curl percent-encodes quotes in a file name.
  return `${/["\\]/.test(filename) ? "--form-escape " : ""}-F ${quote(part)}`;
}

/** Quotes a value in the syntax of curl's `-F` option. */
function quoteFormValue(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Quotes an argument for a POSIX shell. Within single quotes only the single quote is special. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
