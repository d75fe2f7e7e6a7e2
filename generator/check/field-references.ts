import { unknownName } from "../../text/suggest.js";
import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { fieldNames, withEntryFields } from "./nodes.js";
import type { BodyNode } from "./nodes.js";

/** Checks that `required` and `encoding` name known fields. */
export function checkFieldReferences(body: BodyNode): Diagnostic[] {
  const names = fieldNames(body);
  return [
    ...checkNames(body.schema.at("required").items, names),
    ...withEntryFields(body.fields).flatMap(({ node, values }) =>
      [node.at("items"), ...values].flatMap(checkRequiredMembers),
    ),
    ...body.content
      .at("encoding")
      .members.filter(([name]) => !names.includes(name))
      .map(([name, each]) => each.reportKey(unknownField(name, names))),
  ];
}

/** Checks that the unsigned fields, and those that the client derives others from, are known. */
export function checkRequestReferences(request: BodyNode, signing: SpecNode): Diagnostic[] {
  const fillers = request.fields.map(({ node }) => node.at("x-filled-by"));
  const references = [
    ...signing.at("unsigned").items,
    ...fillers.map((filler) => filler.at("of")),
    ...fillers.flatMap((filler) => filler.at("over").items),
  ];
  return checkNames(references, fieldNames(request));
}

/** Checks `required` of the entries of a list, or of an object in JSON text. */
function checkRequiredMembers(schema: SpecNode): Diagnostic[] {
  const names = schema.at("properties").members.map(([name]) => name);
  return checkNames(schema.at("required").items, names);
}

/** Reports references to unknown fields. A reference without text is skipped: its type has a diagnostic. */
export function checkNames(
  references: readonly SpecNode[],
  names: readonly string[],
): Diagnostic[] {
  return references.flatMap((reference) =>
    reference.text === undefined || names.includes(reference.text)
      ? []
      : [reference.report(unknownField(reference.text, names))],
  );
}

export function unknownField(name: string, names: readonly string[]): string {
  return unknownName("field", name, names);
}
