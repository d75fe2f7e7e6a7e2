import { Malformed } from "./malformed.js";

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Puts characters in place of `&lt;`, `&#60;` and `&#x3c;`. @throws {Malformed} */
export function readReferences(text: string, element: string): string {
  return text.replace(
    /&(?:([A-Za-z]\w{0,31}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)?/g,
    (_, found?: string) => {
      if (found === undefined) {
        throw new Malformed(
          `${element}: its value has a bare &, which has to be written as &amp; or put into CDATA`,
        );
      }
      const character = found.startsWith("#") ? numbered(found) : entities.get(found);
      if (character !== undefined) return character;
      throw new Malformed(
        found.startsWith("#")
          ? `${element}: &${found}; is no character`
          : `${element}: &${found}; is not known; there are &lt; &gt; &amp; &quot; &apos; and numbers`,
      );
    },
  );
}

function numbered(reference: string): string | undefined {
  const code = reference.startsWith("#x")
    ? Number.parseInt(reference.slice(2), 16)
    : Number(reference.slice(1));
  // Halves of surrogates and control characters are refused as characters, wherever they come from.
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
