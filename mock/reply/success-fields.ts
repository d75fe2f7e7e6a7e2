import type { OperationMock } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import type { OrderReply } from "../orders/effect.js";
import { echoed, ownWords } from "./echo.js";
import type { UniqueValues } from "./unique.js";
import type { ReplyMembers } from "./wire-values.js";
import { wireMembers } from "./wire-values.js";
import type { ReplyFields } from "../wire/xml.js";

/** What a successful reply is made of, besides the spec's example. */
export interface ReplyParts {
  readonly scripted: ReplyMembers;
  readonly form: Form | undefined;
  /** What the gateway's orders say. The spec's example then speaks for the envelope alone. */
  readonly told: OrderReply | undefined;
  /** What is the gateway's own to say; it comes before the spec's example. */
  readonly own: ReplyFields;
  readonly values: UniqueValues;
}

/**
 * The fields of a successful reply. A member that is scripted is as the script says; one that the request
 * carried is as it came; any other is the spec's example, with a new value where that is unique.
 */
export function successFields(
  { operation, reply, unique }: OperationMock,
  { scripted, form, told, own, values }: ReplyParts,
): ReplyFields {
  const echo = echoed(operation, form);
  const members = new Map<string, ReplyFields>();
  for (const [member, example] of wireMembers(operation.reply.fields, reply)) {
    if (told !== undefined && !ownWords.has(member)) continue;
    const fresh = member === "nonce_str" || unique.includes(member);
    members.set(member, fresh ? renewed(example, values) : example);
  }
  // An example cannot know the signature; a script may insist on one.
  members.delete("sign");
  for (const [name, value] of own) members.set(name, new Map([[name, value]]));
  for (const [name, text] of echo) members.set(name, new Map([[name, text]]));
  const known = operation.reply.fields.map(({ name }) => name);
  for (const [member, written] of wireMembers(operation.reply.fields, told ?? {})) {
    if (known.includes(member)) members.set(member, written);
  }
  for (const [member, written] of scripted) members.set(member, written);
  return new Map([...members.values()].flatMap((written) => [...written]));
}

function renewed(example: ReplyFields, values: UniqueValues): ReplyFields {
  return new Map(
    [...example].map(([name, value]) => [
      name,
      typeof value === "string" ? values.like(value) : value,
    ]),
  );
}
