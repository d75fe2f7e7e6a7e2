/** The header that tells a developer what the real gateway would keep to itself. */
export const diagnosisHeader = "x-wechatpay-mock-diagnosis";

/** Clients give up on headers of 8 to 16 KiB; a diagnosis is worth half of the smaller one at most. */
const maxLength = 4096;

/** A diagnosis as a header carries it: percent-encoded ASCII; `decodeURIComponent` reads it. */
export function encodeDiagnosis(diagnosis: string): string {
  let encoded = "";
  // By code points, so that no character is cut in two.
  for (const character of diagnosis) {
    const next = encodeURIComponent(/\p{Surrogate}/u.test(character) ? "\ufffd" : character);
    if (encoded.length + next.length > maxLength) return `${encoded}...`;
    encoded += next;
  }
  return encoded;
}
