import type { Operation } from "../../runtime/operation.js";
import { faults, isFaultName } from "../faults/registry.js";
import type { StubbedReply } from "./stub-list.js";
import { failureOf } from "./failure.js";

/** The header by which WeChat Pay's sandbox lets a request choose what goes wrong with it. */
export const negativeTestHeader = "wechatpay-negative-test";

/**
 * What a request asks for by the header: the name of a fault, or an `err_code` of the operation.
 *
 * @returns "unknown" where the header has neither
 */
export function negativeTest(
  operation: Operation,
  headers: Readonly<Record<string, string>>,
): StubbedReply | "unknown" | undefined {
  const name = headers[negativeTestHeader];
  if (name === undefined) return undefined;
  if (isFaultName(name)) return { kind: "fault", fault: name };
  const failure = failureOf(operation, name);
  if (failure === undefined) return "unknown";
  return { kind: "fail", err_code: name, err_code_des: failure.err_code_des };
}

/** What the header may say, for an answer that corrects it. */
export function negativeTests(operation: Operation): string {
  const codes = operation.errors.flatMap((error) => ("err_code" in error ? [error.err_code] : []));
  return [...Object.keys(faults), ...new Set(codes)].join(", ");
}
