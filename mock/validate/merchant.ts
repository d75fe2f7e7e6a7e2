import type { Operation } from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { Form } from "../parse/form.js";
import { describeFieldValue, fieldFilledBy, describeMisspelled, valueOf } from "./call.js";
import type { Call } from "./call.js";
import type { Problem } from "./problem.js";

/** Finds the merchant of a request, or the problem with its merchant ID. */
export function validateMerchant(
  operation: Operation,
  form: Form,
  merchants: readonly Merchant[],
): { readonly merchant: Merchant } | { readonly problem: Problem } {
  const definition = fieldFilledBy(operation, "merchant");
  const mchId = valueOf(form, definition);
  const field = definition?.name ?? "mch_id";
  const received = describeFieldValue(definition, mchId);
  if (!new RegExp(definition?.pattern ?? "^[0-9]+$", "u").test(mchId)) {
    const diagnosis = `expected ${field} to consist of digits, received ${describeMisspelled(form, field) ?? received}`;
    return { problem: { field, when: "malformed_mch_id", diagnosis } };
  }
  const maxLength = definition?.maxLength ?? 32;
  if (mchId.length > maxLength) {
    const diagnosis = `expected ${field} to be at most ${maxLength} characters, received ${mchId.length}`;
    return { problem: { field, when: "mch_id_length", diagnosis } };
  }
  const merchant = merchants.find((candidate) => candidate.mchId === mchId);
  if (merchant !== undefined) return { merchant };
  const known = merchants.map((candidate) => candidate.mchId).join(", ");
  const diagnosis = `expected a merchant of this gateway (${known}), received ${received}`;
  return { problem: { field, when: "unknown_merchant", diagnosis } };
}

export function validatePermission({ operation, merchant }: Call): Problem | undefined {
  if (merchant.permissions?.has(operation.id) !== false) return undefined;
  return {
    when: "no_permission",
    diagnosis: `expected a merchant with permission for ${operation.id}, received ${merchant.mchId} without it`,
  };
}
