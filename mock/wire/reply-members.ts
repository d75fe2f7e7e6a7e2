import type { ReplyElementsField, ReplyField } from "../../runtime/operation.js";
import { describeType, describeValue } from "../../text/describe.js";
import { invalidOption } from "../invalid-option.js";
import type { ReplyFields, ReplyValue } from "./xml.js";
import { isElementName } from "./xml.js";

/**
 * The members of a reply object, each with the wire fields it is serialized to: one for most members, several for
 * an indexed list, none for a member whose value is `undefined`.
 */
export type ReplyMembers = ReadonlyMap<string, ReplyFields>;

/**
 * Converts a reply object as a client reads it (numbers, JSON values, lists) to wire fields. Text is never
 * converted, even if the field is a number or JSON, so that a test can send a malformed value. Members that the
 * operation does not define are accepted if they are text, numbers or booleans.
 *
 * @throws {MockGatewayError} INVALID_OPTION, naming the field
 */
export function toReplyMembers(fields: readonly ReplyField[], reply: object): ReplyMembers {
  const members = new Map<string, ReplyFields>();
  for (const [name, value] of Object.entries<unknown>({ ...reply })) {
    const wireFields = new Map<string, ReplyValue>();
    addFields(wireFields, { fields, suffix: "" }, name, value);
    members.set(name, wireFields);
  }
  return members;
}

interface FieldGroup {
  readonly fields: readonly ReplyField[];
  /** What indexed lists append to the wire names in this group, for example `_0_1`. */
  readonly suffix: string;
}

function addFields(
  wireFields: Map<string, ReplyValue>,
  group: FieldGroup,
  name: string,
  value: unknown,
): void {
  if (value === undefined) return;
  const field = group.fields.find((candidate) => candidate.name === name);
  const wireName = `${name}${group.suffix}`;
  if (field?.type === "list") {
    entriesOf(value, wireName).forEach((entry, index) => {
      const entryGroup = { fields: field.fields, suffix: `${group.suffix}_${index}` };
      for (const [member, memberValue] of Object.entries<unknown>({ ...entry })) {
        addFields(wireFields, entryGroup, member, memberValue);
      }
    });
    return;
  }
  if (!isElementName(wireName)) {
    throw invalidOption(`${wireName}: Expected a valid XML element name.`);
  }
  wireFields.set(
    wireName,
    field?.type === "elements"
      ? { element: field.element, items: itemsOf(field, wireName, value) }
      : textOf(field, wireName, value),
  );
}

/** Fields nested in an element have no index, so each item is converted like a separate reply. */
function itemsOf(
  { fields }: ReplyElementsField,
  name: string,
  value: unknown,
): readonly ReplyFields[] {
  return entriesOf(value, name).map(
    (entry) => new Map([...toReplyMembers(fields, entry).values()].flatMap((item) => [...item])),
  );
}

function entriesOf(value: unknown, name: string): readonly object[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = entries.filter((entry) => typeof entry === "object" && entry !== null);
  if (!Array.isArray(value) || objects.length < entries.length) {
    throw invalidOption(`${name}: Expected a list of objects.`);
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
      if (typeof value !== "string") {
        throw invalidOption(`${name}: Expected a whole number, received ${describeValue(value)}.`);
      }
      break;
    case "json":
      if (typeof value !== "string" || field.shape.type === "text") return jsonOf(value, name);
      break;
    case "text":
      break;
  }
  if (typeof value !== "string")
    throw invalidOption(`${name}: Expected text, received ${describeType(value)}.`);
  return value;
}

function jsonOf(value: unknown, name: string): string {
  // TypeScript types the result as a string, but it is undefined for a function.
  const text: unknown = JSON.stringify(value);
  if (typeof text === "string") return text;
  throw invalidOption(`${name}: Expected a value that JSON can represent.`);
}
