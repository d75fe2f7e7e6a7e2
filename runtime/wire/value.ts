import type { ReplyIntegerField, ReplyJsonField } from "../operation.js";

/** Why a text is not the value that its field has. */
export class UnreadableValue extends Error {}

/**
 * The value of a number or of JSON; undefined for an element without text.
 *
 * @throws {UnreadableValue}
 */
export function valueOf({ type }: ReplyIntegerField | ReplyJsonField, text: string): unknown {
  if (text === "") return undefined;
  return type === "integer" ? integerOf(text) : jsonOf(text);
}

function integerOf(text: string): number {
  // Zero has no sign here: -0 would not be 0 in a comparison of objects.
  const value = /^-?[0-9]+$/.test(text) ? Number(text) + 0 : NaN;
  if (!Number.isSafeInteger(value)) throw new UnreadableValue("is not a whole number");
  return value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text.
    throw new UnreadableValue("is not JSON");
  }
}
