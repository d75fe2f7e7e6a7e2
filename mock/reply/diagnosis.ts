/** Response header with the reason for a refusal. The real gateway does not send it. */
export const diagnosisHeader = "x-wechatpay-mock-diagnosis";

/** Clients reject response headers above 8 to 16 KiB in total; a diagnosis takes at most half of the smaller limit. */
const maxLength = 4096;

/** Percent-encodes a diagnosis for a header; `decodeURIComponent` reads it. A long one ends in `...`. */
export function encodeDiagnosis(diagnosis: string): string {
  let encoded = "";
  // Iterates over code points, so that truncation never splits a character.
  for (const character of diagnosis) {
    const next = encodeURIComponent(/\p{Surrogate}/u.test(character) ? "\ufffd" : character);
    if (encoded.length + next.length > maxLength) return `${encoded}...`;
    encoded += next;
  }
  return encoded;
}
