import type { ReplyField } from "../operation.js";
import type { FieldGroup } from "./indexed-fields.js";

/**
 * The wire names that a success must have and this one has not. A list may be empty; what its entries must
 * have is asked of those that came.
 */
export function missing(fields: readonly ReplyField[], level: FieldGroup): string[] {
  return fields.flatMap((field) => {
    if (field.type === "list" || field.type === "elements") {
      const entries = level.lists.get(field.name) ?? [];
      return entries.flatMap((entry) => missing(field.fields, entry));
    }
    if (!field.required) return [];
    const text = level.texts.get(field.name);
    // A number or JSON of no characters is none; an empty text is a text.
    const isThere = field.type === "integer" || field.type === "json" ? text : text !== undefined;
    return isThere ? [] : [`${field.name}${level.suffix}`];
  });
}
