/** A wire name taken apart: `coupon_refund_id_0_1` is `coupon_refund_id` at 0, 1. */
export interface IndexedName {
  readonly stem: string;
  readonly indexes: readonly number[];
}

/**
 * Every way to read a wire name as one with indexes, at most so many: `a_0_1` is `a_0` at 1, or `a` at 0, 1.
 * An index is written as the gateway counts: from 0, without leading zeros, and not beyond 9999. What else
 * may follow a name is no index, but part of a name.
 */
export function* indexedNames(name: string, most: number): Generator<IndexedName> {
  let stem = name;
  let indexes: readonly number[] = [];
  for (let count = 1; count <= most; count++) {
    if (!/_(0|[1-9][0-9]{0,3})$/.test(stem)) return;
    const at = stem.lastIndexOf("_");
    indexes = [Number(stem.slice(at + 1)), ...indexes];
    stem = stem.slice(0, at);
    yield { stem, indexes };
  }
}
