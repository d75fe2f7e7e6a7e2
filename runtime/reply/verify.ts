import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome, RawResponse } from "../errors/index.js";
import { SignatureError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import { redactedCanonical } from "../signature/redacted.js";
import type { Expectation } from "../signature/verdict.js";
import { verifySignature } from "../signature/verdict.js";
import { hasSucceeded } from "./success.js";
import type { Fields } from "../wire/content.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";

/**
 * Step 7: checks the signature over every field of the reply, known or not, and says whether there was
 * one. A request that was refused as such has none, nor have some failures.
 *
 * @throws {SignatureError}
 */
export function verify(
  operation: Operation,
  fields: Fields,
  response: RawResponse,
  expected: Expectation,
): boolean {
  if (operation.signing.reply === "none" || fields.get("return_code") !== "SUCCESS") return false;
  const succeeded = hasSucceeded(fields);
  const outcome: Outcome = succeeded ? "accepted_unverified" : "unknown";
  const fail = (code: string, message: string): SignatureError =>
    new SignatureError(
      code,
      [message, caution(succeeded), recoveryHint(operation, outcome)].join(" "),
      redactedCanonical(fields, sensitiveNames(operation)),
      { outcome, operation: operation.id, response },
    );

  const verdict = verifySignature(fields, expected);
  switch (verdict.status) {
    case "valid":
      return true;
    case "missing":
      if (!succeeded || operation.signing.reply === "optional") return false;
      throw fail("REPLY_SIGNATURE_MISSING", "The reply says success and has no signature.");
    case "invalid":
      throw fail(
        "REPLY_SIGNATURE_WRONG",
        "The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way.",
      );
    case "downgraded":
      throw fail(
        "REPLY_SIGNATURE_WEAKER",
        `The request was signed with ${expected.signType} and the reply with ${verdict.type} only; the option acceptWeakerReplySignature lets that pass.`,
      );
  }
}

function caution(succeeded: boolean): string {
  return succeeded
    ? "Do not take it for done; ask from another machine if you suspect someone in between."
    : "Do not take it for failed either.";
}
