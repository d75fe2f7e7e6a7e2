import type { JsonShape, Operation } from "../../runtime/operation.js";
import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

/** Whether the merchant has the key by which the reply is to be encrypted. */
export function validateApiV3Key({ operation, merchant }: Call): Problem | undefined {
  if (merchant.apiV3Key !== undefined || !isEncrypted(operation)) return undefined;
  return {
    when: "api_v3_key_missing",
    diagnosis: `expected a merchant with an APIv3 key, by which the reply is encrypted; give the gateway the apiV3Key of ${merchant.mchId}`,
  };
}

/** Whether some of a reply is encrypted by the merchant's APIv3 key. */
function isEncrypted({ reply }: Operation): boolean {
  return reply.fields.some((field) => field.type === "json" && hasEncrypted(field.shape));
}

/** Whether something in JSON of this shape is encrypted. */
export function hasEncrypted(shape: JsonShape): boolean {
  switch (shape.type) {
    case "encrypted":
      return true;
    case "list":
      return hasEncrypted(shape.items);
    case "object":
      return shape.members.some((member) => hasEncrypted(member.shape));
    case "text":
    case "integer":
      return false;
  }
}
