import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";
import { everyField, valuesOf } from "./values.js";

/** Whether what names a field names one that there is. */
export function checkReferences(operation: OperationNode): Diagnostic[] {
  const { node } = operation;
  const requests = requestOf(operation);
  return [
    ...[...requests, ...replyOf(operation)].flatMap((body) => [
      ...checkRequiredNames(body),
      ...body.content
        .at("encoding")
        .members.filter(([name]) => !namesOf(body).has(name))
        .map(([name, each]) => each.reportKey(absent("encoding", name))),
    ]),
    ...requests.flatMap((body) => [
      ...unknown(namesOf(body), node.at("x-signing", "unsigned").items, "x-signing.unsigned"),
      ...unknown(
        namesOf(body),
        body.fields.map(([, field]) => field.at("x-filled-by", "of")),
        "x-filled-by.of",
      ),
      ...unknown(
        namesOf(body),
        body.fields.flatMap(([, field]) => field.at("x-filled-by", "over").items),
        "x-filled-by.over",
      ),
    ]),
  ];
}

export function checkRequiredNames(body: FieldNodes): Diagnostic[] {
  return [
    ...unknown(namesOf(body), body.schema.at("required").items, "required"),
    ...body.fields.flatMap(([, field]) => everyField(field)).flatMap(required),
  ];
}

/** In the entries of a list, and in JSON text. */
function required(field: SpecNode): Diagnostic[] {
  return [field.at("items"), ...valuesOf(field)].flatMap((each) => {
    const names = each.at("properties").members.map(([name]) => name);
    return unknown(new Set(names), each.at("required").items, "required");
  });
}

/** Complaints of those that name none of the names. */
export function unknown(
  names: ReadonlySet<string>,
  given: readonly SpecNode[],
  where: string,
): Diagnostic[] {
  return given.flatMap((each) =>
    each.text === undefined || names.has(each.text) ? [] : [each.report(absent(where, each.text))],
  );
}

export function namesOf({ fields }: FieldNodes): ReadonlySet<string> {
  return new Set(fields.map(([name]) => name));
}

export function absent(where: string, name: string): string {
  return `${where} names ${JSON.stringify(name)}, and there is no such field.`;
}
