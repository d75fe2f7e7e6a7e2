import type { ReplyField, ReplyShape, RequestField, RequestShape } from "../operation.js";

/** The fields that go there and come back; all that matters of an operation here. */
interface Shapes {
  readonly request: Pick<RequestShape, "fields">;
  readonly reply: Pick<ReplyShape, "fields">;
}

/**
 * Tells which wire names of a reply must stay out of messages, those of a request that come back too. In
 * lists any name that begins like a sensitive one counts as one, whatever follows for an index or a place.
 */
export function sensitiveNames({ request, reply }: Shapes): (name: string) => boolean {
  const names = new Set(request.fields.filter(isSensitive).map(({ name }) => name));
  const beginnings = new Set<string>();
  const collect = (fields: readonly ReplyField[], following: string, inherited: boolean): void => {
    for (const field of fields) {
      const hidden = inherited || field.sensitive === true;
      if (field.type === "list") collect(field.fields, "_", hidden);
      else if (field.type === "elements") collect(field.fields, " ", hidden);
      else if (hidden && following !== "") beginnings.add(field.name + following);
      else if (hidden) names.add(field.name);
    }
  };
  collect(reply.fields, "", false);
  return (name) =>
    names.has(name) || [...beginnings].some((beginning) => name.startsWith(beginning));
}

/** Whether what is sent of a field is its cipher text. */
export function goesEncrypted(field: RequestField): boolean {
  return "encryption" in field;
}

/** Whether a field's value stays out of messages: one that goes out encrypted has to in any case. */
export function isSensitive(field: RequestField): boolean {
  return field.sensitive === true || goesEncrypted(field);
}
