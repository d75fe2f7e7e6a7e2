import { formOfTexts } from "./form.js";
import type { Form } from "./form.js";
import { Malformed } from "./malformed.js";

/** What the server in front takes in of a URL. */
const longestQuery = 8192;

/**
 * Reads the parameters of a URL.
 *
 * @param query - without the question mark
 * @param fixed - names of those that are no fields
 * @throws {Malformed}
 */
export function parseQuery(query: string, fixed: ReadonlySet<string> = new Set()): Form {
  if (query.length > longestQuery) {
    throw new Malformed(
      `the query has to be at most ${longestQuery} characters; it has ${query.length}`,
    );
  }
  const texts = new Map<string, string>();
  const written = new Map<string, string>();
  for (const [index, pair] of query.split("&").entries()) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const raw = equals < 0 ? "" : pair.slice(equals + 1);
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals), index);
    if (fixed.has(name)) continue;
    if (texts.has(name)) {
      throw new Malformed(`parameter ${index + 1}: there was a parameter ${name} already`);
    }
    texts.set(name, decoded(raw, index));
    written.set(name, raw);
  }
  return formOfTexts(texts, written);
}

function decoded(text: string, index: number): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Malformed(`parameter ${index + 1}: its percent-encoding is none of UTF-8`);
  }
}
