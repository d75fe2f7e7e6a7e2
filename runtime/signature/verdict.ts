import type { KeyObject } from "node:crypto";
import type { SignType } from "../operation.js";
import type { Fields } from "../wire/content.js";
import { canonical } from "./canonical.js";
import { equalSignatures, isWeaker, signature, typeOf } from "./digest.js";

/** How a document is expected to be signed. */
export interface Expectation {
  readonly key: KeyObject;
  readonly signType: SignType;
  /** Whether to accept a valid signature of a weaker type. */
  readonly acceptWeaker: boolean;
}

/** `downgraded`: the signature is valid, but its type is weaker than expected. */
export type Verdict =
  | { readonly status: "missing" | "invalid" }
  | { readonly status: "valid" | "downgraded"; readonly type: SignType };

/** Verifies `sign` over all other fields, known or not. Its length determines its type. */
export function verifySignature(
  fields: Fields,
  { key, signType, acceptWeaker }: Expectation,
): Verdict {
  const sign = fields.get("sign") ?? "";
  if (sign === "") return { status: "missing" };
  const type = typeOf(sign);
  if (type === undefined || !equalSignatures(sign, signature(canonical(fields), type, key))) {
    return { status: "invalid" };
  }
  return { status: isWeaker(type, signType) && !acceptWeaker ? "downgraded" : "valid", type };
}
