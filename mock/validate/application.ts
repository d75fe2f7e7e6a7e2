import type { Call } from "./call.js";
import { fieldFilledBy, shown, valueOf } from "./call.js";
import type { Problem } from "./problem.js";

/** Whether the application is one that belongs to the merchant, where the gateway was told which do. */
export function validateApplication({ operation, form, merchant }: Call): Problem | undefined {
  const { appIds, mchId } = merchant;
  const field = fieldFilledBy(operation, "application");
  const came = valueOf(form, field);
  if (appIds === undefined || field === undefined || came === "" || appIds.has(came)) {
    return undefined;
  }
  return {
    when: "app_id_mismatch",
    field: field.name,
    diagnosis: `expected ${field.name} to be an application of ${mchId} (${[...appIds].join(", ")}); ${shown(field, came)} came`,
  };
}
