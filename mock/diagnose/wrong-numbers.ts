import { canonicalString } from "../wire/signature.js";
import type { WrongSignature } from "./wrong-signature.js";
import type { WrongText } from "./wrong-text.js";

/** Amounts that were signed in another form than they were sent. */
export function wrongNumbers({
  fields,
  apiKey,
}: Pick<WrongSignature, "fields" | "apiKey">): WrongText[] {
  return [...fields].flatMap(([name, value]) => {
    if (!/^[0-9]{1,12}$/.test(value)) return [];
    const yuan = Number(value) / 100;
    const over = (changed: string): string =>
      `${canonicalString(new Map([...fields, [name, changed]]))}&key=${apiKey}`;
    return [
      ...[`${value}.0`, `${value}.00`].map((text) => ({
        mistake: `${name} was signed with decimals that were not sent`,
        text: over(text),
      })),
      ...[yuan.toFixed(2), String(yuan)].map((text) => ({
        mistake: `${name} was signed in yuan and sent in fen`,
        text: over(text),
      })),
    ];
  });
}
