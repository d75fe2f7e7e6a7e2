import type { Call } from "./call.js";
import { describeFieldValue, fieldFilledBy, valueOf } from "./call.js";
import type { Problem } from "./problem.js";

/** Rejects an app ID of another merchant. Accepts any app ID if the gateway does not know the merchant's. */
export function validateApplication({ operation, form, merchant }: Call): Problem | undefined {
  const { appIds, mchId } = merchant;
  const field = fieldFilledBy(operation, "application");
  const received = valueOf(form, field);
  if (appIds === undefined || field === undefined || received === "" || appIds.has(received)) {
    return undefined;
  }
  return {
    when: "app_id_mismatch",
    field: field.name,
    diagnosis: `expected ${field.name} to be an app ID of ${mchId} (${[...appIds].join(", ")}), received ${describeFieldValue(field, received)}`,
  };
}
