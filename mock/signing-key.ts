import { createHmac } from "node:crypto";
import type { Operation } from "../runtime/operation.js";
import type { Merchant } from "./options.js";

/** A merchant's sandbox key. It is the same from every gateway and does not reveal the API key it is derived from. */
export function sandboxKey({ mchId, apiKey }: Merchant): string {
  return createHmac("md5", apiKey).update(`sandbox of ${mchId}`, "utf8").digest("hex");
}

/** The key that signs the requests and replies of an operation. */
export function signingKey({ signing }: Operation, merchant: Merchant): string {
  return signing.key === undefined ? merchant.apiKey : sandboxKey(merchant);
}
