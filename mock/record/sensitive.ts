import type { Operation } from "../../runtime/operation.js";

/** Names of the fields, of requests and of replies, whose values belong in no log. */
export function sensitiveNames(operation: Operation | undefined): ReadonlySet<string> {
  const fields = [...(operation?.request.fields ?? []), ...(operation?.reply.fields ?? [])];
  return new Set(fields.filter(({ sensitive }) => sensitive).map(({ name }) => name));
}
