const controlCharacters = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * Makes untrusted text safe for one line of a log: control characters become `?`, every kind of space becomes
 * an ordinary one, and text longer than `maxLength` is truncated.
 */
export function printable(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength)
    .replace(/\p{Zs}/gu, " ")
    .replace(controlCharacters, "?");
  return text.length > maxLength ? `${line}…` : line;
}

/** Makes text safe for one line of a terminal without losing any of it: `\u{1b}` stands for Escape. */
export function escapeControlCharacters(text: string): string {
  return text.replace(controlCharacters, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `\\u{${codePoint.toString(16)}}`;
  });
}
