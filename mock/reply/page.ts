import type { RefusalPage } from "../validate/problem.js";
import type { MockResponse } from "./response.js";

/** The pages of refusals, and "bad gateway", which only a fault sends. */
export type PageName = RefusalPage | "bad gateway";

const pages: Readonly<Record<PageName, { status: number; title: string; line?: string }>> = {
  "certificate missing": {
    status: 400,
    title: "400 Bad Request",
    line: "No required SSL certificate was sent",
  },
  "certificate untrusted": {
    status: 400,
    title: "400 Bad Request",
    line: "The SSL certificate error",
  },
  "not found": { status: 404, title: "404 Not Found" },
  "bad gateway": { status: 502, title: "502 Bad Gateway" },
  "body too large": { status: 413, title: "413 Request Entity Too Large" },
};

/** An error page of nginx, which runs in front of the real gateway. */
export function pageResponse(name: PageName): MockResponse {
  const { status, title, line } = pages[name];
  const lines = [
    "<html>",
    `<head><title>${line === undefined ? title : `${status} ${line}`}</title></head>`,
    "<body>",
    `<center><h1>${title}</h1></center>`,
    ...(line === undefined ? [] : [`<center>${line}</center>`]),
    "<hr><center>nginx</center>",
    "</body>",
    "</html>",
    "",
  ];
  return { status, headers: { "content-type": "text/html" }, body: lines.join("\r\n") };
}

/** The page's text, for the message of a `Refusal`. */
export function pageText(name: PageName): string {
  const { status, title, line } = pages[name];
  return line === undefined ? title : `${status} ${line}`;
}
