import { recoveryHint } from "../errors/recovery-hint.js";
import { AbortedError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { BodyStream } from "../wire/body.js";
import type { Deadline } from "./deadline.js";
import { transportError } from "./transport-error.js";

/**
 * Returns a body that outlives its call. The total timeout of the call ends here, because the reader
 * decides how long reading takes; the caller's signal stays in effect. Anything that interrupts the body
 * is thrown as a `WeChatPayError`.
 */
export function streamBody(
  operation: Operation,
  source: AsyncIterableIterator<Uint8Array, undefined>,
  deadline: Deadline,
): BodyStream {
  const release = deadline.detach();
  let state: "streaming" | "ended" | "cancelled" = "streaming";

  const end = (reason: "ended" | "cancelled"): void => {
    if (state !== "streaming") return;
    state = reason;
    release(reason === "cancelled");
    // A custom dispatcher may ignore signals, so also return the iterator; an error from it is irrelevant.
    if (reason === "cancelled") source.return?.().catch(() => undefined);
  };
  // A function, because `state` can change while `next` waits for a piece.
  const isCancelled = (): boolean => state === "cancelled";
  const pieces: BodyStream["pieces"] = {
    [Symbol.asyncIterator]: () => pieces,
    async next() {
      if (state !== "streaming") return { done: true, value: undefined };
      try {
        const aborted = deadline.error("unknown");
        if (aborted !== undefined) throw aborted;
        const next = await source.next();
        if (next.done) end("ended");
        return next;
      } catch (thrown) {
        if (isCancelled()) throw cancelledError(operation);
        // Convert the error first: `end` aborts the signal, which would then look like the cause.
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

function cancelledError(operation: Operation): AbortedError {
  return new AbortedError(
    "ABORTED",
    `The download was cancelled while it was being read. ${recoveryHint(operation, "unknown")}`,
    { outcome: "unknown", operation: operation.id },
  );
}
