import { recoveryHint } from "../errors/recovery-hint.js";
import { AbortedError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { BodyStream } from "../wire/body.js";
import type { Deadline } from "./deadline.js";
import { transportError } from "./transport-error.js";

/**
 * Hands a body on. The time of the call is over with its beginning, since nobody knows how long reading takes;
 * the caller's signal goes on to hold. What breaks it off is thrown as one of our errors.
 */
export function streamBody(
  operation: Operation,
  source: AsyncIterableIterator<Uint8Array, undefined>,
  deadline: Deadline,
): BodyStream {
  const stop = deadline.detach();
  let state: "flowing" | "ended" | "cancelled" = "flowing";

  const end = (as: "ended" | "cancelled"): void => {
    if (state !== "flowing") return;
    state = as;
    stop(as === "cancelled");
    // A dispatcher may know nothing of signals. What the body says to that is of no use to anybody.
    if (as === "cancelled") source.return?.().catch(() => undefined);
  };
  // Another may have done it while a piece was waited for.
  const isCancelled = (): boolean => state === "cancelled";
  const pieces: BodyStream["pieces"] = {
    [Symbol.asyncIterator]: () => pieces,
    async next() {
      if (state !== "flowing") return { done: true, value: undefined };
      try {
        const ended = deadline.error("unknown");
        if (ended !== undefined) throw ended;
        const next = await source.next();
        if (next.done) end("ended");
        return next;
      } catch (thrown) {
        if (isCancelled()) throw cancelled(operation);
        // Before the end, which would be taken for what broke it off.
        const error = transportError(thrown, { operation, deadline, sent: true });
        end("cancelled");
        throw error;
      }
    },
    return() {
      end("cancelled");
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return {
    pieces,
    cancel: () => {
      end("cancelled");
    },
  };
}

function cancelled(operation: Operation): AbortedError {
  return new AbortedError(
    "ABORTED",
    `The download was cancelled while it was read. ${recoveryHint(operation, "unknown")}`,
    { outcome: "unknown", operation: operation.id },
  );
}
