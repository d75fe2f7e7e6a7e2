import { recoveryHint } from "../errors/recovery-hint.js";
import type { ErrorDetails, MalformedReplyError, Outcome, RawResponse } from "../errors/index.js";
import { BusinessError, RefusedError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { ErrorCodeOf, KnownError, Operation } from "../operation.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { malformed } from "./malformed.js";
import { missing } from "../wire/missing-fields.js";
import { hasSucceeded } from "./success.js";
import type { Content, Fields } from "../wire/content.js";

export interface Verified {
  readonly content: Content;
  /** Whether a signature was there, and held. */
  readonly verified: boolean;
  readonly response: RawResponse;
  /** Whether an earlier attempt may have been carried out, which a "no" to this one does not undo. */
  readonly maybeExecuted: boolean;
  /** What the request was signed over, masked, for the error that says the gateway disagrees. */
  readonly requestCanonical: string;
}

/**
 * Step 8: tells success from the ways in which the gateway says no.
 *
 * @throws {RefusedError | BusinessError | MalformedReplyError}
 */
export function classify(operation: Operation, reply: Verified): void {
  const fields = reply.content.texts;
  const { reply: shape } = operation;
  if (shape.encoding === "json" && !fields.has("return_code")) {
    const { field, value } = shape.succeeded;
    const code = fields.get(field);
    if (code === undefined) throw incomplete(operation, reply, [field]);
    if (code !== value) throw failed(operation, reply, code);
    requireFields(operation, reply);
    return;
  }
  const returnCode = fields.get("return_code");
  if (returnCode === undefined) throw incomplete(operation, reply, ["return_code"]);
  // Old endpoints say error_code where newer ones say err_code, also in replies whose return_code is FAIL.
  const errCode = first(fields, ["err_code", "error_code"]);
  if (returnCode !== "SUCCESS") {
    throw errCode === ""
      ? refused(operation, reply, returnCode)
      : failed(operation, reply, errCode);
  }
  if (!hasSucceeded(fields)) throw failed(operation, reply, errCode);
  if (shape.encoding !== "xml") throw inPlaceOf(shape.encoding, operation, reply);
  requireFields(operation, reply);
}

/** A success has everything that a success must have. */
function requireFields(operation: Operation, reply: Verified): void {
  const { fields } = operation.reply;
  const lacking = missing(fields, groupIndexedFields(fields, reply.content));
  if (lacking.length > 0) throw incomplete(operation, reply, lacking);
}

/** Codes of every operation by which the gateway says that it failed inside, at a point it does not know. */
const inside = new Set(["SYSTEMERROR", "SYSTEM_ERROR", "BIZERR_NEED_RETRY"]);

function refused(operation: Operation, reply: Verified, returnCode: string): RefusedError {
  const text = first(reply.content.texts, ["return_msg", "retmsg", "err_code_des"]);
  const known = knownByWords(operation, text);
  const repeatable = inside.has(returnCode) || known?.outcome === "unknown";
  // A refusal without a reason may come from anywhere inside the gateway.
  const unknown = reply.maybeExecuted || repeatable || text === "";
  const code = first(reply.content.texts, ["retcode"]);
  const said = inWords([returnCode === "FAIL" ? "" : returnCode, code, text]);
  return new RefusedError(
    returnCode,
    text,
    message(operation, `was refused: ${said}.`, known, unknown, reply),
    details(operation, reply, unknown, repeatable),
  );
}

function failed(operation: Operation, reply: Verified, errCode: string): BusinessError {
  const text = first(reply.content.texts, [
    "err_code_des",
    "err_code_desc",
    "error_code_des",
    "return_msg",
    "retmsg",
  ]);
  const candidates = operation.errors.filter(
    (error) => "err_code" in error && error.err_code === errCode,
  );
  const [only, ...others] = candidates;
  // The gateway's words change; what a code means changes less, so it is told by the code alone where the
  // words are new. Words of ours count for nothing beside the gateway's own, but are better than none.
  const known =
    candidates.find((error) => "err_code" in error && error.err_code_des === text) ??
    candidates.find((error) => !error.synthetic) ??
    (others.length === 0 ? only : undefined) ??
    // A code that nothing is known of may come with words that are, as numbers in JSON replies do.
    knownByWords(operation, text);
  const said = inWords([errCode, text]);
  const repeatable = inside.has(errCode) || known?.outcome === "unknown";
  // Where money moves, a code that nothing is known of may say that the gateway has yet to decide.
  const undecided = known === undefined && operation.movesMoney !== undefined;
  const unknown = reply.maybeExecuted || repeatable || errCode === "" || undecided;
  return new BusinessError(
    errCode,
    text,
    reply.verified,
    message(operation, `failed: ${said}.`, known, unknown, reply),
    details(operation, reply, unknown, repeatable),
  );
}

/** The gateway's own words, which may be anyone's where the reply is not signed. */
function inWords(said: readonly string[]): string {
  return printable(said.filter(Boolean).join(" ") || "no reason given", 512);
}

function knownByWords({ errors }: Operation, text: string): KnownError | undefined {
  return errors.find((error) => "return_msg" in error && error.return_msg === text);
}

function incomplete(
  operation: Operation,
  { response }: Verified,
  lacking: readonly string[],
): MalformedReplyError {
  const message = `The reply lacks ${lacking.join(", ")}.`;
  return malformed(operation, response, "REPLY_INCOMPLETE", message);
}

function inPlaceOf(
  expected: "json" | "table",
  operation: Operation,
  { response }: Verified,
): MalformedReplyError {
  const answer = expected === "json" ? "JSON" : "a table";
  const message = `The reply says SUCCESS in XML where ${operation.title} answers with ${answer}.`;
  return malformed(operation, response, "MALFORMED_REPLY", message);
}

function message(
  operation: Operation,
  what: string,
  known: KnownError | undefined,
  unknown: boolean,
  { requestCanonical }: Verified,
): string {
  return [
    `${operation.title} ${what}`,
    known && `${known.meaning} ${known.remedy}`,
    known?.when === "wrong_signature" && `Signed was: ${requestCanonical}`,
    recoveryHint(operation, outcomeOf(unknown)),
    known === undefined && `See ${operation.documentation}`,
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
}

function details(
  operation: Operation,
  { response }: Verified,
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

function first(fields: Fields, names: readonly string[]): string {
  return names.map((name) => fields.get(name) ?? "").find((value) => value !== "") ?? "";
}

/** Whether an error is a business failure of this operation, so that `errCode` is one of its codes. */
export function isBusinessError<T extends Operation>(
  error: unknown,
  operation: T,
): error is BusinessError<ErrorCodeOf<T>> {
  return error instanceof BusinessError && error.operation === operation.id;
}
