import { eastAsianWidth } from "get-east-asian-width";

/** The width of a line; prettier breaks what is wider. */
export const lineWidth = 100;

const emoji = new RegExp("\\p{RGI_Emoji}", "gv");

/** Columns that a text takes, counted as prettier counts them: Chinese characters are two wide. */
export function width(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text.replace(emoji, "  ")) {
    const codePoint = character.codePointAt(0) ?? 0;
    const unseen = codePoint <= 0x1f || (codePoint >= 0x7f && codePoint <= 0x9f);
    const combining =
      (codePoint >= 0x300 && codePoint <= 0x36f) || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
    if (!unseen && !combining) columns += eastAsianWidth(codePoint);
  }
  return columns;
}
