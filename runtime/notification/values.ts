import type { ReplyField } from "../operation.js";
import type { Level } from "../reply/fold.js";
import { fill } from "../reply/result.js";
import { UnreadableValue, valueOf } from "../reply/value.js";

/**
 * The fields that the spec knows: numbers, JSON and lists as what they are.
 *
 * @throws {UnreadableValue} that says which field it is.
 */
export function valuesOf(fields: readonly ReplyField[], level: Level): object {
  const values: object = { __proto__: null };
  fill(values, fields, level, (field, { texts, suffix }) => {
    const text = texts.get(field.name);
    if (text === undefined || (field.type !== "integer" && field.type !== "json")) return text;
    try {
      return valueOf(field, text);
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      throw new UnreadableValue(`${field.name}${suffix} ${error.message}.`);
    }
  });
  return values;
}
