import type { KnownError, Operation } from "../operation.js";
import type { Fields } from "../wire/content.js";
import { isBusyText, isRefusal } from "./refusal-texts.js";
import { errorCodeNames } from "./reply-codes.js";

/** The fields that say why a request failed. Old endpoints use other names than newer ones. */
export const failureTextNames = [
  "err_code_des",
  "err_code_desc",
  "error_code_des",
  "error_msg",
  "return_msg",
  "retmsg",
];

/** The errors of the operation that have this code. */
export function listedFailures({ errors }: Operation, code: string): KnownError[] {
  if (code === "") return [];
  return errors.filter((error) =>
    "err_code" in error ? error.err_code === code : error.error_code === code,
  );
}

export function knownFailure(
  operation: Operation,
  listed: readonly KnownError[],
  text: string,
): KnownError | undefined {
  const failures = listed.filter((error) => "err_code" in error);
  const [only, ...others] = failures;
  // The gateway's texts change more often than the meaning of its codes, so a code with a new text is
  // identified by the code alone. Official entries take precedence over synthetic ones.
  return (
    listed.find((error) => hasText(error, text)) ??
    failures.find((error) => !error.synthetic) ??
    (others.length === 0 ? only : undefined) ??
    // An unknown code can have the text of a known refusal, as the numeric codes of JSON replies do.
    knownRefusal(operation, text)
  );
}

export function knownRefusal({ errors }: Operation, text: string): KnownError | undefined {
  return errors.find((error) => "return_msg" in error && hasText(error, text));
}

/** Compares without regard to case, because official tables and the gateway differ in it. */
function hasText(error: KnownError, text: string): boolean {
  const listed = "return_msg" in error ? error.return_msg : error.err_code_des;
  return listed.toLowerCase() === text.trim().toLowerCase();
}

/**
 * Whether the gateway certainly did not execute the request, judging by the text of the reply: an error of
 * the operation's registry, or words that the gateway uses before it starts to execute a request.
 */
export function isKnownRefusal(
  operation: Operation,
  fields: Fields,
  known: KnownError | undefined,
): boolean {
  // After return_code SUCCESS, the gateway has started to execute the request.
  if (fields.get("return_code") === "SUCCESS" || hasResult(operation, fields)) return false;
  return known === undefined
    ? fields.get("return_code") === "FAIL" && isRefusal(failureTexts(fields))
    : known.outcome !== "unknown" && !isBusy(fields, [known]);
}

/** Whether the gateway certainly did not execute the request, judging by a code of the registry. */
export function isKnownFailure(
  fields: Fields,
  listed: readonly KnownError[],
  known: KnownError | undefined,
): boolean {
  // All errors of this code are possible if no text distinguishes them.
  const possible = known === undefined ? listed : [known];
  return possible.every(({ outcome }) => outcome !== "unknown") && !isBusy(fields, listed);
}

/** Whether the reply says that the gateway is busy, in other words than those of the registry. */
function isBusy(fields: Fields, listed: readonly KnownError[]): boolean {
  return failureTexts(fields).some(
    (text) => isBusyText(text) && !listed.some((error) => hasText(error, text)),
  );
}

function failureTexts(fields: Fields): string[] {
  return failureTextNames.map((name) => fields.get(name) ?? "");
}

/** Whether a refusal contains a result, which only an executed request has. */
function hasResult({ reply, request }: Operation, fields: Fields): boolean {
  const others = new Set(request.fields.map(({ name }) => name));
  if (reply.encoding === "json") others.add(reply.succeeded.field);
  return reply.fields.some(
    ({ name }) => !others.has(name) && !commonNames.has(name) && (fields.get(name) ?? "") !== "",
  );
}

/** Fields of a reply that are not a result. */
const commonNames: ReadonlySet<string> = new Set([
  "return_code",
  "return_msg",
  "result_code",
  "result_msg",
  "appid",
  "mch_id",
  "nonce_str",
  "sign",
  ...errorCodeNames,
  ...failureTextNames,
]);
