import type { Problem } from "../../errors/index.js";
import type { Operation } from "../../operation.js";

/** Why an operation is not called at all: the gateway has taken it away. */
export function lifecycleProblems(
  { title, lifecycle }: Operation,
  { allowClosed }: { readonly allowClosed: boolean },
): Problem[] {
  if (lifecycle === undefined || allowClosed) return [];
  const { state, since, successor } = lifecycle;
  if (state !== "offline" && state !== "closed") return [];
  const message = [
    `${title} is ${state}${since === undefined ? "" : ` since ${since}`}`,
    successor === undefined ? "" : `; use ${successor} in its place`,
    ". The client option allowClosed lets it be called all the same.",
  ];
  return [{ path: "operation", code: "OPERATION_CLOSED", message: message.join("") }];
}
