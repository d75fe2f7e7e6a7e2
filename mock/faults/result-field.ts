import type { OperationMock } from "../../runtime/operation.js";
import type { ReplyFields } from "../wire/xml.js";
import { textsOf } from "../wire/xml.js";

/** Finds a field that a client acts on: a unique one if possible, otherwise an amount, otherwise the last text. */
export function findResultField(
  { operation, unique }: OperationMock,
  fields: ReplyFields,
): string | undefined {
  const integers = operation.reply.fields.filter(({ type }) => type === "integer");
  const candidates = [...unique, ...integers.map(({ name }) => name)];
  return (
    // The nonce is unique too, but clients do not act on it.
    candidates.find((name) => name !== "nonce_str" && fields.has(name)) ??
    [...textsOf(fields).keys()].at(-1)
  );
}
