import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";
import { isList, isWrapped, listed } from "./values.js";

/** A field of the entries of a list. */
interface Entry {
  readonly name: string;
  readonly field: SpecNode;
  /** How many indexes follow its name. */
  readonly indexes: number;
}

const mostIndexes = 2;

/** Whether each field with an index can be told from every other field. */
export function checkLists(operation: OperationNode): Diagnostic[] {
  return replyOf(operation).flatMap(checkListsOfBody);
}

export function checkListsOfBody(body: FieldNodes): Diagnostic[] {
  const entries = body.fields.flatMap(([, field]) => entriesOf(field, 1));
  return [
    ...body.fields.flatMap(([name, field]) => elements(name, field)),
    ...tooDeep(entries),
    ...endInIndex(entries),
    ...twice(entries),
    ...hidden(body, entries),
  ];
}

/** The name of a list is on the wire, unless its elements are numbered; that of each always is. */
function elements(name: string, field: SpecNode): Diagnostic[] {
  if (!isWrapped(field)) return [];
  const wrapper = field.at("xml", "name");
  return [
    ...(wrapper.text === undefined || wrapper.text === name
      ? []
      : [wrapper.report(`The element around a list is called as its field is: ${name}.`)]),
    ...(!field.at("items").exists || field.at("items", "xml", "name").exists
      ? []
      : [field.at("items").reportKey("xml.name is missing: the name of each element.")]),
    ...listed(field)
      .filter(([, each]) => isList(each))
      .map(([, each]) => each.reportKey("An element of a list has no list in it.")),
  ];
}

function entriesOf(list: SpecNode, indexes: number): Entry[] {
  if (isWrapped(list)) return [];
  return listed(list).flatMap(([name, field]) => [
    { name, field, indexes },
    ...entriesOf(field, indexes + 1),
  ]);
}

function tooDeep(entries: readonly Entry[]): Diagnostic[] {
  return entries
    .filter(({ field, indexes }) => isList(field) && indexes === mostIndexes)
    .map(({ field }) => field.reportKey("A list in a list in a list has too many indexes."));
}

function endInIndex(entries: readonly Entry[]): Diagnostic[] {
  return entries
    .filter(({ name, field }) => !isList(field) && /_[0-9]+$/.test(name))
    .map(({ name, field }) => field.reportKey(`${name} ends in what reads as an index.`));
}

function twice(entries: readonly Entry[]): Diagnostic[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name, field, indexes }) => {
    const key = `${name} ${indexes}`;
    const again = seen.has(key);
    if (!isList(field)) seen.add(key);
    return again && !isList(field)
      ? [field.reportKey(`Two lists have a field ${name}, and ${name}_0 could be of either.`)]
      : [];
  });
}

/** A field beside the list that reads as one of its entries'. */
function hidden({ fields }: FieldNodes, entries: readonly Entry[]): Diagnostic[] {
  const taken = new Set(
    entries
      .filter(({ field }) => !isList(field))
      .map(({ name, indexes }) => `${name}${"_0".repeat(indexes)}`),
  );
  return fields
    .filter(([name]) => taken.has(name.replaceAll(/_[0-9]+/g, "_0")))
    .map(([name, field]) => field.reportKey(`${name} reads as a field of an entry of a list.`));
}
