const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/**
 * Decodes the five predefined XML entities and character references.
 *
 * @throws {Error} for any other entity; documents that declare entities are rejected earlier.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&\s]{0,16});?/g, (reference, name: string) => {
    const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    const code =
      number && parseInt(number[1] ?? number[2] ?? "", number[1] === undefined ? 10 : 16);
    const character =
      code === null
        ? Object.hasOwn(namedEntities, name) && namedEntities[name]
        : isCharacter(code) && String.fromCodePoint(code);
    if (typeof character !== "string" || !reference.endsWith(";")) {
      throw new Error(`${reference} is not an XML entity.`);
    }
    return character;
  });
}

/** Whether XML 1.0 allows the code point in a document. */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
