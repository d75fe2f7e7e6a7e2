import type { Operation } from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { Form } from "../parse/form.js";
import { fieldFilledBy, shown, valueOf } from "./call.js";
import { misspelt } from "./misspelt.js";
import type { Problem } from "./problem.js";

/** Who calls: a merchant that this gateway knows, or what is wrong with the merchant ID. */
export function validateMerchant(
  operation: Operation,
  form: Form,
  merchants: readonly Merchant[],
): { readonly merchant: Merchant } | { readonly problem: Problem } {
  const field = fieldFilledBy(operation, "merchant");
  const mchId = valueOf(form, field);
  const about = { field: field?.name ?? "mch_id" };
  const came = shown(field, mchId);
  if (!new RegExp(field?.pattern ?? "^[0-9]+$", "u").test(mchId)) {
    const diagnosis = `expected ${about.field} to be made of digits; ${misspelt(form, about.field) ?? `${came} came`}`;
    return { problem: { ...about, when: "malformed_mch_id", diagnosis } };
  }
  const maxLength = field?.maxLength ?? 32;
  if (mchId.length > maxLength) {
    const diagnosis = `expected ${about.field} to be at most ${maxLength} characters; it has ${mchId.length}`;
    return { problem: { ...about, when: "mch_id_length", diagnosis } };
  }
  const merchant = merchants.find((candidate) => candidate.mchId === mchId);
  if (merchant !== undefined) return { merchant };
  const known = merchants.map((candidate) => candidate.mchId).join(", ");
  const diagnosis = `expected a merchant of this gateway (${known}); ${came} came`;
  return { problem: { ...about, when: "unknown_merchant", diagnosis } };
}
