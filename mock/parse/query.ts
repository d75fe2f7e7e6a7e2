import { formOfTexts } from "./form.js";
import type { Form } from "./form.js";
import { MalformedRequest } from "./malformed-request.js";

/** The longest query, in characters, that the web server in front of the gateway accepts. */
const maxLength = 8192;

/**
 * Parses the parameters of a URL.
 *
 * @param query - without the question mark
 * @param ignored - parameters that are not fields, such as a fixed `action`
 * @throws {MalformedRequest}
 */
export function parseQuery(query: string, ignored: ReadonlySet<string> = new Set()): Form {
  if (query.length > maxLength) {
    throw new MalformedRequest(
      `expected the query to be at most ${maxLength} characters, received ${query.length}`,
    );
  }
  const texts = new Map<string, string>();
  const rawTexts = new Map<string, string>();
  for (const [index, pair] of query.split("&").entries()) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const rawName = equals < 0 ? pair : pair.slice(0, equals);
    const rawText = equals < 0 ? "" : pair.slice(equals + 1);
    const position = index + 1;
    const name = decode(rawName, position);
    if (ignored.has(name)) continue;
    if (texts.has(name)) {
      throw new MalformedRequest(
        `expected parameter ${name} once, received it again as parameter ${position}`,
      );
    }
    texts.set(name, decode(rawText, position));
    rawTexts.set(name, rawText);
  }
  return formOfTexts(texts, rawTexts);
}

function decode(text: string, position: number): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new MalformedRequest(
      `expected parameter ${position} to be percent-encoded UTF-8, received another encoding`,
    );
  }
}
