import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isList, isWrappedList } from "./field-kinds.js";
import type { BodyNode, FieldNode } from "./nodes.js";

/** A field of the entries of an indexed list. */
interface EntryField {
  readonly name: string;
  readonly node: SpecNode;
  /** How many indexes follow the name on the wire: two for `coupon_id_0_1`. */
  readonly indexes: number;
}

const maxIndexes = 2;

/** Checks that lists of XML elements have names, and that indexed names are unambiguous. */
export function checkLists(body: BodyNode): Diagnostic[] {
  const entryFields = body.fields.flatMap((field) => indexedFields(field, 1));
  return [
    ...body.fields.flatMap(checkWrappedList),
    ...checkDepth(entryFields),
    ...checkIndexSuffixes(entryFields),
    ...checkSharedNames(entryFields),
    ...checkFieldsBesideLists(body, entryFields),
  ];
}

/** Numbered elements need no element around them, so `xml.name` of the list is optional. */
function checkWrappedList({ name, node, entryFields }: FieldNode): Diagnostic[] {
  if (!isWrappedList(node)) return [];
  const wrapper = node.at("xml", "name");
  const items = node.at("items");
  return [
    ...(wrapper.text === undefined || wrapper.text === name
      ? []
      : [wrapper.report(`The element around a list must have the name of the field, ${name}.`)]),
    ...(!items.exists || items.at("xml", "name").exists
      ? []
      : [items.reportKey("Missing xml.name. Expected the name of each element.")]),
    ...entryFields
      .filter((field) => isList(field.node))
      .map((field) => field.node.reportKey("An element of a list cannot contain a list.")),
  ];
}

function indexedFields({ node, entryFields }: FieldNode, indexes: number): EntryField[] {
  if (isWrappedList(node)) return [];
  return entryFields.flatMap((field) => [
    { name: field.name, node: field.node, indexes },
    ...indexedFields(field, indexes + 1),
  ]);
}

function checkDepth(entryFields: readonly EntryField[]): Diagnostic[] {
  return entryFields
    .filter(({ node, indexes }) => isList(node) && indexes === maxIndexes)
    .map(({ node }) => node.reportKey(`Lists can be nested at most ${maxIndexes} levels deep.`));
}

function checkIndexSuffixes(entryFields: readonly EntryField[]): Diagnostic[] {
  return entryFields
    .filter(({ name, node }) => !isList(node) && /_[0-9]+$/.test(name))
    .map(({ name, node }) =>
      node.reportKey(`${name} ends like an index. Write the name of a list field without one.`),
    );
}

function checkSharedNames(entryFields: readonly EntryField[]): Diagnostic[] {
  const used = new Set<string>();
  return entryFields.flatMap(({ name, node, indexes }) => {
    if (isList(node)) return [];
    const key = `${name} ${indexes}`;
    const isShared = used.has(key);
    used.add(key);
    return isShared
      ? [node.reportKey(`Two lists have a field ${name}, so ${name}_0 is ambiguous.`)]
      : [];
  });
}

/** Finds fields whose names are those of list fields with an index. */
function checkFieldsBesideLists(
  { fields }: BodyNode,
  entryFields: readonly EntryField[],
): Diagnostic[] {
  const indexedNames = new Set(
    entryFields
      .filter(({ node }) => !isList(node))
      .map(({ name, indexes }) => `${name}${"_0".repeat(indexes)}`),
  );
  return fields
    .filter(({ name }) => indexedNames.has(name.replaceAll(/_[0-9]+/g, "_0")))
    .map(({ name, node }) =>
      node.reportKey(`${name} is ambiguous: it is also the name of a list field with an index.`),
    );
}
