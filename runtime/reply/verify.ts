import type { KeyObject } from "node:crypto";
import { advice } from "../errors/advice.js";
import type { Outcome, RawResponse } from "../errors/index.js";
import { SignatureError } from "../errors/index.js";
import type { Operation, SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import type { Fields } from "../signature/canonical.js";
import { equalSignatures, isWeaker, signature, typeOf } from "../signature/digest.js";
import { hasSucceeded } from "./success.js";
import { sensitiveNames } from "./sensitive.js";

export interface Expectation {
  readonly key: KeyObject;
  /** The type that the request was signed with. */
  readonly signType: SignType;
  readonly acceptWeaker: boolean;
}

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
  { key, signType, acceptWeaker }: Expectation,
): boolean {
  if (operation.signing.reply === "none" || fields.get("return_code") !== "SUCCESS") return false;
  const succeeded = hasSucceeded(fields);
  const outcome: Outcome = succeeded ? "accepted_unverified" : "unknown";
  const signed = [...fields].filter(([name]) => name !== "sign");
  const text = canonical(signed);
  const fail = (code: string, message: string): SignatureError =>
    new SignatureError(
      code,
      [message, caution(succeeded), advice(operation, outcome)].join(" "),
      masked(operation, signed),
      {
        outcome,
        operation: operation.id,
        response,
      },
    );

  const sign = fields.get("sign") ?? "";
  if (sign === "") {
    if (!succeeded || operation.signing.reply === "optional") return false;
    throw fail("REPLY_SIGNATURE_MISSING", "The reply says success and has no signature.");
  }
  const type = typeOf(sign);
  if (type === undefined || !equalSignatures(sign, signature(text, type, key))) {
    throw fail(
      "REPLY_SIGNATURE_WRONG",
      "The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way.",
    );
  }
  if (isWeaker(type, signType) && !acceptWeaker) {
    throw fail(
      "REPLY_SIGNATURE_WEAKER",
      `The request was signed with ${signType} and the reply with ${type} only; the option acceptWeakerReplySignature lets that pass.`,
    );
  }
  return true;
}

function masked(operation: Operation, signed: readonly (readonly [string, string])[]): string {
  const isSensitive = sensitiveNames(operation);
  const text = canonical(signed.map(([name, value]) => [name, isSensitive(name) ? "***" : value]));
  return `${text}&key=***`;
}

function caution(succeeded: boolean): string {
  return succeeded
    ? "Do not take it for done; ask from another machine if you suspect someone in between."
    : "Do not take it for failed either.";
}
