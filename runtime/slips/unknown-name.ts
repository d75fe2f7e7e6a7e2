import { nearestName } from "./nearest-name.js";

/** What is said of a name that is not known: `is no option; write mchId.` */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const meant = nearestName(name, known);
  if (meant !== undefined) return `is no ${what}; write ${meant}.`;
  return `is no ${what}; there ${known.length > 1 ? "are" : "is"} ${known.join(", ") || "none"}.`;
}
