import { keyedCanonicalString } from "./invalid-signature.js";
import type { CanonicalVariant, SigningInputs } from "./invalid-signature.js";

/** Far deeper than real JSON; recursion over hostile JSON could overflow the stack. */
const maxDepth = 32;

/** JSON that was signed as one text and sent as another text of the same value. */
export function jsonVariants({ fields, apiKey }: SigningInputs): CanonicalVariant[] {
  const structures = [...fields].flatMap(([name, value]) => {
    const structure = parseStructure(value);
    return structure === undefined ? [] : [{ name, texts: serializations(structure) }];
  });
  const mistakeIn = (names: string): string =>
    `${names} was signed as another JSON text of the same value: it was serialized again between signing and sending`;
  const single = structures.flatMap(({ name, texts }) =>
    texts.map((text) => ({ mistake: mistakeIn(name), changes: [[name, text] as const] })),
  );
  const combined = serializations(null).map((_, index) => ({
    mistake: mistakeIn(structures.map(({ name }) => name).join(", ")),
    changes: structures.map(({ name, texts }) => [name, texts[index] ?? ""] as const),
  }));
  return [...single, ...(structures.length > 1 ? combined : [])].map(({ mistake, changes }) => ({
    mistake,
    text: keyedCanonicalString(new Map([...fields, ...changes]), apiKey),
  }));
}

/** Parses a JSON list or object; undefined for any other text. */
function parseStructure(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDeeperThan(maxDepth, value) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((child) => isDeeperThan(depth - 1, child));
}

/** The value as common libraries serialize it. Every value has the same number of serializations. */
function serializations(value: unknown): string[] {
  const compact = JSON.stringify(value);
  const spaced = stringifySpaced(value);
  const withSlashesEscaped = compact.replaceAll("/", "\\/");
  return [
    compact,
    ...[2, 4].map((indent) => JSON.stringify(value, null, indent)),
    // Python, with its defaults, then with ensure_ascii=False, then with compact separators.
    escapeNonAscii(spaced),
    spaced,
    escapeNonAscii(compact),
    // PHP, with its defaults, then with JSON_UNESCAPED_UNICODE.
    escapeNonAscii(withSlashesEscaped),
    withSlashesEscaped,
    JSON.stringify(sortMembers(value)),
  ];
}

/** JSON with a space after each comma and colon. */
function stringifySpaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stringifySpaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => {
    return `${JSON.stringify(name)}: ${stringifySpaced(member)}`;
  });
  return `{${members.join(", ")}}`;
}

function escapeNonAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sortMembers(member)]));
}
