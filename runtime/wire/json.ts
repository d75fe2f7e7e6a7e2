import type { Fields } from "./content.js";
import { decodeUtf8 } from "./text.js";

/** A document that is not a flat JSON object. The message completes "Cannot parse the reply: …". */
export class MalformedJson extends Error {}

/**
 * Parses a flat JSON object into a map of texts, so that JSON replies are processed like XML ones. Members
 * that are `null` count as absent.
 *
 * @throws {MalformedJson}
 */
export function parseJson(bytes: Buffer): Fields {
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes));
  } catch {
    // Do not reuse the parser's message: it quotes the text, which may be sensitive.
    throw new MalformedJson(bytes.length === 0 ? "it is empty." : "it is not valid JSON in UTF-8.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new MalformedJson("it is not an object.");
  }
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return new Map(members.map(([name, member]) => [name, textOf(name, member)]));
}

function textOf(name: string, member: unknown): string {
  if (typeof member === "string" || typeof member === "number" || typeof member === "boolean") {
    return String(member);
  }
  throw new MalformedJson(`${name.slice(0, 64)} is an object or an array.`);
}
