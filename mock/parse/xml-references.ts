import { MalformedRequest } from "./malformed-request.js";

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Replaces entities and character references, such as `&lt;`, `&#60;` and `&#x3c;`.
 *
 * @param label - names the element in messages
 * @throws {MalformedRequest}
 */
export function readReferences(text: string, label: string): string {
  return text.replace(
    /&(?:([A-Za-z]\w{0,31}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)?/g,
    (_, reference?: string) => {
      if (reference === undefined) {
        throw new MalformedRequest(
          `expected ${label} to contain escaped text, received a bare &; write it as &amp; or use CDATA`,
        );
      }
      const isNumber = reference.startsWith("#");
      const character = isNumber ? characterOf(reference) : entities.get(reference);
      if (character !== undefined) return character;
      throw new MalformedRequest(
        isNumber
          ? `expected ${label} to refer to valid characters, received &${reference};`
          : `expected ${label} to use only the five XML entities and character numbers, received &${reference};`,
      );
    },
  );
}

function characterOf(reference: string): string | undefined {
  const code = reference.startsWith("#x")
    ? Number.parseInt(reference.slice(2), 16)
    : Number(reference.slice(1));
  // The caller rejects control characters and lone surrogates, escaped or not.
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
