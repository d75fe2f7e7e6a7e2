import type { Operation } from "../../runtime/operation.js";
import { fieldFilledBy } from "../examine/call.js";
import type { Form } from "../receive/multipart.js";

/** Names of the fields, of requests and of replies, whose values belong in no log. */
export function sensitiveNames(operation: Operation | undefined): ReadonlySet<string> {
  const fields = [...(operation?.request.fields ?? []), ...(operation?.reply.fields ?? [])];
  return new Set(fields.filter(({ sensitive }) => sensitive).map(({ name }) => name));
}

/** Names of the parts that came and whose values belong in no log. */
export function sensitiveParts(
  operation: Operation | undefined,
  form: Form | undefined,
): readonly string[] {
  if (operation === undefined || form === undefined) return [];
  const secret = sensitiveNames(operation);
  const names = form.order.filter((name) => secret.has(name));
  // With the key, a short value can be found again from the signature over it.
  const signed = operation.request.fields.some(
    (field) => field.signed && names.includes(field.name),
  );
  const sign = fieldFilledBy(operation, "sign")?.name ?? "";
  return signed && form.texts.has(sign) ? [...names, sign] : names;
}
