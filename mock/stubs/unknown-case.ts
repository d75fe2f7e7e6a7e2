import type { Operation } from "../../runtime/operation.js";
import type { MockResponse } from "../reply/response.js";
import type { Refusal } from "../reply/refusal.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import { negativeTestHeader, negativeTests } from "./negative-test.js";

/** Not an answer of WeChat Pay's, so that nobody takes a misspelt case for one that passed. */
export function unknownCase(
  operation: Operation,
  { headers }: Pick<IncomingRequest, "headers">,
): { readonly outcome: MockResponse; readonly refusal: Refusal } {
  const name = headers[negativeTestHeader] ?? "";
  const message = `The mock gateway has no case ${name} for ${negativeTestHeader}; there are ${negativeTests(operation)}.`;
  const outcome = {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: `${message}\n`,
  };
  const diagnosis = `expected a fault or an err_code of ${operation.id} in ${negativeTestHeader}; ${name} came`;
  return { outcome, refusal: { when: "no such case", message, synthetic: true, diagnosis } };
}
