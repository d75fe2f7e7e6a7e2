import type { Operation } from "../../runtime/operation.js";
import type {
  NamedValue,
  RecordedBody,
  RecordedPart,
  RecordedRequest,
  RecordedResponse,
} from "./har.js";
import type { ReceivedRequest } from "./received.js";
import { redacted, safeHeader, safeValue } from "./redact.js";
import { queryOf, xmlOf } from "./request-text.js";

/** Members that are the same in all messages. Cookies are in the headers, and header bytes are not counted. */
export const messageDefaults = { httpVersion: "HTTP/1.1", cookies: [], headersSize: -1 } as const;

export function recordRequest(
  request: ReceivedRequest,
  operation: Operation | undefined,
): RecordedRequest {
  const { method, headers, query, encoding } = request;
  const postData = recordBody(request);
  return {
    ...messageDefaults,
    method,
    url: urlOf(request, operation),
    headers: recordHeaders(headers),
    queryString: [
      ...Object.entries(query).map(([name, value]) => ({ name, value })),
      ...(encoding === "query" || encoding === "page" ? recordFields(request) : []),
    ],
    ...(postData !== undefined && { postData }),
    bodySize: Number(headers["content-length"] ?? -1),
  };
}

export function recordHeaders(
  headers: Readonly<Record<string, string>>,
): RecordedResponse["headers"] {
  return Object.entries(headers).map(([name, value]) => ({ name, value: safeHeader(name, value) }));
}

function recordFields(request: ReceivedRequest): readonly NamedValue[] {
  return request.parts.map((name) => ({ name, value: safeValue(request, name) }));
}

function recordBody(request: ReceivedRequest): RecordedBody | undefined {
  const { encoding, headers, parts } = request;
  const mimeType = headers["content-type"];
  switch (encoding) {
    case "query":
    case "page":
      return undefined;
    case "xml":
      // Some clients send XML without a Content-Type.
      if (mimeType === undefined && parts.length === 0) return undefined;
      return { mimeType: mimeType ?? "x-unknown", text: xmlOf(request) };
    case "multipart":
    case null:
      if (mimeType === undefined) return undefined;
      return { mimeType, params: parts.map((name) => recordPart(request, name)) };
  }
}

function recordPart(request: ReceivedRequest, name: string): RecordedPart {
  const file = request.files[name];
  if (file === undefined) return { name, value: safeValue(request, name) };
  const { filename, contentType, size, md5 } = file;
  return {
    name,
    fileName: request.sensitive.includes(name) ? redacted : filename,
    ...(contentType !== undefined && { contentType }),
    _size: size,
    _md5: md5,
  };
}

/** The URL that the client called, if its Host header is valid, otherwise a URL of the operation. */
function urlOf(request: ReceivedRequest, operation: Operation | undefined): string {
  const { headers, path } = request;
  const { host } = headers;
  const origins = [
    ...(host === undefined ? [] : [`https://${host}`]),
    ...(operation?.servers ?? []),
    "https://localhost",
  ];
  const url = origins
    .map((origin) => origin + path + queryOf(request))
    .find((candidate) => URL.canParse(candidate));
  return new URL(url ?? "https://localhost").href;
}
