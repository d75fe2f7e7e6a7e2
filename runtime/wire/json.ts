import type { Fields } from "./content.js";

/** Why a text is not a reply. */
export class MalformedJson extends Error {}

/**
 * Reads a JSON object of one level into a map of texts, as XML is read: a number is the text that JavaScript makes of
 * it. What is `null` counts as absent.
 *
 * @throws {MalformedJson}
 */
export function parseJson(bytes: Buffer): Fields {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words quote the text.
    throw new MalformedJson(bytes.length === 0 ? "it is empty." : "it cannot be read.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new MalformedJson("it is no object.");
  }
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return new Map(members.map(([name, member]) => [name, textOf(name, member)]));
}

function textOf(name: string, member: unknown): string {
  if (typeof member === "string" || typeof member === "number" || typeof member === "boolean") {
    return String(member);
  }
  throw new MalformedJson(`${name.slice(0, 64)} has members of its own.`);
}
