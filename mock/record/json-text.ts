/** The text of a JSON reply with `***` in place of the values of these members, also where it was cut. */
export function maskJson(text: string, names: ReadonlySet<string>): string {
  let masked = text;
  for (const name of names) {
    const member = JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const value = `"(?:[^"\\\\]|\\\\[^])*(?:"|\\\\?$)|[^\\s",}\\]]+`;
    masked = masked.replace(new RegExp(`(${member}\\s*:\\s*)(?:${value})`, "g"), '$1"***"');
  }
  return masked;
}
