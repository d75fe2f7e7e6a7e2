import type { WriterFunction } from "ts-morph";
import type { OutcomeModel, SignedDocumentModel, ValueRuleModel } from "../model/model.js";
import { isIdentifier } from "../names.js";
import { quote } from "../print/literal.js";
import type { Docs } from "./docs.js";
import { narrowedType } from "./narrowed-type.js";
import type { NarrowedProperty } from "./narrowed-type.js";
import { documentedStatement } from "./statements.js";
import { printUnion } from "./union.js";

/**
 * `export type Name = …`: one member for each outcome of a document, in which the values that decide are
 * literal types. A condition on such a value therefore tells which fields are present.
 */
export function exportOutcomes(
  name: string,
  fields: string,
  document: SignedDocumentModel,
  docs: Docs,
): WriterFunction {
  const members = document.outcomes.map((outcome) =>
    narrowedType(fields, outcome.required, decidingProperties(outcome, document)),
  );
  return documentedStatement(docs, printUnion(`export type ${name} =`, members));
}

/** `trade_state?: "SUCCESS"`. */
function decidingProperties(
  { where, required }: OutcomeModel,
  { fields }: SignedDocumentModel,
): NarrowedProperty[] {
  return Object.entries(where).map(([name, rule]) => {
    const field = fields.find((each) => each.name === name);
    const key = isIdentifier(name) ? name : quote(name);
    const optional = field?.required === true || required.includes(name) ? "" : "?";
    const values = field?.type === "text" ? (field.values ?? []) : [];
    const isOpen = "not" in rule && field?.type === "text" && !field.decides;
    const types = [...allowedValues(rule, values).map(quote), ...(isOpen ? ["UnlistedValue"] : [])];
    return { key: `${key}${optional}`, types };
  });
}

/** The types that the outcomes use, from the runtime. */
export function outcomeImports(document: SignedDocumentModel): string[] {
  const { outcomes } = document;
  const properties = outcomes.flatMap((outcome) => decidingProperties(outcome, document));
  return [
    ...(outcomes.some(({ required }) => required.length > 0) ? ["RequireFields"] : []),
    ...(properties.some(({ types }) => types.includes("UnlistedValue")) ? ["UnlistedValue"] : []),
  ];
}

/** `Has total_fee if trade_state is SUCCESS.`: what an outcome requires, for documentation. */
export function describeOutcome({ where, required }: OutcomeModel): string {
  const quoted = (names: readonly string[], separator: string): string =>
    names.map((name) => `\`${name}\``).join(separator);
  const conditions = Object.entries(where).map(([name, rule]) =>
    "in" in rule
      ? `\`${name}\` is ${quoted(rule.in, " or ")}`
      : `\`${name}\` is neither ${quoted(rule.not, " nor ")}`,
  );
  const fields = required.length === 0 ? "no other field for certain" : quoted(required, ", ");
  return `If ${conditions.join(" and ")}: ${fields}.`;
}

function allowedValues(rule: ValueRuleModel, known: readonly string[]): readonly string[] {
  return "in" in rule ? rule.in : known.filter((value) => !rule.not.includes(value));
}
