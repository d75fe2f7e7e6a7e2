import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { checkNames, unknownField } from "./field-references.js";
import { fieldNames, findField, withEntryFields } from "./nodes.js";
import type { BodyNode, FieldNode, NotificationNode, OperationNode } from "./nodes.js";

/** Checks that the outcomes of a reply or a notification name its fields, and values that these can have. */
export function checkOutcomes(body: BodyNode): Diagnostic[] {
  return body.schema.at("anyOf").items.flatMap((outcome) => {
    const required = outcome.at("required");
    const rules = outcome.at("properties").members;
    if (required.items.length + rules.length === 0) {
      return [outcome.report("An outcome must require a field or a value of a field.")];
    }
    return [
      ...checkNames(required.items, fieldNames(body)),
      ...rules.flatMap(([name, rule]) => checkRule(name, rule, body)),
    ];
  });
}

function checkRule(name: string, rule: SpecNode, body: BodyNode): Diagnostic[] {
  const field = findField(body, name);
  if (field === undefined) return [rule.reportKey(unknownField(name, fieldNames(body)))];
  const allowed = field.at("enum").texts;
  return [rule.at("const"), ...rule.at("enum").items, ...rule.at("not", "enum").items]
    .filter(({ text }) => text !== undefined && !allowed.includes(text))
    .map((value) => value.report(`${JSON.stringify(value.text)} is not in the enum of ${name}.`));
}

/** Checks that a field that decides has values to decide between. */
export function checkDeciding({ node }: FieldNode): Diagnostic[] {
  const decides = node.at("x-decides");
  return decides.value !== true || node.at("enum").exists
    ? []
    : [
        decides.reportKey(
          "A field with x-decides: true needs an enum with the values it can have.",
        ),
      ];
}

/** Checks that free text identifies nothing: it may swallow the fields that follow it in the signed text. */
export function checkFreeText(body: BodyNode): Diagnostic[] {
  const names = freeTextNames(body.fields);
  const outcomes = body.schema.at("anyOf").items;
  const references = [body.schema, ...outcomes].flatMap((each) => each.at("required").items);
  return references
    .filter(({ text }) => text !== undefined && names.includes(text))
    .map((reference) =>
      reference.report(
        `${reference.text ?? ""} has x-free-text: true, so nothing may depend on it. Remove it from required.`,
      ),
    );
}

/** Checks that `x-binding` names fields of the request and the reply. */
export function checkBinding({ node, requests, replies }: OperationNode): Diagnostic[] {
  return node.at("x-binding").items.flatMap((bound) => [
    ...checkNames(
      [bound.text === undefined ? bound.at("request") : bound],
      requests.flatMap(fieldNames),
    ),
    ...checkNames(
      [bound.text === undefined ? bound.at("reply") : bound],
      replies.flatMap(({ fields }) => withEntryFields(fields).map(({ name }) => name)),
    ),
  ]);
}

/** Checks that free text of a request comes back in the documents that `x-returns-in` names. */
export function checkReturns(
  { node, requests }: OperationNode,
  operations: readonly OperationNode[],
  notifications: readonly NotificationNode[],
): Diagnostic[] {
  const freeText = requests.flatMap(({ fields }) => freeTextNames(fields));
  return node.at("x-returns-in").items.flatMap((reference) => {
    const name = reference.text ?? "";
    const bodies = [
      ...operations.filter(({ path }) => path === name).flatMap(({ replies }) => replies),
      ...notifications.filter(({ id }) => id === name).flatMap((each) => each.bodies),
    ];
    if (bodies.length === 0) {
      return [reference.report(`There is no operation or notification ${JSON.stringify(name)}.`)];
    }
    const returned = bodies.flatMap(({ fields }) => freeTextNames(fields));
    return freeText.some((field) => returned.includes(field))
      ? []
      : [
          reference.report(
            `No field with x-free-text: true of the request comes back in ${name} as free text.`,
          ),
        ];
  });
}

function freeTextNames(fields: readonly FieldNode[]): string[] {
  return fields.filter(({ node }) => node.at("x-free-text").value === true).map(({ name }) => name);
}
