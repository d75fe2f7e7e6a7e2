import { recoveryHint } from "../errors/recovery-hint.js";
import type { ErrorDetails, MalformedReplyError, Outcome, RawResponse } from "../errors/index.js";
import { BusinessError, RefusedError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { ErrorCodeOf, KnownError, Operation } from "../operation.js";
import type { Content, Fields } from "../wire/content.js";
import { malformedReply } from "./malformed-reply.js";
import { hasSucceeded } from "./verify.js";

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
    return;
  }
  const returnCode = fields.get("return_code");
  if (returnCode === undefined) throw incompleteReply(operation, reply, ["return_code"]);
  // Old endpoints use error_code where newer ones use err_code, even in replies whose return_code is FAIL.
  const errCode = firstNonEmpty(fields, ["err_code", "error_code"]);
  if (returnCode !== "SUCCESS") {
    throw errCode === ""
      ? refusedError(operation, reply, returnCode)
      : businessError(operation, reply, errCode);
  }
  if (!hasSucceeded(fields)) throw businessError(operation, reply, errCode);
  if (shape.encoding !== "xml") throw unexpectedXml(shape.encoding, operation, reply);
}

/** Codes of internal gateway errors, common to all operations. The request may or may not have been executed. */
const internalErrorCodes = new Set(["SYSTEMERROR", "SYSTEM_ERROR", "BIZERR_NEED_RETRY"]);

function refusedError(
  operation: Operation,
  reply: VerifiedReply,
  returnCode: string,
): RefusedError {
  const text = firstNonEmpty(reply.content.texts, ["return_msg", "retmsg", "err_code_des"]);
  const known = knownRefusal(operation, text);
  const repeatable = internalErrorCodes.has(returnCode) || known?.outcome === "unknown";
  // A refusal without a reason can come from anywhere inside the gateway.
  const unknown = reply.maybeExecuted || repeatable || text === "";
  const code = firstNonEmpty(reply.content.texts, ["retcode"]);
  const reason = reasonOf([returnCode === "FAIL" ? "" : returnCode, code, text]);
  return new RefusedError(
    returnCode,
    text,
    errorMessage(operation, `was refused: ${reason}.`, known, unknown, reply),
    errorDetails(operation, reply, unknown, repeatable),
  );
}

function businessError(operation: Operation, reply: VerifiedReply, errCode: string): BusinessError {
  const text = firstNonEmpty(reply.content.texts, [
    "err_code_des",
    "err_code_desc",
    "error_code_des",
    "return_msg",
    "retmsg",
  ]);
  const known = knownFailure(operation, errCode, text);
  const reason = reasonOf([errCode, text]);
  const repeatable = internalErrorCodes.has(errCode) || known?.outcome === "unknown";
  // If money moves, an unknown code may mean that the gateway has not decided yet.
  const undecided = known === undefined && operation.movesMoney !== undefined;
  const unknown = reply.maybeExecuted || repeatable || errCode === "" || undecided;
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

function knownFailure(operation: Operation, errCode: string, text: string): KnownError | undefined {
  const candidates = operation.errors.filter(
    (error) => "err_code" in error && error.err_code === errCode,
  );
  const [only, ...others] = candidates;
  // The gateway's texts change more often than the meaning of its codes, so a code with a new text is
  // identified by the code alone. Official entries take precedence over synthetic ones.
  return (
    candidates.find((error) => "err_code" in error && error.err_code_des === text) ??
    candidates.find((error) => !error.synthetic) ??
    (others.length === 0 ? only : undefined) ??
    // An unknown code can have the text of a known refusal, as the numeric codes of JSON replies do.
    knownRefusal(operation, text)
  );
}

function knownRefusal({ errors }: Operation, text: string): KnownError | undefined {
  return errors.find((error) => "return_msg" in error && error.return_msg === text);
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
