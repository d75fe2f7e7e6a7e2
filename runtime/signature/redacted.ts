import { canonical } from "./canonical.js";

/** Nothing that is signed for good comes near it; but a stranger may have written it. */
const longest = 8192;

/** The text that is signed, fit for an error: without the key and what is sensitive. */
export function redactedCanonical(
  fields: Iterable<readonly [name: string, value: string]>,
  isSensitive: (name: string) => boolean,
): string {
  const shown = Array.from(fields, ([name, value]): [string, string] => [
    name,
    value !== "" && isSensitive(name) ? "***" : value,
  ]);
  const text = canonical(shown);
  return `${text.length > longest ? `${text.slice(0, longest)}…` : text}&key=***`;
}
