import type { ReplyField } from "../../runtime/operation.js";
import type { MockResponse } from "./response.js";
import type { ReplyFields, ReplyValue } from "../wire/xml.js";

/** A reply as a JSON object: whole numbers are numbers in it, and anything else is text. */
export function jsonResponse(known: readonly ReplyField[], fields: ReplyFields): MockResponse {
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(objectOf(known, fields)),
  };
}

function objectOf(known: readonly ReplyField[], fields: ReplyFields): object {
  return Object.fromEntries(
    [...fields].map(([name, value]) => [
      name,
      valueOf(
        known.find((field) => field.name === name),
        value,
      ),
    ]),
  );
}

function valueOf(
  field: ReplyField | undefined,
  value: ReplyValue,
): string | number | readonly object[] {
  if (typeof value !== "string") {
    const within = field?.type === "elements" ? field.fields : [];
    return value.items.map((item) => objectOf(within, item));
  }
  return field?.type === "integer" && /^-?[0-9]{1,15}$/.test(value) ? Number(value) : value;
}
