import { isEncrypted } from "../answer/encrypt.js";
import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

/** Whether the merchant has the key by which the reply is to be encrypted. */
export function examineApiV3Key({ operation, merchant }: Call): Problem | undefined {
  if (merchant.apiV3Key !== undefined || !isEncrypted(operation)) return undefined;
  return {
    when: "api_v3_key_missing",
    diagnosis: `expected a merchant with an APIv3 key, by which the reply is encrypted; give the gateway the apiV3Key of ${merchant.mchId}`,
  };
}
