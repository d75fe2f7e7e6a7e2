import type { Problem } from "../../errors/index.js";
import type { Operation } from "../../operation.js";

/** Rejects a call to an operation that the gateway no longer offers. */
export function lifecycleProblems(
  { title, lifecycle }: Operation,
  { allowClosed }: { readonly allowClosed: boolean },
): Problem[] {
  if (lifecycle === undefined || allowClosed) return [];
  const { state, since, successor } = lifecycle;
  if (state !== "offline" && state !== "closed") return [];
  const message = [
    since === undefined ? `${title} is ${state}.` : `${title} has been ${state} since ${since}.`,
    ...(successor === undefined ? [] : [`Use ${successor} instead.`]),
    "To call it anyway, set the client option allowClosed.",
  ];
  return [{ path: "operation", code: "OPERATION_CLOSED", message: message.join(" ") }];
}
