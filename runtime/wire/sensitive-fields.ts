import type { ReplyField, ReplyShape, RequestField, RequestShape } from "../operation.js";

/** The part of an operation that says which fields are sensitive. */
interface Shapes {
  readonly request: Pick<RequestShape, "fields">;
  readonly reply: Pick<ReplyShape, "fields">;
}

/**
 * Returns a predicate for the wire names whose values are redacted in messages about a reply. It includes the
 * sensitive fields of the request, which the gateway may echo. Within lists, every name that starts with a
 * sensitive one is redacted, regardless of the index or location that follows.
 */
export function sensitiveNames({ request, reply }: Shapes): (name: string) => boolean {
  const names = new Set(request.fields.filter(isSensitive).map(({ name }) => name));
  const prefixes = new Set<string>();
  const collect = (fields: readonly ReplyField[], separator: string, inherited: boolean): void => {
    for (const field of fields) {
      const sensitive = inherited || field.sensitive === true;
      if (field.type === "list") collect(field.fields, "_", sensitive);
      else if (field.type === "elements") collect(field.fields, " ", sensitive);
      else if (sensitive && separator !== "") prefixes.add(field.name + separator);
      else if (sensitive) names.add(field.name);
    }
  };
  collect(reply.fields, "", false);
  return (name) => names.has(name) || [...prefixes].some((prefix) => name.startsWith(prefix));
}

/** Whether the field is sent encrypted. */
export function isEncryptedField(field: RequestField): boolean {
  return "encryption" in field;
}

/** Whether the value of a request field is redacted in messages. Encrypted fields always are. */
export function isSensitive(field: RequestField): boolean {
  return field.sensitive === true || isEncryptedField(field);
}
