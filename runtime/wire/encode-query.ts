/**
 * Encodes URL parameters, including the question mark; empty if there are none. A space becomes `%20`, which
 * every parser decodes, rather than `+`, which some do not.
 */
export function encodeQuery(
  parameters: readonly (readonly [name: string, value: string])[],
): string {
  if (parameters.length === 0) return "";
  const encoded = new URLSearchParams();
  for (const [name, value] of parameters) encoded.append(name, value);
  return `?${encoded.toString().replaceAll("+", "%20")}`;
}
