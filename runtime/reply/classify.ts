import { recoveryHint } from "../errors/recovery-hint.js";
import type { ErrorDetails, MalformedReplyError, Outcome, RawResponse } from "../errors/index.js";
import { BusinessError, RefusedError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { ErrorCodeOf, KnownError, Operation } from "../operation.js";
import type { Content, Fields } from "../wire/content.js";
import {
  checkCodes,
  checkNoFailureCode,
  errorCodeNames,
  hasSucceeded,
  isInternalErrorCode,
} from "./reply-codes.js";
import {
  failureTextNames,
  isKnownFailure,
  isKnownRefusal,
  knownFailure,
  knownRefusal,
  listedFailures,
} from "./known-error.js";
import { malformedReply } from "./malformed-reply.js";

/** A reply after signature verification. */
export interface VerifiedReply {
  readonly content: Content;
  /** Whether the reply has a valid signature. */
  readonly verified: boolean;
  readonly response: RawResponse;
  /**
   * Whether the gateway may have executed an earlier attempt, which an error reply to this one does not
   * undo.
   */
  readonly maybeExecuted: boolean;
  /** The redacted canonical string of the request, shown if the gateway reports an invalid signature. */
  readonly requestCanonical: string;
}

/**
 * Step 8: distinguishes success, refusal and failure.
 *
 * @throws {RefusedError | BusinessError | MalformedReplyError}
 */
export function classify(operation: Operation, reply: VerifiedReply): void {
  const fields = reply.content.texts;
  const { reply: shape } = operation;
  if (shape.encoding === "json" && !fields.has("return_code")) {
    const { field, value } = shape.succeeded;
    const code = fields.get(field);
    if (code === undefined) throw incompleteReply(operation, reply, [field]);
    if (code !== value) throw businessError(operation, reply, code);
    checkNoFailureCode(operation, fields, reply.response);
    return;
  }
  checkCodes(operation, fields, reply.response);
  const errCode = firstNonEmpty(fields, errorCodeNames);
  if (fields.get("return_code") === "FAIL") {
    throw errCode === ""
      ? refusedError(operation, reply)
      : businessError(operation, reply, errCode);
  }
  if (!hasSucceeded(operation, fields)) throw businessError(operation, reply, errCode);
  if (shape.encoding !== "xml") throw unexpectedXml(shape.encoding, operation, reply);
}

function refusedError(operation: Operation, reply: VerifiedReply): RefusedError {
  const fields = reply.content.texts;
  const text = firstNonEmpty(fields, ["return_msg", "retmsg", "err_code_des"]);
  const known = knownRefusal(operation, text);
  const unknown = reply.maybeExecuted || !isKnownRefusal(operation, fields, known);
  const reason = reasonOf([firstNonEmpty(fields, ["retcode"]), text]);
  return new RefusedError(
    "FAIL",
    text,
    errorMessage(operation, `was refused: ${reason}.`, known, unknown, reply),
    errorDetails(operation, reply, unknown, known?.outcome === "unknown"),
  );
}

function businessError(operation: Operation, reply: VerifiedReply, errCode: string): BusinessError {
  const fields = reply.content.texts;
  const text = firstNonEmpty(fields, failureTextNames);
  const listed = listedFailures(operation, errCode);
  const known = knownFailure(operation, listed, text);
  const repeatable = isInternalErrorCode(errCode) || known?.outcome === "unknown";
  const rejected =
    !repeatable &&
    (listed.length > 0
      ? isKnownFailure(fields, listed, known)
      : isKnownRefusal(operation, fields, known));
  const unknown = reply.maybeExecuted || !rejected;
  const reason = reasonOf([errCode, text]);
  return new BusinessError(
    errCode,
    text,
    reply.verified,
    errorMessage(operation, `failed: ${reason}.`, known, unknown, reply),
    errorDetails(operation, reply, unknown, repeatable),
  );
}

/** The gateway's own code and text. An unsigned reply can contain anything, so they are made printable. */
function reasonOf(parts: readonly string[]): string {
  return printable(parts.filter(Boolean).join(" ") || "no reason given", 512);
}

function incompleteReply(
  operation: Operation,
  { response }: VerifiedReply,
  missing: readonly string[],
): MalformedReplyError {
  const message = `The reply is missing ${missing.join(", ")}.`;
  return malformedReply(operation, response, "REPLY_INCOMPLETE", message);
}

function unexpectedXml(
  encoding: "json" | "table",
  operation: Operation,
  { response }: VerifiedReply,
): MalformedReplyError {
  const expected = encoding === "json" ? "JSON" : "a table";
  const message = `Expected ${expected} from ${operation.title}, received XML that reports SUCCESS.`;
  return malformedReply(operation, response, "MALFORMED_REPLY", message);
}

function errorMessage(
  operation: Operation,
  summary: string,
  known: KnownError | undefined,
  unknown: boolean,
  { requestCanonical }: VerifiedReply,
): string {
  return [
    `${operation.title} ${summary}`,
    known && `${known.meaning} ${known.remedy}`,
    known?.when === "wrong_signature" && `Canonical string: ${requestCanonical}`,
    recoveryHint(operation, outcomeOf(unknown)),
    known === undefined && `See ${operation.documentation}`,
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
}

function errorDetails(
  operation: Operation,
  { response }: VerifiedReply,
  unknown: boolean,
  repeatable: boolean,
): ErrorDetails {
  return {
    outcome: outcomeOf(unknown),
    retryable: repeatable && operation.idempotent,
    operation: operation.id,
    response,
  };
}

function outcomeOf(unknown: boolean): Outcome {
  return unknown ? "unknown" : "rejected";
}

function firstNonEmpty(fields: Fields, names: readonly string[]): string {
  return names.map((name) => fields.get(name) ?? "").find((value) => value !== "") ?? "";
}

/** Whether an error is a business error of this operation, so that `errCode` has the operation's type. */
export function isBusinessError<T extends Operation>(
  error: unknown,
  operation: T,
): error is BusinessError<ErrorCodeOf<T>> {
  return error instanceof BusinessError && error.operation === operation.id;
}
