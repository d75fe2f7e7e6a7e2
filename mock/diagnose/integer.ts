/** What came where a whole number should, in words, where that can be told. */
export function integerMistake(value: string): string | undefined {
  if (/^\s|\s$/.test(value)) return "there is a space around it";
  if (/^[0-9]{1,15}\.0+$/.test(value)) return "it has decimals, though none that count";
  const [, yuan, decimals] = /^([0-9]{1,12})\.([0-9]{1,2})$/.exec(value) ?? [];
  if (yuan !== undefined && decimals !== undefined) {
    const fen = Number(yuan) * 100 + Number(decimals.padEnd(2, "0"));
    return `it looks like yuan, and amounts are in fen, of which that is ${fen}`;
  }
  if (/^[0-9]+\.[0-9]+$/.test(value))
    return "it has decimals, as sums of floating-point numbers have";
  if (/^[0-9]+(\.[0-9]+)?e\+?[0-9]+$/i.test(value)) return "it is written with an exponent";
  if (/^[0-9]{1,3}(,[0-9]{3})+/.test(value)) return "it has commas between its thousands";
  if (/^[¥￥$]/.test(value)) return "it has the sign of a currency";
  if (/^-[0-9]+$/.test(value)) return "it is negative";
  if (/^(undefined|null|None|NaN)$/.test(value)) return "it is a variable that was never set";
  return undefined;
}
