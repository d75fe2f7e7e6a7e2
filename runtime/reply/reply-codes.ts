import { printable } from "../../text/printable.js";
import type { RawResponse } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { Fields } from "../wire/content.js";
import { malformedReply } from "./malformed-reply.js";

/** Codes of internal gateway errors, common to all operations. The request may or may not have been executed. */
const internalErrorCodes: ReadonlySet<string> = new Set([
  "SYSTEMERROR",
  "SYSTEM_ERROR",
  "BIZERR_NEED_RETRY",
]);

export function isInternalErrorCode(code: string): boolean {
  return internalErrorCodes.has(code);
}

/** The fields of an error code. Old endpoints use error_code where newer ones use err_code. */
export const errorCodeNames = ["err_code", "error_code"] as const;

/**
 * Whether a reply with `return_code` SUCCESS reports that the request was executed. Some operations have no
 * `result_code`.
 */
export function hasSucceeded(operation: Operation, fields: Fields): boolean {
  const resultCode = fields.get("result_code") ?? "";
  return resultCode === "" ? !requiresResultCode(operation) : resultCode === "SUCCESS";
}

function requiresResultCode({ reply }: Operation): boolean {
  return reply.fields.some(({ name, required }) => name === "result_code" && required);
}

/**
 * Checks that the codes of a reply are exact and do not contradict each other. Nothing is known about a
 * request if they do.
 *
 * @throws {MalformedReplyError} REPLY_INCOMPLETE or MALFORMED_REPLY
 */
export function checkCodes(operation: Operation, fields: Fields, response: RawResponse): void {
  const returnCode = fields.get("return_code");
  if (returnCode === undefined) {
    const message = "The reply is missing return_code.";
    throw malformedReply(operation, response, "REPLY_INCOMPLETE", message);
  }
  const resultCode = fields.get("result_code") ?? "";
  const malformed = (message: string): Error =>
    // An internal error says that repeating can help, even in the wrong field.
    malformedReply(
      operation,
      response,
      "MALFORMED_REPLY",
      message,
      isInternalErrorCode(returnCode),
    );
  if (!isExact(returnCode)) throw malformed(unexpectedCode("return_code", returnCode, fields));
  if (resultCode !== "" && !isExact(resultCode)) {
    throw malformed(unexpectedCode("result_code", resultCode, fields));
  }
  if (returnCode === "FAIL") {
    const errCode = fields.get("err_code") ?? "";
    if (errCode === "SUCCESS" || errCode === "0") {
      throw malformed(
        `The reply contradicts itself: return_code is FAIL, but err_code is ${errCode}, which means success.${reasonIn(fields)}`,
      );
    }
    if (resultCode === "SUCCESS") {
      throw malformed(
        `The reply contradicts itself: return_code is FAIL, but result_code is SUCCESS.${reasonIn(fields)}`,
      );
    }
    return;
  }
  if (resultCode === "" && requiresResultCode(operation)) {
    const message = "The reply is missing result_code.";
    throw malformedReply(operation, response, "REPLY_INCOMPLETE", message);
  }
  if (hasSucceeded(operation, fields)) checkNoFailureCode(operation, fields, response);
}

/**
 * Checks that a reply that reports success does not have the code of a failure too. Real successes have
 * codes such as 0 and SUCCESS.
 *
 * @throws {MalformedReplyError} MALFORMED_REPLY
 */
export function checkNoFailureCode(
  operation: Operation,
  fields: Fields,
  response: RawResponse,
): void {
  for (const name of errorCodeNames) {
    const code = fields.get(name) ?? "";
    if (!isInternalErrorCode(code) && !isListedCode(operation, code)) continue;
    const message = `The reply contradicts itself: it reports SUCCESS, but ${name} is ${code}.`;
    throw malformedReply(operation, response, "MALFORMED_REPLY", message);
  }
}

function isListedCode({ errors }: Operation, code: string): boolean {
  return errors.some((error) =>
    "err_code" in error ? error.err_code === code : error.error_code === code && code !== "",
  );
}

function isExact(code: string): boolean {
  return code === "SUCCESS" || code === "FAIL";
}

/** The quoted value shows white space, which is invisible otherwise. */
function unexpectedCode(name: string, code: string, fields: Fields): string {
  const space = isExact(code.trim())
    ? " White space is part of a value, and its signature covers it, so the reply was changed on its way or written by something else."
    : "";
  return `Expected ${name} to be SUCCESS or FAIL, received ${printable(JSON.stringify(code), 64)}.${space}${reasonIn(fields)}`;
}

function reasonIn(fields: Fields): string {
  const reason = fields.get("return_msg") ?? "";
  return reason === "" ? "" : ` Its return_msg is ${printable(JSON.stringify(reason), 256)}.`;
}
