import type { ReplyFieldModel } from "./model.js";

const indexes = ["n", "m"];

/** The placeholder for the index of a list: `n` for an outer list, `m` for a list within it. */
export function indexName(depth: number): string {
  return indexes[depth] ?? "";
}

/** `coupon_id_$n` in a list, `coupon_refund_id_$n_$m` in a list within a list. */
export function wireName(name: string, depth: number): string {
  return [name, ...indexes.slice(0, depth)].join("_$");
}

/** The names on the wire of a list's fields, including those of the lists within it. */
export function wireNames(fields: readonly ReplyFieldModel[], depth: number): string[] {
  return fields.flatMap((field): string[] =>
    field.type === "list" ? wireNames(field.fields, depth + 1) : [wireName(field.name, depth)],
  );
}
