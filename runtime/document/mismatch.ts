import type { DocumentOutcome, ReplyField, SignedDocument, ValueRule } from "../operation.js";
import type { Fields } from "../wire/content.js";
import type { FieldGroup } from "../wire/indexed-fields.js";
import { missingFields } from "../wire/missing-fields.js";

/** Why a document is not of the expected kind, or does not say enough. */
export type Mismatch =
  /** It has a field of another document. */
  | { readonly type: "foreign field"; readonly name: string }
  /** A field that decides what the document means has none of the expected values. */
  | {
      readonly type: "value";
      readonly name: string;
      readonly received: string;
      readonly expected: string;
    }
  | { readonly type: "missing fields"; readonly names: readonly string[] };

/**
 * Compares a document with its descriptor. The check matters for security: one key signs every document, so
 * only the values distinguish, for example, a payment from the payload of a page. An empty field is not
 * covered by the signature and counts as missing.
 */
export function findMismatch(document: SignedDocument, group: FieldGroup): Mismatch | undefined {
  const { texts } = group;
  const foreign = document.excludedBy?.find((name) => valueOf(texts, name) !== "");
  if (foreign !== undefined) return { type: "foreign field", name: foreign };
  const undecided = findUndecided(document.fields, group);
  if (undecided !== undefined) return undecided;
  const missing = missingFields(document.fields, group);
  if (missing.length > 0) return { type: "missing fields", names: missing };
  return document.outcomes && findOutcomeMismatch(document.outcomes, texts);
}

/** Returns whether a field must have a value in a document with these texts: on its own, or for its outcome. */
export function requiredNames(
  { outcomes = [] }: SignedDocument,
  texts: Fields,
): (field: ReplyField) => boolean {
  const matching = outcomes.find(
    ({ where, required }) =>
      failedRule(where, texts) === undefined &&
      required.every((name) => valueOf(texts, name) !== ""),
  );
  return ({ name, required }) => required || matching?.required.includes(name) === true;
}

/** Whether a value of a field is one that the rule allows. */
export function satisfies(rule: ValueRule, value: string): boolean {
  return "in" in rule ? rule.in.includes(value) : !rule.not.includes(value);
}

function findOutcomeMismatch(
  outcomes: readonly DocumentOutcome[],
  texts: Fields,
): Mismatch | undefined {
  const possible = outcomes.filter(({ where }) => failedRule(where, texts) === undefined);
  const [first] = possible;
  if (first === undefined) {
    const failed = outcomes.flatMap(({ where }) => failedRule(where, texts) ?? []);
    const [{ name, rule } = { name: "", rule: { in: [] } }] = failed;
    const expected = "in" in rule ? rule.in.join(" or ") : `not ${rule.not.join(" or ")}`;
    return { type: "value", name, received: valueOf(texts, name), expected };
  }
  const missingNames = possible.map(({ required }) =>
    required.filter((name) => valueOf(texts, name) === ""),
  );
  if (missingNames.some((names) => names.length === 0)) return undefined;
  return { type: "missing fields", names: missingNames[0] ?? [] };
}

function failedRule(
  where: DocumentOutcome["where"],
  texts: Fields,
): { readonly name: string; readonly rule: ValueRule } | undefined {
  const failed = Object.entries(where).find(([name, rule]) => {
    const value = valueOf(texts, name);
    return value !== "" && !satisfies(rule, value);
  });
  return failed && { name: failed[0], rule: failed[1] };
}

/** Finds a field that decides and has a value that the spec does not list. */
function findUndecided(
  fields: readonly ReplyField[],
  { texts, lists, suffix }: FieldGroup,
): Mismatch | undefined {
  for (const field of fields) {
    if (field.type === "list" || field.type === "elements") {
      for (const entry of lists.get(field.name) ?? []) {
        const mismatch = findUndecided(field.fields, entry);
        if (mismatch !== undefined) return mismatch;
      }
    } else if (field.type === "text" && field.decides) {
      const [received, values = []] = [valueOf(texts, field.name), field.values];
      if (received === "" || values.includes(received)) continue;
      const expected = values.join(" or ");
      return { type: "value", name: `${field.name}${suffix}`, received, expected };
    }
  }
  return undefined;
}

function valueOf(texts: Fields, name: string): string {
  return texts.get(name) ?? "";
}
