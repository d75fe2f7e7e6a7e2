import type { Call, WrittenField } from "../call.js";
import { shown, writtenFields } from "../call.js";
import { misspelt } from "../misspelt.js";
import type { Problem } from "../problem.js";
import { integerMissed } from "./integer.js";
import { jsonMissed } from "./json.js";
import { textMissed } from "./text.js";

/** Whether each field other than a file is there and of the form that the spec gives it. */
export function validateFields({ operation, form }: Call): Problem | undefined {
  for (const field of writtenFields(operation)) {
    if (checkedElsewhere(field)) continue;
    const { name } = field;
    const value = form.texts.get(name) ?? "";
    if (value === "") {
      if (!isNeeded(field)) continue;
      const came = misspelt(form, name) ?? "nothing came";
      return {
        when: "missing_field",
        field: name,
        diagnosis: `expected ${name} to be there${described(field)}; ${came}`,
      };
    }
    const expected = expectationMissed(field, value);
    if (expected === undefined) continue;
    return {
      when: "invalid_field",
      field: name,
      diagnosis: `expected ${expected}; ${shown(field, value)} came`,
    };
  }
  return undefined;
}

/** The merchant ID and the signature have errors of their own. */
function checkedElsewhere({ filledBy }: WrittenField): boolean {
  return filledBy === "merchant" || filledBy === "sign";
}

/** Without a sign type the gateway assumes one, though clients are told to send it. */
function isNeeded({ required, filledBy }: WrittenField): boolean {
  return required && filledBy !== "sign_type";
}

function described({ filledBy }: WrittenField): string {
  return filledBy === "nonce" ? ", a random text that is new for every call" : "";
}

function expectationMissed(field: WrittenField, value: string): string | undefined {
  switch (field.type) {
    case "text":
      return textMissed(field, value);
    case "integer":
      return integerMissed(field, value);
    case "json":
    case "form":
      return jsonMissed(field, value);
  }
}
