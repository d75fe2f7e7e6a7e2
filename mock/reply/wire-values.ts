import type { ReplyElementsField, ReplyField } from "../../runtime/operation.js";
import { MockGatewayError } from "../errors.js";
import type { ReplyFields, ReplyValue } from "../wire/xml.js";
import { isElementName } from "../wire/xml.js";

/**
 * The members of a reply, each with the fields that it becomes: one, or for a list as many as its entries
 * have. A member that is to be left out has none.
 */
export type ReplyMembers = ReadonlyMap<string, ReplyFields>;

/**
 * Numbers, JSON values and lists as texts under the names that they have on the wire. What the operation
 * has no field for is written as it is, and so is a text where a number or JSON is due, so that a test can
 * show a client one that is broken.
 *
 * @throws {MockGatewayError} INVALID_OPTION, naming the field
 */
export function wireMembers(fields: readonly ReplyField[], reply: object): ReplyMembers {
  const members = new Map<string, ReplyFields>();
  for (const [name, value] of Object.entries<unknown>({ ...reply })) {
    const written = new Map<string, ReplyValue>();
    write(written, { fields, suffix: "" }, name, value);
    members.set(name, written);
  }
  return members;
}

/** The fields that may stand here, and what follows their names on the wire. */
interface Level {
  readonly fields: readonly ReplyField[];
  readonly suffix: string;
}

function write(written: Map<string, ReplyValue>, level: Level, name: string, value: unknown): void {
  if (value === undefined) return;
  const field = level.fields.find((candidate) => candidate.name === name);
  const wireName = `${name}${level.suffix}`;
  if (field?.type === "list") {
    entriesOf(value, wireName).forEach((entry, index) => {
      const inner = { fields: field.fields, suffix: `${level.suffix}_${index}` };
      for (const [member, each] of Object.entries<unknown>({ ...entry })) {
        write(written, inner, member, each);
      }
    });
    return;
  }
  if (!isElementName(wireName)) throw invalid(`${wireName} cannot be the name of an XML element.`);
  written.set(
    wireName,
    field?.type === "elements"
      ? { element: field.element, items: itemsOf(field, wireName, value) }
      : textOf(field, wireName, value),
  );
}

/** Within an element, fields have no index: it is a reply of its own. */
function itemsOf(
  { fields }: ReplyElementsField,
  name: string,
  value: unknown,
): readonly ReplyFields[] {
  return entriesOf(value, name).map(
    (entry) => new Map([...wireMembers(fields, entry).values()].flatMap((item) => [...item])),
  );
}

function entriesOf(value: unknown, name: string): readonly object[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = entries.filter((entry) => typeof entry === "object" && entry !== null);
  if (!Array.isArray(value) || objects.length < entries.length) {
    throw invalid(`The field ${name} has to be a list of objects.`);
  }
  return objects;
}

function textOf(
  field: Exclude<ReplyField, { type: "list" | "elements" }> | undefined,
  name: string,
  value: unknown,
): string {
  switch (field?.type) {
    case undefined:
      if (typeof value === "number" || typeof value === "boolean") return String(value);
      break;
    case "integer":
      if (Number.isSafeInteger(value)) return String(value);
      if (typeof value !== "string") throw invalid(`The field ${name} has to be a whole number.`);
      break;
    case "json":
      if (typeof value !== "string" || field.shape.type === "text") return jsonOf(value, name);
      break;
    case "text":
      break;
  }
  if (typeof value !== "string") throw invalid(`The field ${name} has to be a text.`);
  return value;
}

function jsonOf(value: unknown, name: string): string {
  // Whatever the types of the language say, there is no text for a function.
  const text: unknown = JSON.stringify(value);
  if (typeof text === "string") return text;
  throw invalid(`The field ${name} has to be a value that JSON can hold.`);
}

function invalid(message: string): MockGatewayError {
  return new MockGatewayError("INVALID_OPTION", message);
}
