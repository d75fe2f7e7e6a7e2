import type { RawResponse } from "../errors/index.js";
import { BusinessError, MalformedReplyError, RefusedError } from "../errors/index.js";
import type { ErrorCodeOf, KnownError, Operation } from "../operation.js";
import type { Fields } from "../signature/canonical.js";

export interface Verified {
  readonly fields: Fields;
  /** Whether a signature was there, and held. */
  readonly verified: boolean;
  readonly response: RawResponse;
  /** What the request was signed over, for the error that says the gateway disagrees. */
  readonly requestCanonical: string;
}

/**
 * Step 8: tells success from the ways in which the gateway says no.
 *
 * @throws {RefusedError | BusinessError | MalformedReplyError}
 */
export function classify(operation: Operation, reply: Verified): void {
  const { fields } = reply;
  const returnCode = fields.get("return_code");
  if (returnCode === undefined) throw incomplete(operation, reply, ["return_code"]);
  // Old endpoints say error_code where newer ones say err_code, also in replies whose return_code is FAIL.
  const errCode = first(fields, ["err_code", "error_code"]);
  if (returnCode !== "SUCCESS") {
    throw errCode === ""
      ? refused(operation, reply, returnCode)
      : failed(operation, reply, errCode);
  }
  if (fields.get("result_code") === "FAIL") throw failed(operation, reply, errCode);
  const missing = operation.reply.fields
    .filter(({ name, required }) => required && !fields.has(name))
    .map(({ name }) => name);
  if (missing.length > 0) throw incomplete(operation, reply, missing);
}

/** Codes of every operation by which the gateway says that it failed inside, at a point it does not know. */
const inside = new Set(["SYSTEMERROR", "SYSTEM_ERROR", "BIZERR_NEED_RETRY"]);

function refused(operation: Operation, reply: Verified, returnCode: string): RefusedError {
  const text = first(reply.fields, ["return_msg", "retmsg", "err_code_des"]);
  const known = operation.errors.find(
    (error) => "return_msg" in error && error.return_msg === text,
  );
  // A refusal without a reason may come from anywhere inside the gateway.
  const unknown = inside.has(returnCode) || text === "";
  const said = [returnCode === "FAIL" ? "" : returnCode, text].filter(Boolean).join(" ");
  return new RefusedError(
    returnCode,
    text,
    message(operation, `was refused: ${said || "no reason given"}.`, known, unknown, reply),
    details(operation, reply, unknown, inside.has(returnCode)),
  );
}

function failed(operation: Operation, reply: Verified, errCode: string): BusinessError {
  const text = first(reply.fields, [
    "err_code_des",
    "err_code_desc",
    "error_code_des",
    "return_msg",
  ]);
  const candidates = operation.errors.filter(
    (error) => "err_code" in error && error.err_code === errCode,
  );
  const known =
    candidates.find((error) => "err_code" in error && error.err_code_des === text) ??
    candidates.find((error) => !error.invented);
  const said = [errCode, text].filter(Boolean).join(" ");
  const repeatable = inside.has(errCode) || known?.outcome === "unknown";
  const unknown = repeatable || errCode === "";
  return new BusinessError(
    errCode,
    text,
    reply.verified,
    message(operation, `failed: ${said || "no reason given"}.`, known, unknown, reply),
    details(operation, reply, unknown, repeatable),
  );
}

function incomplete(
  operation: Operation,
  { response }: Verified,
  missing: readonly string[],
): MalformedReplyError {
  return new MalformedReplyError(
    "REPLY_INCOMPLETE",
    `The reply lacks ${missing.join(", ")}. It may have been carried out; query before you repeat what moves money.`,
    { outcome: "unknown", operation: operation.id, response },
  );
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
    known?.when === "wrong_signature" && `Signed was: ${requestCanonical}&key=***`,
    unknown && !operation.idempotent && "It may have been carried out: query before you repeat it.",
    known === undefined && `See ${operation.documentation}`,
  ]
    .filter((part) => typeof part === "string")
    .join(" ");
}

function details(
  operation: Operation,
  { response }: Verified,
  unknown: boolean,
  repeatable: boolean,
): ConstructorParameters<typeof RefusedError>[3] {
  return {
    outcome: unknown ? "unknown" : "rejected",
    retryable: repeatable && operation.idempotent,
    operation: operation.id,
    response,
  };
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
