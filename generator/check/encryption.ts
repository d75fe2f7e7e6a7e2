import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isEncryptedObject, isFilledByClient, isJson } from "./field-kinds.js";

/** Checks that an encrypted field of a request is a sensitive text field that the caller fills in. */
export function checkEncryptedField(field: SpecNode): Diagnostic[] {
  const encrypted = field.at("x-encrypted");
  if (!encrypted.exists) return [];
  return [
    ...(isJson(field) ? [encrypted.reportKey("JSON text cannot be encrypted as a whole.")] : []),
    ...(isFilledByClient(field)
      ? [
          field
            .at("x-filled-by")
            .report("The client cannot fill in an encrypted field. Expected caller."),
        ]
      : []),
    ...(field.at("x-sensitive").value === true
      ? []
      : [encrypted.reportKey("An encrypted field must have x-sensitive: true.")]),
  ];
}

/** Checks that a value in the JSON text of a request is not encrypted. */
export function checkPlainValue(value: SpecNode): Diagnostic[] {
  const encrypted = value.at("x-encrypted");
  return encrypted.exists
    ? [encrypted.reportKey("A value in the JSON text of a request cannot be encrypted.")]
    : [];
}

/** Checks that only objects are encrypted in the JSON text of a reply. */
export function checkEncryptedValue(value: SpecNode): Diagnostic[] {
  const encrypted = value.at("x-encrypted");
  return encrypted.exists && !isEncryptedObject(value)
    ? [encrypted.reportKey("Only an object can be encrypted in JSON text.")]
    : [];
}
