import type { JsonShape, Operation } from "../../runtime/operation.js";
import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

/** Rejects a call whose reply must be encrypted with an APIv3 key that the merchant does not have. */
export function validateApiV3Key({ operation, merchant }: Call): Problem | undefined {
  if (merchant.apiV3Key !== undefined || !isReplyEncrypted(operation)) return undefined;
  return {
    when: "api_v3_key_missing",
    diagnosis: `expected a merchant with an APIv3 key to encrypt the reply, received ${merchant.mchId} without one; set its apiV3Key in the gateway's merchants`,
  };
}

function isReplyEncrypted({ reply }: Operation): boolean {
  return reply.fields.some((field) => field.type === "json" && hasEncrypted(field.shape));
}

/** Checks whether JSON of this shape contains an encrypted value. */
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
