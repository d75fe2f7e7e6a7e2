import type { Problem } from "../../errors/index.js";

/** What XML 1.0 has no way to write, not even by reference: control characters, halves of surrogates. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A text that cannot be written is refused: changed, it would not be what the caller signed for. */
export function characterProblems(path: string, text: string): Problem[] {
  const [character] = unwritable.exec(text) ?? [];
  if (character === undefined) return [];
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const message = `has the character U+${code}, which XML cannot hold; take it out.`;
  return [{ path, code: "FIELD_CHARACTERS", message }];
}
