import { recoveryHint } from "../errors/recovery-hint.js";
import type { RawResponse } from "../errors/index.js";
import { MalformedReplyError } from "../errors/index.js";
import type { Operation } from "../operation.js";

/**
 * Creates the error for a reply that is not what the operation returns. The outcome of the call is unknown.
 *
 * @param temporary - whether the reply says that repeating the request can help
 */
export function malformedReply(
  operation: Operation,
  // Picked, because callers may pass a whole exchange and the error must expose the response alone.
  { status, headers, body }: RawResponse,
  code: string,
  message: string,
  temporary = false,
): MalformedReplyError {
  return new MalformedReplyError(code, `${message} ${recoveryHint(operation, "unknown")}`, {
    outcome: "unknown",
    retryable: temporary && operation.idempotent,
    operation: operation.id,
    response: { status, headers, body },
  });
}
