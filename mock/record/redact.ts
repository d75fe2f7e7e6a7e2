import type { Merchant } from "../options.js";
import { sandboxKey } from "../signing-key.js";
import type { ReceivedRequest } from "./received.js";

/** Replaces a value that must not be logged. */
export const redacted = "***";

/** The value of a field, redacted if it is sensitive. */
export function safeValue({ fields, sensitive }: ReceivedRequest, name: string): string {
  return sensitive.includes(name) ? redacted : (fields[name] ?? "");
}

/** The value of a header, redacted if its name suggests credentials. */
export function safeHeader(name: string, value: string): string {
  return /auth|cookie|token|secret|password|passwd|session|credential|api-?key/i.test(name)
    ? redacted
    : value;
}

/** Redacts everything that looks like a signature. A correct one would reveal information about sensitive fields. */
export function redactSignatures(text: string): string {
  return text.replace(/(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])/gi, redacted);
}

/** Returns a function that redacts the merchants' keys and secrets, wherever a client has put them by mistake. */
export function keyRedactor(merchants: readonly Merchant[]): (text: string) => string {
  const keys = merchants
    .flatMap((merchant) => {
      const { apiKey, apiV3Key = [], workWxSecret = [] } = merchant;
      return [apiKey, sandboxKey(merchant)].concat(apiV3Key, workWxSecret);
    })
    .flatMap((key) => [key, encodeURIComponent(key)]);
  return (text) => keys.reduce((result, key) => result.replaceAll(key, redacted), text);
}

/** Redacts the values of JSON members, including a value that is truncated. */
export function redactJson(text: string, names: ReadonlySet<string>): string {
  let result = text;
  for (const name of names) {
    const member = escapePattern(JSON.stringify(name));
    const value = `"(?:[^"\\\\]|\\\\[^])*(?:"|\\\\?$)|[^\\s",}\\]]+`;
    result = result.replace(new RegExp(`(${member}\\s*:\\s*)(?:${value})`, "g"), `$1"${redacted}"`);
  }
  return result;
}

/** The title of the column with the payers' openids. */
const payerColumn = "用户标识";

/** Redacts the payers in a bill: a line of titles, then rows whose cells begin with a backtick. */
export function redactTable(text: string): string {
  const [titles = ""] = text.split(/\r?\n/, 1);
  const column = titles
    .replace(/^\ufeff/, "")
    .split(",")
    .indexOf(payerColumn);
  if (column < 0) return text;
  const width = titles.split(",").length;
  return text.replace(/^`.*$/gm, (row) => {
    const cells = row.split(/,(?=`)/);
    // The summary has fewer columns.
    if (cells.length !== width) return row;
    return cells.map((cell, index) => (index === column ? `\`${redacted}` : cell)).join(",");
  });
}

/**
 * Redacts the content of XML elements, including an element that is truncated.
 *
 * @param indexedNames - names of list fields without their index: `coupon_id` for `coupon_id_0` and `coupon_id_0_1`
 */
export function redactXml(
  text: string,
  names: ReadonlySet<string>,
  indexedNames: ReadonlySet<string> = new Set(),
): string {
  let result = text;
  const tags = [
    ...[...names].map(escapePattern),
    ...[...indexedNames].map((name) => `${escapePattern(name)}(?:_[0-9]+)+`),
  ];
  for (const tag of tags) {
    // Up to the end tag, or the end of a truncated text. A CDATA section may contain anything, also end tags.
    const content = `(?:<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|[^])*?(?=</\\k<tag>\\s*>|$)`;
    const element = new RegExp(`(<(?<tag>${tag})(?:\\s[^>]*)?>)${content}`, "g");
    result = result.replace(element, `$1${redacted}`);
  }
  return result;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
