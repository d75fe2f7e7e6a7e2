import type { RequestField } from "../operation.js";
import { goesEncrypted } from "./encrypt.js";

/** Whether a field's value stays out of messages: one that goes out encrypted has to in any case. */
export function isSensitive(field: RequestField): boolean {
  return field.sensitive === true || goesEncrypted(field);
}
