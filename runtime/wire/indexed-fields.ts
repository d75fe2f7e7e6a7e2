import type { ReplyField, ReplyListField } from "../operation.js";
import type { Content, Fields } from "./content.js";

/** The fields of a reply, or of one entry of a list in it. */
export interface FieldGroup {
  /** By the names in the descriptor. */
  readonly texts: Fields;
  /** By the name of the list; entries are in the order of their indexes. */
  readonly lists: ReadonlyMap<string, readonly FieldGroup[]>;
  /**
   * Turns a name in the descriptor into the one to show in messages: `_0_1` as on the wire, ` in hbinfo[0]`
   * for an element, empty for the reply itself.
   */
  readonly suffix: string;
}

/**
 * Groups fields with indexes in their names into lists of entries. Entries are found by the indexes
 * received rather than by the count that accompanies them, which may be missing or incorrect. A field
 * belongs to a list only if it has as many indexes as the list is deep, so `coupon_refund_fee_0` and
 * `coupon_refund_fee_0_0` cannot be confused.
 */
export function groupIndexedFields(
  fields: readonly ReplyField[],
  content: Content,
  suffix = "",
): FieldGroup {
  const leaves = new Map<string, Leaf[]>();
  collectLeaves(fields, [], leaves);
  const depths = [...leaves.values()].flat().map(({ lists }) => lists.length);
  const maxDepth = Math.max(0, ...depths);
  const root: GroupBuilder = { texts: content.texts, lists: new Map() };
  for (const [name, value] of content.texts) {
    for (const { stem, indexes } of indexedNames(name, maxDepth)) {
      for (const leaf of leaves.get(stem) ?? []) {
        if (leaf.lists.length === indexes.length) add(root, leaf.lists, indexes, stem, value);
      }
    }
  }
  const group = build(root, suffix);
  return { ...group, lists: new Map([...group.lists, ...elementLists(content.lists)]) };
}

function elementLists(lists: Content["lists"]): [name: string, entries: readonly FieldGroup[]][] {
  return [...lists].map(([{ name, element, fields }, items]) => {
    const pathOf = (index: number): string =>
      element.endsWith("$n") ? element.replace("$n", String(index)) : `${element}[${index}]`;
    return [
      name,
      items.map((item, index) => groupIndexedFields(fields, item, ` in ${pathOf(index)}`)),
    ];
  });
}

/** A field that is not a list, with the lists that contain it, outermost first. */
interface Leaf {
  readonly lists: readonly ReplyListField[];
}

function collectLeaves(
  fields: readonly ReplyField[],
  lists: readonly ReplyListField[],
  leaves: Map<string, Leaf[]>,
): void {
  for (const field of fields) {
    if (field.type === "list") collectLeaves(field.fields, [...lists, field], leaves);
    else leaves.set(field.name, [...(leaves.get(field.name) ?? []), { lists }]);
  }
}

/** A group under construction. Its fields arrive in any order, so entries are kept by index. */
interface GroupBuilder {
  readonly texts: Fields;
  readonly lists: Map<string, Map<number, EntryBuilder>>;
}

interface EntryBuilder extends GroupBuilder {
  readonly texts: Map<string, string>;
}

function add(
  group: GroupBuilder,
  [list, ...innerLists]: readonly ReplyListField[],
  [index, ...innerIndexes]: readonly number[],
  name: string,
  value: string,
): void {
  if (list === undefined || index === undefined) return;
  const entries = group.lists.get(list.name) ?? new Map<number, EntryBuilder>();
  group.lists.set(list.name, entries);
  const entry = entries.get(index) ?? { texts: new Map(), lists: new Map() };
  entries.set(index, entry);
  if (innerLists.length === 0) entry.texts.set(name, value);
  else add(entry, innerLists, innerIndexes, name, value);
}

function build({ texts, lists }: GroupBuilder, suffix: string): FieldGroup {
  const sorted = [...lists].map(([name, entries]): [string, readonly FieldGroup[]] => [
    name,
    [...entries]
      .sort(([a], [b]) => a - b)
      .map(([index, entry]) => build(entry, `${suffix}_${index}`)),
  ]);
  return { texts, lists: new Map(sorted), suffix };
}

/** A parsed wire name: `coupon_refund_id_0_1` has the stem `coupon_refund_id` and the indexes 0 and 1. */
interface IndexedName {
  readonly stem: string;
  readonly indexes: readonly number[];
}

/**
 * Yields every interpretation of a wire name with 1 to `maxIndexes` indexes: `a_0_1` is `a_0` with index 1,
 * or `a` with indexes 0 and 1. Valid indexes are 0 to 9999 without leading zeros; any other suffix is part
 * of the name.
 */
export function* indexedNames(name: string, maxIndexes: number): Generator<IndexedName> {
  let stem = name;
  let indexes: readonly number[] = [];
  for (let count = 1; count <= maxIndexes; count++) {
    if (!/_(0|[1-9][0-9]{0,3})$/.test(stem)) return;
    const separator = stem.lastIndexOf("_");
    indexes = [Number(stem.slice(separator + 1)), ...indexes];
    stem = stem.slice(0, separator);
    yield { stem, indexes };
  }
}
