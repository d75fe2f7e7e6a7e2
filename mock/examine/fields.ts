import type { TextField } from "../../runtime/operation.js";
import type { Call } from "./call.js";
import { shown, textFields } from "./call.js";
import type { Problem } from "./problem.js";

/** Whether each text field is there and of the form that the spec gives it. */
export function examineFields({ operation, form }: Call): Problem | undefined {
  for (const field of textFields(operation)) {
    if (checkedElsewhere(field)) continue;
    const expected = expectationMissed(field, form.texts.get(field.name) ?? "");
    if (expected === undefined) continue;
    const came = shown(field, form.texts.get(field.name) ?? "");
    return {
      when: "invalid_field",
      field: field.name,
      diagnosis: `expected ${field.name} ${expected}; ${came} came`,
    };
  }
  return undefined;
}

/** The merchant ID and the signature have errors of their own. */
function checkedElsewhere({ filledBy }: TextField): boolean {
  return filledBy === "merchant" || filledBy === "sign";
}

function expectationMissed(field: TextField, value: string): string | undefined {
  if (value === "") {
    // Without a sign type the gateway assumes one, though clients are told to send it.
    return field.required && field.filledBy !== "sign_type" ? "to be there" : undefined;
  }
  // What a digest looks like is the business of the comparison with the bytes, which says more.
  if (typeof field.filledBy === "object") return undefined;
  const { maxLength, pattern, values } = field;
  if (values !== undefined && !values.includes(value)) {
    const known = values.find((candidate) => candidate === value.toUpperCase());
    return `to be one of ${values.join(", ")}${known === undefined ? "" : ", in upper case"}`;
  }
  const length = Array.from(value).length;
  if (maxLength !== undefined && length > maxLength) {
    return `to be at most ${maxLength} characters, not ${length}`;
  }
  if (pattern === undefined) return undefined;
  return new RegExp(pattern, "u").test(value) ? undefined : `to match ${pattern}`;
}
