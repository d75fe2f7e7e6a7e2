import { keyedCanonicalString } from "./invalid-signature.js";
import type { CanonicalVariant, SigningInputs } from "./invalid-signature.js";

/** Amounts that were signed in one notation and sent in another. */
export function numberVariants({ fields, apiKey }: SigningInputs): CanonicalVariant[] {
  return [...fields].flatMap(([name, value]) => {
    if (!/^[0-9]{1,12}$/.test(value)) return [];
    const yuan = Number(value) / 100;
    const textWith = (changed: string): string =>
      keyedCanonicalString(new Map([...fields, [name, changed]]), apiKey);
    return [
      ...[`${value}.0`, `${value}.00`].map((decimal) => ({
        mistake: `${name} was signed with decimals that were not sent`,
        text: textWith(decimal),
      })),
      ...[yuan.toFixed(2), String(yuan)].map((amount) => ({
        mistake: `${name} was signed in yuan but sent in fen`,
        text: textWith(amount),
      })),
    ];
  });
}
