import { NotificationError } from "../errors/index.js";
import { describeType } from "../../text/describe.js";
import type { Notification } from "./notification.js";

/** The right to process one notification until the lease ends. */
export interface Claim {
  /**
   * Records that the notification was processed. Called after your function succeeded; the acknowledgement waits
   * for it. If it throws, the handler responds with FAIL, and the claim stays until its lease ends.
   */
  complete(): unknown;
  /** Gives the claim up, so that the next delivery can take it. Called after your function or `expect` failed. */
  release(): unknown;
}

export type ClaimResult = "processed" | "busy" | Claim;

/** Time for a function that outlives its timeout, and for `complete`. In milliseconds. */
const leaseMargin = 60_000;

/** Returns how long a claim must last if the process crashes, in milliseconds. */
export function leaseDuration(timeout: number): number {
  return timeout + leaseMargin;
}

/**
 * Checks what the option `claim` returned.
 *
 * @throws {NotificationError}
 */
export function checkClaimResult({ id }: Notification, result: unknown): ClaimResult {
  if (result === "processed" || result === "busy" || isClaim(result)) return result;
  throw new NotificationError(
    "NOTIFICATION_OPTION_RESULT",
    `Expected the option claim to return "processed", "busy" or an object with the functions complete and release, received ${describeResult(result)}.`,
    { kind: id },
  );
}

function isClaim(value: unknown): value is Claim {
  return typeof value === "object" && value !== null && missingFunctions(value).length === 0;
}

function missingFunctions(value: object): string[] {
  return ["complete", "release"].filter((name) => typeof Reflect.get(value, name) !== "function");
}

/** Does not show text: it may be the secret of a lock. */
function describeResult(value: unknown): string {
  if (typeof value === "string") return "another text";
  if (typeof value !== "object" || value === null) return describeType(value);
  return `${describeType(value)} without ${missingFunctions(value).join(" and ")}`;
}
