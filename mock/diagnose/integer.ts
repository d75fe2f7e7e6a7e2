/** Explains a value that should be a whole number; undefined if no common mistake matches. */
export function diagnoseInteger(value: string): string | undefined {
  if (/^\s|\s$/.test(value)) return "it has leading or trailing whitespace";
  if (/^[0-9]{1,15}\.0+$/.test(value)) return "it has decimals, even though they are zero";
  const [, yuan, decimals] = /^([0-9]{1,12})\.([0-9]{1,2})$/.exec(value) ?? [];
  if (yuan !== undefined && decimals !== undefined) {
    const fen = Number(yuan) * 100 + Number(decimals.padEnd(2, "0"));
    return `it looks like yuan, but amounts are in fen: ${fen}`;
  }
  if (/^[0-9]+\.[0-9]+$/.test(value)) return "it has decimals, as floating-point sums do";
  if (/^[0-9]+(\.[0-9]+)?e\+?[0-9]+$/i.test(value)) return "it is in exponent notation";
  if (/^[0-9]{1,3}(,[0-9]{3})+/.test(value)) return "it has thousands separators";
  if (/^[¥￥$]/.test(value)) return "it has a currency symbol";
  if (/^-[0-9]+$/.test(value)) return "it is negative";
  if (/^(undefined|null|None|NaN)$/.test(value)) return "it is a variable that was never set";
  return undefined;
}
