import { eastAsianWidth } from "get-east-asian-width";

/** The maximum width of a line in columns, as configured for prettier. */
export const maxLineWidth = 100;

const emoji = new RegExp("\\p{RGI_Emoji}", "gv");
const zeroWidth = /[\p{Cc}\p{Mn}\p{Me}]/u;

/** The width of a text in columns, counted as prettier does: Chinese characters occupy two. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text.replace(emoji, "  ")) {
    if (!zeroWidth.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return columns;
}
