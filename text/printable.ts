/** Makes text from the wire safe for one line of a log: replaces control characters and truncates it. */
export function printable(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength)
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
  return text.length > maxLength ? `${line}…` : line;
}
