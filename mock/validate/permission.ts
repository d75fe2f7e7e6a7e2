import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

export function validatePermission({ operation, merchant }: Call): Problem | undefined {
  if (merchant.permissions?.has(operation.id) !== false) return undefined;
  return {
    when: "no_permission",
    diagnosis: `expected a merchant with the permission for ${operation.id}; ${merchant.mchId} has none`,
  };
}
