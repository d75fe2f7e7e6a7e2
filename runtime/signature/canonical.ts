/**
 * Returns the canonical string, which is signed, without the key: all fields except `sign` and those with an empty value,
 * sorted by name in byte order, as `name=value` joined by `&`. Values are not URL-encoded.
 */
export function canonical(fields: Iterable<readonly [name: string, value: string]>): string {
  return [...fields]
    .filter(([name, value]) => name !== "sign" && value !== "")
    .map(([name, value]) => ({ bytes: Buffer.from(name), text: `${name}=${value}` }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ text }) => text)
    .join("&");
}

/** In characters. Far above any legitimate payload, but an attacker may have written the fields. */
const maxLength = 8192;

/** Returns the canonical string for an error message, without the key and with sensitive values replaced. */
export function redactedCanonical(
  fields: Iterable<readonly [name: string, value: string]>,
  isSensitive: (name: string) => boolean,
): string {
  const redacted = Array.from(fields, ([name, value]): [string, string] => [
    name,
    value !== "" && isSensitive(name) ? "***" : value,
  ]);
  const text = canonical(redacted);
  return `${text.length > maxLength ? `${text.slice(0, maxLength)}…` : text}&key=***`;
}
