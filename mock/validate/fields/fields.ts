import type { Call, NonFileField } from "../call.js";
import { describeFieldValue, describeMisspelled, nonFileFields } from "../call.js";
import type { Problem, UnmetRule } from "../problem.js";
import { validateInteger } from "./integer.js";
import { validateJson } from "./json.js";
import { validateText } from "./text.js";

/** Rejects a missing or invalid field. Files are validated elsewhere. */
export function validateFields({ operation, form }: Call): Problem | undefined {
  for (const field of nonFileFields(operation)) {
    if (hasOwnSituation(field)) continue;
    const { name } = field;
    const value = form.texts.get(name) ?? "";
    if (value === "") {
      if (!isRequired(field)) continue;
      const received = describeMisspelled(form, name) ?? "nothing";
      const hint = field.filledBy === "nonce" ? "; send a new random text with every call" : "";
      return {
        when: "missing_field",
        field: name,
        diagnosis: `expected ${name} to be present, received ${received}${hint}`,
      };
    }
    const unmet = validateValue(field, value);
    if (unmet === undefined) continue;
    const hint = unmet.hint === undefined ? "" : `; ${unmet.hint}`;
    return {
      when: "invalid_field",
      field: name,
      diagnosis: `expected ${unmet.expected}, received ${describeFieldValue(field, value)}${hint}`,
    };
  }
  return undefined;
}

/** The gateway has separate errors for the merchant ID and the signature. */
function hasOwnSituation({ filledBy }: NonFileField): boolean {
  return filledBy === "merchant" || filledBy === "sign";
}

/** The spec requires clients to send the sign type, but the gateway has a default for it. */
function isRequired({ required, filledBy }: NonFileField): boolean {
  return required && filledBy !== "sign_type";
}

function validateValue(field: NonFileField, value: string): UnmetRule | undefined {
  switch (field.type) {
    case "text":
      return validateText(field, value);
    case "integer":
      return validateInteger(field, value);
    case "json":
    case "form":
      return validateJson(field, value);
  }
}
