import type { Operation, ReplyField } from "../../runtime/operation.js";
import { fieldFilledBy, isSensitive } from "../validate/call.js";
import type { Form } from "../parse/form.js";

/**
 * Names of the fields, of requests and of replies, whose values belong in no log; those in elements are here,
 * those of lists with an index are not.
 */
export function sensitiveNames(operation: Operation | undefined): ReadonlySet<string> {
  if (operation === undefined) return new Set();
  const { request, reply } = operation;
  const asked = request.fields.filter(isSensitive).map(({ name }) => name);
  return new Set([...asked, ...inElements(reply.fields, false)]);
}

function inElements(fields: readonly ReplyField[], within: boolean): string[] {
  return fields.flatMap((field) => {
    if (field.type !== "elements") return within || field.sensitive ? [field.name] : [];
    return inElements(field.fields, field.sensitive ?? within);
  });
}

/**
 * The same for the fields of lists, by their names before the index: of a list that is sensitive itself,
 * all of them.
 */
export function sensitiveIndexed(operation: Operation | undefined): ReadonlySet<string> {
  return new Set(operation === undefined ? [] : inLists(operation.reply.fields, false));
}

function inLists(fields: readonly ReplyField[], within: boolean): string[] {
  return fields.flatMap((field) => {
    if (field.type !== "list") return [];
    const { sensitive = within } = field;
    const own = field.fields.filter(
      (each) => each.type !== "list" && (each.sensitive ?? sensitive),
    );
    return [...own.map(({ name }) => name), ...inLists(field.fields, sensitive)];
  });
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
