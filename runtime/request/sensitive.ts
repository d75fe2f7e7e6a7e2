import type { RequestField } from "../operation.js";

/** Whether what is sent of a field is its cipher text. */
export function goesEncrypted(field: RequestField): boolean {
  return "encryption" in field;
}

/** Whether a field's value stays out of messages: one that goes out encrypted has to in any case. */
export function isSensitive(field: RequestField): boolean {
  return field.sensitive === true || goesEncrypted(field);
}
