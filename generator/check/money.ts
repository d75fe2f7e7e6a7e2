import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import type { OperationNode } from "./operations.js";

/** Whether there is a way to find out what became of a call that moves money. */
export function checkMoney(document: SpecNode, { node }: OperationNode): Diagnostic[] {
  const moves = node.at("x-moves-money");
  if (!moves.exists) return [];
  const query = moves.at("query");
  const idempotent = node.at("x-idempotent");
  return [
    ...(query.text === undefined || document.at("paths", query.text).exists
      ? []
      : [query.report(`There is no operation at ${query.text}.`)]),
    ...(idempotent.value === true
      ? [idempotent.reportKey("What moves money is never repeated: this is x-moves-money.")]
      : []),
  ];
}
