import { writeXml } from "../wire/xml.js";
import type { ReceivedRequest } from "./received.js";
import { safeValue } from "./redact.js";

/** The received fields as XML, with sensitive values redacted. Empty if none could be parsed. */
export function xmlOf(request: ReceivedRequest): string {
  const { parts } = request;
  if (parts.length === 0) return "";
  return writeXml(new Map(parts.map((name) => [name, safeValue(request, name)])));
}

/** The query with its question mark, with sensitive values redacted. Empty if the operation has no parameters. */
export function queryOf(request: ReceivedRequest): string {
  const fields =
    request.encoding === "query"
      ? request.parts.map((name): [string, string] => [name, safeValue(request, name)])
      : [];
  const pairs = [...Object.entries(request.query), ...fields];
  if (pairs.length === 0) return "";
  // Not every server decodes a plus as a space.
  return `?${new URLSearchParams(pairs).toString().replaceAll("+", "%20")}`;
}
