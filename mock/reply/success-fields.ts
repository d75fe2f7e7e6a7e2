import type { OperationMock } from "../../runtime/operation.js";
import type { OrderReply } from "../orders/order-effect.js";
import type { Form } from "../parse/form.js";
import type { ReplyMembers } from "../wire/reply-members.js";
import { toReplyMembers } from "../wire/reply-members.js";
import type { ReplyFields } from "../wire/xml.js";
import { echoRequestFields, gatewayFields } from "./echo.js";
import type { UniqueValues } from "./unique-values.js";

/** The sources of a successful reply, in addition to the spec's example. */
export interface ReplyParts {
  readonly stubbed: ReplyMembers;
  readonly form: Form | undefined;
  /** The order's fields. If set, only the gateway fields are taken from the spec's example. */
  readonly orderReply: OrderReply | undefined;
  readonly gatewayKeys: ReplyFields;
  readonly values: UniqueValues;
}

/**
 * The fields of a successful reply, unsigned. For each member the first of these wins: the stub, the order, the
 * request field of the same name, the gateway's key, the spec's example (with a new value if it is unique).
 */
export function successFields(
  { operation, reply, unique }: OperationMock,
  { stubbed, form, orderReply, gatewayKeys, values }: ReplyParts,
): ReplyFields {
  const members = new Map<string, ReplyFields>();
  for (const [member, example] of toReplyMembers(operation.reply.fields, reply)) {
    if (orderReply !== undefined && !gatewayFields.has(member)) continue;
    const isUnique = member === "nonce_str" || unique.includes(member);
    members.set(member, isUnique ? regenerateUniqueValue(example, values) : example);
  }
  // The example's signature cannot be valid; only a stub can set one.
  members.delete("sign");
  for (const [name, key] of gatewayKeys) members.set(name, new Map([[name, key]]));
  for (const [name, text] of echoRequestFields(operation, form)) {
    members.set(name, new Map([[name, text]]));
  }
  const known = operation.reply.fields.map(({ name }) => name);
  for (const [member, fields] of toReplyMembers(operation.reply.fields, orderReply ?? {})) {
    if (known.includes(member)) members.set(member, fields);
  }
  for (const [member, fields] of stubbed) members.set(member, fields);
  return new Map([...members.values()].flatMap((fields) => [...fields]));
}

function regenerateUniqueValue(example: ReplyFields, values: UniqueValues): ReplyFields {
  return new Map(
    [...example].map(([name, value]) => [
      name,
      typeof value === "string" ? values.generate(value) : value,
    ]),
  );
}
