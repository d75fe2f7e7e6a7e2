import type { OperationMock } from "../../runtime/operation.js";
import type { OperationRegistry } from "../registry.js";
import type { Merchant } from "../options.js";
import { sandboxKey } from "../signing-key.js";
import { transferPublicKeyLike } from "../transfer-key.js";
import type { ReplyFields } from "../wire/xml.js";

/** The reply fields that carry a key of this gateway; the spec's examples only show what a key looks like. */
export function gatewayKeys(
  { operation, reply }: OperationMock,
  merchant: Merchant,
  registry: OperationRegistry,
): ReplyFields {
  const keys = new Map<string, string>();
  for (const name of registry.keyFields(operation)) keys.set(name, sandboxKey(merchant));
  for (const [name, example] of Object.entries<unknown>({ ...reply })) {
    const publicKey = typeof example === "string" ? transferPublicKeyLike(example) : undefined;
    if (publicKey !== undefined) keys.set(name, publicKey);
  }
  return keys;
}
