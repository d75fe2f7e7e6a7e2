/**
 * Parameters as they follow the path in a URL, question mark included; nothing where there are none. A space
 * is `%20`, which every parser reads, and not all read `+`.
 */
export function query(parameters: readonly (readonly [name: string, value: string])[]): string {
  if (parameters.length === 0) return "";
  const written = new URLSearchParams();
  for (const [name, value] of parameters) written.append(name, value);
  return `?${written.toString().replaceAll("+", "%20")}`;
}
