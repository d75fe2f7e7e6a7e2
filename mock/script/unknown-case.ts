import type { Operation } from "../../runtime/operation.js";
import type { Answer } from "../answer/answer.js";
import type { Refusal } from "../answer/refusal.js";
import type { Arrival } from "../receive/arrival.js";
import { negativeTestHeader, negativeTests } from "./negative-test.js";

/** Not an answer of WeChat Pay's, so that nobody takes a misspelt case for one that passed. */
export function unknownCase(
  operation: Operation,
  { headers }: Pick<Arrival, "headers">,
): { readonly outcome: Answer; readonly refusal: Refusal } {
  const name = headers[negativeTestHeader] ?? "";
  const message = `The mock gateway has no case ${name} for ${negativeTestHeader}; there are ${negativeTests(operation)}.`;
  const outcome = {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: `${message}\n`,
  };
  const diagnosis = `expected a fault or an err_code of ${operation.id} in ${negativeTestHeader}; ${name} came`;
  return { outcome, refusal: { when: "no such case", message, invented: true, diagnosis } };
}
