import type { OperationMock } from "../../runtime/operation.js";
import type { UniqueValues } from "./unique.js";
import type { ReplyFields } from "./xml.js";

/** The fields of a successful reply: the spec's example, new values where they are unique, then the script's. */
export function successFields(
  { reply, unique }: OperationMock,
  scripted: ReplyFields,
  values: UniqueValues,
): ReplyFields {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries<unknown>({ ...reply })) {
    // An example cannot know the signature; a script may insist on one.
    if (name === "sign") continue;
    const text = String(value);
    const fresh = unique.includes(name) && !scripted.has(name);
    fields.set(name, fresh ? values.like(text) : text);
  }
  for (const [name, value] of scripted) fields.set(name, value);
  return fields;
}
