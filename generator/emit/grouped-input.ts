import type { WriterFunction } from "ts-morph";
import type { AlternativeModel, OperationModel } from "../model/model.js";
import { isIdentifier } from "../names.js";
import { quote } from "../print/literal.js";
import { narrowedType } from "./narrowed-type.js";
import { documentedStatement } from "./statements.js";
import { printIntersection, printUnion } from "./union.js";
import type { UnionMember } from "./union.js";

/** The input type of an operation with groups of alternative fields. */
export function exportGroupedInput({ names, title, request }: OperationModel): WriterFunction {
  const head = `export type ${names.input} =`;
  const groups = request.groups.map((group) =>
    group.map((alternative) => alternativeType(names.fields, alternative)),
  );
  const [first, ...others] = groups;
  const docs = {
    paragraphs: [
      `Input of ${title}. The client fills in all other fields.`,
      ...request.groups.map(
        (group) => `Requires at least one of: ${group.map(describeAlternative).join("; ")}.`,
      ),
    ],
  };
  return documentedStatement(
    docs,
    first === undefined || others.length > 0
      ? printIntersection(head, groups)
      : printUnion(head, first),
  );
}

export function alternativeType(
  fields: string,
  { where, required }: AlternativeModel,
): UnionMember {
  const properties = Object.entries(where).map(([name, value]) => ({
    key: isIdentifier(name) ? name : quote(name),
    types: [quote(value)],
  }));
  return narrowedType(fields, required, properties);
}

/** `openid` if `trade_type` is `JSAPI`. */
function describeAlternative({ where, required }: AlternativeModel): string {
  const names = required.map((name) => `\`${name}\``).join(" and ");
  const values = Object.entries(where)
    .map(([name, value]) => `\`${name}\` is \`${value}\``)
    .join(" and ");
  return [names, values].filter((part) => part !== "").join(" if ");
}
