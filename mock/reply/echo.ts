import type { Operation, ReplyField } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import type { ReplyFields } from "../wire/xml.js";

/** Fields that only the gateway sets: a request field of the same name is never echoed. */
export const gatewayFields: ReadonlySet<string> = new Set([
  "return_code",
  "return_msg",
  "result_code",
  "err_code",
  "err_code_des",
  "nonce_str",
  "sign",
]);

/** The reply fields that repeat a request field of the same name, so that a client receives its own order number. */
export function echoRequestFields({ reply }: Operation, form: Form | undefined): ReplyFields {
  const fields = new Map<string, string>();
  for (const field of reply.fields) {
    const value = form?.texts.get(field.name) ?? "";
    if (value === "" || gatewayFields.has(field.name) || !isValidFor(field, value)) continue;
    fields.set(field.name, value);
  }
  return fields;
}

/** A request and a reply can use one name for different fields, so only values that are valid in both are echoed. */
function isValidFor(field: ReplyField, value: string): boolean {
  switch (field.type) {
    case "list":
    case "elements":
      return false;
    case "integer":
      return /^-?[0-9]{1,16}$/.test(value);
    case "json":
      return isJson(value);
    case "text": {
      const { maxLength = Infinity, values } = field;
      return Array.from(value).length <= maxLength && (values?.includes(value) ?? true);
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
