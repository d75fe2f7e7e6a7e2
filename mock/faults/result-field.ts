import type { OperationMock } from "../../runtime/operation.js";
import type { ReplyFields } from "../wire/xml.js";
import { textsOf } from "../wire/xml.js";

/**
 * The field of a reply that a client acts on: the one with a new value in every reply, or else an amount,
 * or else the last that is there.
 */
export function resultField(
  { operation, unique }: OperationMock,
  fields: ReplyFields,
): string | undefined {
  const numbers = operation.reply.fields.filter(({ type }) => type === "integer");
  const candidates = [...unique, ...numbers.map(({ name }) => name)];
  // A nonce is new in every reply as well, and nobody acts on it.
  return (
    candidates.find((name) => name !== "nonce_str" && fields.has(name)) ??
    [...textsOf(fields).keys()].at(-1)
  );
}
