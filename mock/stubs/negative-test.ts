import type { Operation } from "../../runtime/operation.js";
import { faults, isFaultName } from "../faults/registry.js";
import type { IncomingRequest } from "../parse/incoming-request.js";
import type { Refusal } from "../reply/refusal.js";
import type { MockResponse } from "../reply/response.js";
import type { StubbedReply } from "./stubbed-reply.js";
import { knownFailure } from "./stubbed-reply.js";

/** Request header of WeChat Pay's sandbox that selects a failure. */
const negativeTestHeader = "wechatpay-negative-test";

/**
 * Reads the header: the name of a fault, or an `err_code` of the operation.
 *
 * @returns "unknown" if the value is neither
 */
export function parseNegativeTest(
  operation: Operation,
  headers: Readonly<Record<string, string>>,
): StubbedReply | "unknown" | undefined {
  const name = headers[negativeTestHeader];
  if (name === undefined) return undefined;
  if (isFaultName(name)) return { kind: "fault", fault: name };
  const failure = knownFailure(operation, name);
  if (failure === undefined) return "unknown";
  return { kind: "fail", err_code: name, err_code_des: failure.err_code_des };
}

/** Responds unlike WeChat Pay, so that a test with a misspelled case cannot pass by mistake. */
export function rejectUnknownCase(
  operation: Operation,
  { headers }: Pick<IncomingRequest, "headers">,
): { readonly result: MockResponse; readonly refusal: Refusal } {
  const name = headers[negativeTestHeader] ?? "";
  const message = `Unknown case ${name} in ${negativeTestHeader}. The cases of ${operation.id} are ${caseNames(operation)}.`;
  const result = {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: `${message}\n`,
  };
  const diagnosis = `expected ${negativeTestHeader} to be a fault or an err_code of ${operation.id}, received ${name}`;
  return { result, refusal: { when: "no such case", message, synthetic: true, diagnosis } };
}

function caseNames(operation: Operation): string {
  const codes = operation.errors.flatMap((error) => ("err_code" in error ? [error.err_code] : []));
  return [...Object.keys(faults), ...new Set(codes)].join(", ");
}
