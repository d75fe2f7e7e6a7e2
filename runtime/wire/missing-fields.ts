import type { ReplyField } from "../operation.js";
import type { FieldGroup } from "./indexed-fields.js";

/**
 * Returns the wire names of the required fields that are missing from a successful reply. A list may be
 * empty; the required fields of its entries are checked in the entries received.
 */
export function missingFields(fields: readonly ReplyField[], group: FieldGroup): string[] {
  return fields.flatMap((field) => {
    if (field.type === "list" || field.type === "elements") {
      const entries = group.lists.get(field.name) ?? [];
      return entries.flatMap((entry) => missingFields(field.fields, entry));
    }
    if (!field.required) return [];
    // The signature does not cover empty elements, so anyone could have added one.
    const isPresent = (group.texts.get(field.name) ?? "") !== "";
    return isPresent ? [] : [`${field.name}${group.suffix}`];
  });
}
