/** A text from the wire, fit for a line of a log: nothing in it moves the cursor, and it ends somewhere. */
export function printable(text: string, maxLength: number): string {
  const line = text.replace(/[\p{C}\p{Z}]/gu, (character) => (character === " " ? " " : "?"));
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
