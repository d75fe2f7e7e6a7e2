import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import type { LocatedOperation } from "./operations.js";

/** Whether there is a way to find out what became of a call that moves money. */
export function moneyFits(document: Located, { node }: LocatedOperation): Complaint[] {
  const moves = node.at("x-moves-money");
  if (!moves.exists) return [];
  const query = moves.at("query");
  const idempotent = node.at("x-idempotent");
  return [
    ...(query.text === undefined || document.at("paths", query.text).exists
      ? []
      : [query.complain(`There is no operation at ${query.text}.`)]),
    ...(idempotent.value === true
      ? [idempotent.complainOfKey("What moves money is never repeated: this is x-moves-money.")]
      : []),
  ];
}
