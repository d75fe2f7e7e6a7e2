import type { OperationMock } from "../../runtime/operation.js";
import type { OperationRegistry } from "../registry.js";
import type { Merchant } from "../options.js";
import { sandboxKey } from "../signing-key.js";
import { publicKeyLike } from "../transfer-key.js";
import type { ReplyFields } from "../wire/xml.js";

/** Keys of this gateway's, in the places where the spec can only show what a key looks like. */
export function gatewayKeys(
  { operation, reply }: OperationMock,
  merchant: Merchant,
  registry: OperationRegistry,
): ReplyFields {
  const own = new Map<string, string>();
  for (const name of registry.keyFields(operation)) own.set(name, sandboxKey(merchant));
  for (const [name, example] of Object.entries<unknown>({ ...reply })) {
    const key = typeof example === "string" ? publicKeyLike(example) : undefined;
    if (key !== undefined) own.set(name, key);
  }
  return own;
}
