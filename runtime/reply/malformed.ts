import { recoveryHint } from "../errors/recovery-hint.js";
import type { RawResponse } from "../errors/index.js";
import { MalformedReplyError } from "../errors/index.js";
import type { Operation } from "../operation.js";

/** The error for a reply that is none of this operation's, so that nobody knows what came of the call. */
export function malformed(
  operation: Operation,
  // What is given may be a whole exchange, and the error shows the response alone.
  { status, headers, body }: RawResponse,
  code: string,
  message: string,
  cause?: Error,
): MalformedReplyError {
  return new MalformedReplyError(code, `${message} ${recoveryHint(operation, "unknown")}`, {
    outcome: "unknown",
    operation: operation.id,
    response: { status, headers, body },
    cause,
  });
}
