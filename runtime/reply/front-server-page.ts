import type { RawResponse } from "../errors/index.js";

/** A page with which the server in front of the gateway refuses a request. */
export interface FrontServerPage {
  readonly code: string;
  readonly message: string;
}

/** An error page that nginx or OpenResty generates itself, completely. */
const generatedPage =
  /^\s*<html>\s*<head><title>(?<title>\d{3} [^<]+)<\/title><\/head>\s*<body[^>]*>\s*<center><h1>[^<]+<\/h1><\/center>\s*(?:<center>[^<]+<\/center>\s*)?<hr><center>(?:nginx|openresty)(?:\/[\w.-]+)?<\/center>\s*<\/body>\s*<\/html>\s*(?:<!--[^>]*-->\s*)*$/iu;

/** Far above the length of such a page. */
const maxLength = 4096;

/** The pages that are sent before a request reaches the gateway's application, by their titles. */
const pages: ReadonlyMap<string, FrontServerPage> = new Map([
  [
    "400 No required SSL certificate was sent",
    {
      code: "CLIENT_CERTIFICATE_MISSING",
      message:
        "The gateway received no client certificate. Set the client option certificate, and make sure that no proxy terminates TLS.",
    },
  ],
  [
    "400 The SSL certificate error",
    {
      code: "CLIENT_CERTIFICATE_UNTRUSTED",
      message:
        "The gateway does not trust the client certificate. Download the current API certificate from the merchant platform.",
    },
  ],
  [
    "400 The plain HTTP request was sent to HTTPS port",
    {
      code: "HTTP_STATUS",
      message:
        "The request was sent without TLS to a port that expects TLS (HTTP 400). Set baseUrl to a URL that starts with https:.",
    },
  ],
  [
    "404 Not Found",
    {
      code: "HTTP_STATUS",
      message:
        "The server does not have this path (HTTP 404), and did not pass the request on. Check baseUrl and any proxies.",
    },
  ],
  [
    "405 Not Allowed",
    {
      code: "HTTP_STATUS",
      message:
        "The server does not accept this method here (HTTP 405), and did not pass the request on. Check baseUrl and any proxies.",
    },
  ],
  [
    "413 Request Entity Too Large",
    {
      code: "HTTP_STATUS",
      message:
        "The request body is too large for the server (HTTP 413), which did not pass it on. Send less data, or raise the limit of your proxy.",
    },
  ],
]);

/**
 * Recognizes the pages with which nginx rejects a request before it reaches the gateway's application. The
 * status alone proves nothing: a proxy can replace the status of a request that was executed.
 */
export function frontServerPage({ status, body }: RawResponse): FrontServerPage | undefined {
  if (body.length > maxLength) return undefined;
  const title = generatedPage.exec(body.toString("latin1"))?.groups?.["title"];
  return title?.startsWith(`${status} `) === true ? pages.get(title) : undefined;
}
