import type { Operation, ReplyField } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import { fieldFilledBy, isSensitive } from "../validate/call.js";
import { isPersonal, isPersonalName } from "../validate/personal-data.js";

/**
 * Names of the request and reply fields of an operation whose values must not be logged. Includes fields of nested
 * elements, but not fields of indexed lists: see `sensitiveIndexedNames`.
 */
export function sensitiveNames(operation: Operation | undefined): ReadonlySet<string> {
  if (operation === undefined) return new Set();
  const { request, reply } = operation;
  const requestNames = request.fields.filter(isSensitive).map(({ name }) => name);
  return new Set([...requestNames, ...sensitiveInElements(reply.fields, false)]);
}

/** @param inherited - whether an enclosing element is sensitive, which makes all its fields sensitive */
function sensitiveInElements(fields: readonly ReplyField[], inherited: boolean): string[] {
  return fields.flatMap((field) => {
    if (field.type !== "elements") {
      return inherited || field.sensitive || isPersonal(field) ? [field.name] : [];
    }
    return sensitiveInElements(field.fields, field.sensitive ?? inherited);
  });
}

/**
 * Names of sensitive fields in the indexed lists of a reply, without the index. If a list is sensitive, all its
 * fields are.
 */
export function sensitiveIndexedNames(operation: Operation | undefined): ReadonlySet<string> {
  return new Set(operation === undefined ? [] : sensitiveInLists(operation.reply.fields, false));
}

function sensitiveInLists(fields: readonly ReplyField[], inherited: boolean): string[] {
  return fields.flatMap((list) => {
    if (list.type !== "list") return [];
    const { sensitive = inherited } = list;
    const names = list.fields
      .filter(
        (field) => field.type !== "list" && ((field.sensitive ?? sensitive) || isPersonal(field)),
      )
      .map(({ name }) => name);
    return [...names, ...sensitiveInLists(list.fields, sensitive)];
  });
}

/** Names of the received parts whose values must not be logged. */
export function sensitiveParts(
  operation: Operation | undefined,
  form: Form | undefined,
): readonly string[] {
  if (form === undefined) return [];
  const sensitive = sensitiveNames(operation);
  // Clients also send fields that the operation does not have.
  const names = form.order.filter((name) => sensitive.has(name) || isPersonalName(name));
  if (operation === undefined) return names;
  // With the API key, a short value can be guessed from the signature over it.
  const isSigned = operation.request.fields.some(
    (field) => field.signed && names.includes(field.name),
  );
  const sign = fieldFilledBy(operation, "sign")?.name ?? "";
  return isSigned && form.texts.has(sign) ? [...names, sign] : names;
}

/** Names of personal data in a reply, which a stub can add to those of its operation. */
export function personalNamesIn(body: string): ReadonlySet<string> {
  const names = [...body.matchAll(/<([\w.-]+)|"(\w+)"\s*:/g)].map(
    ([, element, member]) => element ?? member ?? "",
  );
  return new Set(names.filter(isPersonalName));
}
