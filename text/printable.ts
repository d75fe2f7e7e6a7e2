/** A text from the wire, fit for a line of a log: nothing in it moves the cursor, and it ends somewhere. */
export function printable(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength)
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
  return text.length > maxLength ? `${line}…` : line;
}
