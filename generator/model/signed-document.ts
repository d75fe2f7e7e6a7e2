import type {
  SpecOutcome,
  SpecSignedDocument,
  SpecValueRule,
} from "../check/shape/spec-document.js";
import { buildReplyFields } from "./fields.js";
import type { OutcomeModel, SignedDocumentModel, ValueRuleModel } from "./model.js";

/** The fields of a reply or a notification, and what distinguishes it from other signed documents. */
export function buildSignedDocument(schema: SpecSignedDocument | undefined): SignedDocumentModel {
  return {
    fields: buildReplyFields(schema),
    outcomes: (schema?.anyOf ?? []).map(buildOutcome),
    excludedBy: schema?.["x-excluded-by"] ?? [],
  };
}

function buildOutcome({ properties = {}, required = [] }: SpecOutcome): OutcomeModel {
  const where = Object.entries(properties).map(([name, rule]) => [name, buildRule(rule)] as const);
  return { where: Object.fromEntries(where), required };
}

function buildRule(rule: SpecValueRule): ValueRuleModel {
  if ("not" in rule) return { not: rule.not.enum };
  return { in: "enum" in rule ? rule.enum : [rule.const] };
}
