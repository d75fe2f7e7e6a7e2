import type { Operation, ReplyField } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import type { ReplyFields } from "../wire/xml.js";

/** What the gateway says for itself, whatever a request carried under the same name. */
export const ownWords: ReadonlySet<string> = new Set([
  "return_code",
  "return_msg",
  "result_code",
  "err_code",
  "err_code_des",
  "nonce_str",
  "sign",
]);

/**
 * The fields of a reply that repeat what the request carried under the same name, so that a client sees
 * its own order number and its own amount.
 */
export function echoed({ reply }: Operation, form: Form | undefined): ReplyFields {
  const fields = new Map<string, string>();
  for (const field of reply.fields) {
    const came = form?.texts.get(field.name) ?? "";
    if (came === "" || ownWords.has(field.name) || !fits(field, came)) continue;
    fields.set(field.name, came);
  }
  return fields;
}

/** Under one name a request and a reply may still mean different things. */
function fits(field: ReplyField, came: string): boolean {
  switch (field.type) {
    case "list":
    case "elements":
      return false;
    case "integer":
      return /^-?[0-9]{1,16}$/.test(came);
    case "json":
      return isJson(came);
    case "text": {
      const { maxLength = Infinity, values } = field;
      return Array.from(came).length <= maxLength && (values?.includes(came) ?? true);
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
