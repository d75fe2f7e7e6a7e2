import { createHmac } from "node:crypto";
import type { Operation } from "../runtime/operation.js";
import type { Merchant } from "./options.js";

/**
 * The key of the sandbox that a merchant is given: always the same, and the same from every gateway, though it
 * does not tell the key that it is made from.
 */
export function sandboxKey({ mchId, apiKey }: Merchant): string {
  return createHmac("md5", apiKey).update(`sandbox of ${mchId}`, "utf8").digest("hex");
}

/** The key by which calls of an operation are signed, and its replies. */
export function signingKey({ signing }: Operation, merchant: Merchant): string {
  return signing.key === undefined ? merchant.apiKey : sandboxKey(merchant);
}
