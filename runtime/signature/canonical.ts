/**
 * The text that is signed, without the key: every field but `sign` whose value is not empty, sorted by name in
 * byte order, as `name=value` joined by `&`. Values stand as they are, not URL-encoded.
 */
export function canonical(fields: Iterable<readonly [name: string, value: string]>): string {
  return [...fields]
    .filter(([name, value]) => name !== "sign" && value !== "")
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}
