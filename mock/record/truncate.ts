/** Characters of a text that are kept. */
const keptLength = 65_536;

/** A text short enough to be kept by the thousand, so that nobody fills the memory with long ones. */
export function truncate(text: string): string {
  if (text.length <= keptLength) return text;
  // Copied: a mere slice would keep the whole text alive behind it.
  return Buffer.from(text.slice(0, keptLength), "utf16le").toString("utf16le");
}
