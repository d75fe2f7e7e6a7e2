import type { KeyObject } from "node:crypto";
import type { SignType } from "../operation.js";
import { canonical } from "./canonical.js";
import { equalSignatures, isWeaker, signature, typeOf } from "./digest.js";
import type { Fields } from "../wire/content.js";

/** What a signature is held against. */
export interface Expectation {
  readonly key: KeyObject;
  /** The type that it should have. */
  readonly signType: SignType;
  readonly acceptWeaker: boolean;
}

export type Verdict =
  | { readonly status: "missing" | "invalid" }
  /** The type is told from the signature: nothing else says it. */
  | { readonly status: "valid" | "downgraded"; readonly type: SignType };

/** Looks at the `sign` over all the other fields, known or not. */
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
