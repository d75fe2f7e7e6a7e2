import type { ReplyFieldModel } from "./model.js";

const indexes = ["n", "m"];

/** What the index of a list is called that lies in as many others. */
export function indexName(depth: number): string {
  return indexes[depth] ?? "";
}

/** `coupon_id_$n`, where it is in a list; `coupon_refund_id_$n_$m`, where in a list of a list. */
export function wireName(name: string, depth: number): string {
  return [name, ...indexes.slice(0, depth)].join("_$");
}

/** The names on the wire of a list's fields, those of the lists in it included. */
export function wireNames(fields: readonly ReplyFieldModel[], depth: number): string[] {
  return fields.flatMap((field): string[] =>
    field.type === "list" ? wireNames(field.fields, depth + 1) : [wireName(field.name, depth)],
  );
}
