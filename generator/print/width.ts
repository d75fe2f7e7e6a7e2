import { eastAsianWidth } from "get-east-asian-width";

/** The width of a line; prettier breaks what is wider. */
export const lineWidth = 100;

const emoji = new RegExp("\\p{RGI_Emoji}", "gv");
const unseen = /[\p{Cc}\p{Mn}\p{Me}]/u;

/** Columns that a text takes, counted as prettier counts them: Chinese characters are two wide. */
export function width(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text.replace(emoji, "  ")) {
    if (!unseen.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return columns;
}
