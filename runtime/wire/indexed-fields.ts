import type { ReplyField, ReplyListField } from "../operation.js";
import type { Content, Fields } from "./content.js";

/** A reply, or an entry of a list in it: what it has as text, and its own lists. */
export interface FieldGroup {
  /** By the names of the descriptor. */
  readonly texts: Fields;
  /** By the list's name, the entries in the order of their indexes. */
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
  /**
   * What follows a name of this level: `_0_1` as on the wire, ` in hbinfo[0]` in an element, nothing in the reply
   * itself.
   */
  readonly suffix: string;
}

export type Entry = FieldGroup;

/**
 * Makes lists of fields with indexes. Entries are found by the indexes that came, not by a count beside
 * them, which may be missing or wrong. A field belongs to a list if it has as many indexes as the list is
 * deep, so `coupon_refund_fee_0` and `coupon_refund_fee_0_0` are never taken for each other.
 */
export function groupIndexedFields(
  fields: readonly ReplyField[],
  { texts: wire, lists }: Content,
  suffix = "",
): FieldGroup {
  const leaves = new Map<string, Leaf[]>();
  collect(fields, [], leaves);
  const depths = [...leaves.values()].flat().map(({ lists }) => lists.length);
  const deepest = Math.max(0, ...depths);
  const root: Growing = { texts: wire, lists: new Map() };
  for (const [name, value] of wire) {
    for (const { stem, indexes } of indexedNames(name, deepest)) {
      for (const leaf of leaves.get(stem) ?? []) {
        if (leaf.lists.length === indexes.length) put(root, leaf.lists, indexes, stem, value);
      }
    }
  }
  const level = grown(root, suffix);
  return { ...level, lists: new Map([...level.lists, ...elementsOf(lists)]) };
}

function elementsOf(lists: Content["lists"]): [name: string, entries: readonly Entry[]][] {
  return [...lists].map(([{ name, element, fields }, items]) => {
    const placed = (at: number): string =>
      element.endsWith("$n") ? element.replace("$n", String(at)) : `${element}[${at}]`;
    return [name, items.map((item, at) => groupIndexedFields(fields, item, ` in ${placed(at)}`))];
  });
}

/** A field, with the lists that it is in, the outermost first. */
interface Leaf {
  readonly lists: readonly ReplyListField[];
}

function collect(
  fields: readonly ReplyField[],
  lists: readonly ReplyListField[],
  leaves: Map<string, Leaf[]>,
): void {
  for (const field of fields) {
    if (field.type === "list") collect(field.fields, [...lists, field], leaves);
    else leaves.set(field.name, [...(leaves.get(field.name) ?? []), { lists }]);
  }
}

/** A level while its fields come in, in no order. */
interface Growing {
  readonly texts: Fields;
  readonly lists: Map<string, Map<number, GrowingEntry>>;
}

interface GrowingEntry extends Growing {
  readonly texts: Map<string, string>;
}

function put(
  level: Growing,
  [list, ...inner]: readonly ReplyListField[],
  [index, ...indexes]: readonly number[],
  name: string,
  value: string,
): void {
  if (list === undefined || index === undefined) return;
  const entries = level.lists.get(list.name) ?? new Map<number, GrowingEntry>();
  level.lists.set(list.name, entries);
  const entry = entries.get(index) ?? { texts: new Map(), lists: new Map() };
  entries.set(index, entry);
  if (inner.length === 0) entry.texts.set(name, value);
  else put(entry, inner, indexes, name, value);
}

function grown({ texts, lists }: Growing, suffix: string): FieldGroup {
  const inOrder = [...lists].map(([name, entries]): [string, readonly Entry[]] => [
    name,
    [...entries]
      .sort(([a], [b]) => a - b)
      .map(([index, entry]) => grown(entry, `${suffix}_${index}`)),
  ]);
  return { texts, lists: new Map(inOrder), suffix };
}

/** A wire name taken apart: `coupon_refund_id_0_1` is `coupon_refund_id` at 0, 1. */
interface IndexedName {
  readonly stem: string;
  readonly indexes: readonly number[];
}

/**
 * Every way to read a wire name as one with indexes, at most so many: `a_0_1` is `a_0` at 1, or `a` at 0, 1.
 * An index is written as the gateway counts: from 0, without leading zeros, and not beyond 9999. What else
 * may follow a name is no index, but part of a name.
 */
function* indexedNames(name: string, most: number): Generator<IndexedName> {
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
