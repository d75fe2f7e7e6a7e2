import { writeXml } from "../wire/xml.js";
import type { ReceivedRequest } from "./received.js";
import { safeValue } from "./redact.js";

/** The fields that came as XML, with `***` in place of what belongs in no log; empty where none could be read. */
export function xmlOf(request: ReceivedRequest): string {
  const { parts } = request;
  if (parts.length === 0) return "";
  return writeXml(new Map(parts.map((name) => [name, safeValue(request, name)])));
}

/** The parameters that came, with their question mark; empty where the operation takes none. */
export function queryOf(request: ReceivedRequest): string {
  const fields =
    request.encoding === "query"
      ? request.parts.map((name): [string, string] => [name, safeValue(request, name)])
      : [];
  const pairs = [...Object.entries(request.query), ...fields];
  if (pairs.length === 0) return "";
  // A plus is a space to some and a plus to others.
  return `?${new URLSearchParams(pairs).toString().replaceAll("+", "%20")}`;
}
