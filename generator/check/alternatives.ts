import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isFilledByClient, isJson } from "./field-kinds.js";
import { unknownField } from "./field-references.js";
import { fieldNames, findField } from "./nodes.js";
import type { BodyNode } from "./nodes.js";

/** Returns the alternatives of all groups of a request, under `anyOf` and `allOf`. */
export function alternativesOf({ schema }: BodyNode): SpecNode[] {
  return [schema, ...schema.at("allOf").items].flatMap((group) => group.at("anyOf").items);
}

/** Checks that an alternative depends on fields that the caller sets and could omit. */
export function checkAlternative(alternative: SpecNode, request: BodyNode): Diagnostic[] {
  const required = alternative.at("required");
  const values = alternative.at("properties").members;
  if (required.items.length + values.length === 0) {
    return [alternative.report("An alternative must require a field or a value of a field.")];
  }
  const requiredNames = new Set([...request.requiredNames, ...required.texts]);
  return [
    ...required.items.flatMap((name) => checkRequiredField(name, request)),
    ...values.flatMap(([name, node]) => checkRequiredValue(name, node, request, requiredNames)),
  ];
}

function checkRequiredField(node: SpecNode, request: BodyNode): Diagnostic[] {
  const name = node.text;
  if (name === undefined) return [];
  const field = findField(request, name);
  if (field === undefined) return [node.report(unknownField(name, fieldNames(request)))];
  if (isFilledByClient(field)) return [node.report(filledByClient(name))];
  return request.requiredNames.has(name)
    ? [node.report(`Every request requires ${name}, so it cannot be part of an alternative.`)]
    : [];
}

function checkRequiredValue(
  name: string,
  node: SpecNode,
  request: BodyNode,
  requiredNames: ReadonlySet<string>,
): Diagnostic[] {
  const field = findField(request, name);
  if (field === undefined) return [node.reportKey(unknownField(name, fieldNames(request)))];
  if (isFilledByClient(field)) return [node.reportKey(filledByClient(name))];
  const value = node.at("const");
  const allowed = field.at("enum").texts;
  return [
    ...(field.at("type").text !== "string" || isJson(field)
      ? [
          node.reportKey(
            `Only a text field can have a const in an alternative, and ${name} is not one.`,
          ),
        ]
      : []),
    ...(value.text !== undefined && allowed.length > 0 && !allowed.includes(value.text)
      ? [value.report(`${JSON.stringify(value.text)} is not in the enum of ${name}.`)]
      : []),
    // In JSON Schema, a missing property satisfies every schema in `properties`.
    ...(requiredNames.has(name)
      ? []
      : [
          node.reportKey(
            `A request without ${name} would satisfy this alternative. Add ${name} to its required.`,
          ),
        ]),
  ];
}

function filledByClient(name: string): string {
  return `The client fills in ${name}, so it cannot be part of an alternative.`;
}
