import { canonicalString } from "../wire/signature.js";
import type { WrongSignature } from "./wrong-signature.js";
import type { WrongText } from "./wrong-text.js";

/** Deeper than that nobody's JSON is, and a hostile one would take more stack than there is. */
const maxDepth = 32;

/** JSON that was signed as one text and sent as another, of the same value. */
export function wrongJson({
  fields,
  apiKey,
}: Pick<WrongSignature, "fields" | "apiKey">): WrongText[] {
  const values = [...fields].flatMap(([name, value]) => {
    const parsed = structureOf(value);
    return parsed === undefined ? [] : [{ name, texts: textsOf(parsed) }];
  });
  const mistake = (names: string): string =>
    `${names} was signed as another JSON text of the same value: it was serialised anew between signing and sending`;
  const alone = values.flatMap(({ name, texts }) =>
    texts.map((text) => ({ mistake: mistake(name), changes: [[name, text] as const] })),
  );
  const together = textsOf(null).map((_, way) => ({
    mistake: mistake(values.map(({ name }) => name).join(", ")),
    changes: values.map(({ name, texts }) => [name, texts[way] ?? ""] as const),
  }));
  return [...alone, ...(values.length > 1 ? together : [])].map(({ mistake: said, changes }) => ({
    mistake: said,
    text: `${canonicalString(new Map([...fields, ...changes]))}&key=${apiKey}`,
  }));
}

/** The list or object that a text is the JSON of. */
function structureOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, maxDepth) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** A value in the ways of the usual libraries; always the same number of them. */
function textsOf(value: unknown): string[] {
  const compact = JSON.stringify(value);
  const spaced = withSpaces(value);
  const slashed = compact.replaceAll("/", "\\/");
  return [
    compact,
    ...[2, 4].map((indent) => JSON.stringify(value, null, indent)),
    // Python, with its defaults and without them.
    inAscii(spaced),
    spaced,
    inAscii(compact),
    // PHP, with its defaults and without them.
    inAscii(slashed),
    slashed,
    JSON.stringify(inOrder(value)),
  ];
}

function withSpaces(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(withSpaces).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => {
    return `${JSON.stringify(name)}: ${withSpaces(member)}`;
  });
  return `{${members.join(", ")}}`;
}

function inAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same with the members of every object sorted by name. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}
