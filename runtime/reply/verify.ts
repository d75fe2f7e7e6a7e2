import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome, RawResponse } from "../errors/index.js";
import { SignatureError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import { redactedCanonical } from "../signature/canonical.js";
import type { Expectation } from "../signature/verdict.js";
import { verifySignature } from "../signature/verdict.js";
import type { Fields } from "../wire/content.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";
import { hasSucceeded } from "./reply-codes.js";

/**
 * Step 7: verifies the signature over all fields of the reply, known or not. Returns whether the reply is
 * signed: refusals, and some failures, are not.
 *
 * @throws {SignatureError} if the signature is invalid, of a weaker type than expected, or missing from a
 * successful reply that must have one.
 */
export function verify(
  operation: Operation,
  fields: Fields,
  response: RawResponse,
  expected: Expectation,
): boolean {
  if (operation.signing.reply === "none" || fields.get("return_code") !== "SUCCESS") return false;
  const succeeded = hasSucceeded(operation, fields);
  const outcome: Outcome = succeeded ? "accepted_unverified" : "unknown";
  const signatureError = (code: string, message: string): SignatureError =>
    new SignatureError(
      code,
      [message, warning(succeeded), recoveryHint(operation, outcome)].join(" "),
      redactedCanonical(fields, sensitiveNames(operation)),
      { outcome, operation: operation.id, response },
    );

  const verdict = verifySignature(fields, expected);
  switch (verdict.status) {
    case "valid":
      return true;
    case "missing":
      if (!succeeded || operation.signing.reply === "optional") return false;
      throw signatureError(
        "REPLY_SIGNATURE_MISSING",
        "The reply reports success but has no signature.",
      );
    case "invalid":
      throw signatureError(
        "REPLY_SIGNATURE_WRONG",
        "The signature of the reply is invalid. The API key is not this merchant's, or the reply was modified in transit.",
      );
    case "downgraded":
      throw signatureError(
        "REPLY_SIGNATURE_WEAKER",
        `The request was signed with ${expected.signType}, but the reply only with ${verdict.type}. To accept such replies, set the client option acceptWeakerReplySignature.`,
      );
  }
}

function warning(succeeded: boolean): string {
  return succeeded
    ? "Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine."
    : "Do not treat the call as failed either.";
}
