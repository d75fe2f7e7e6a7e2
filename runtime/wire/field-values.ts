import type { JsonShape, ReplyField, ReplyIntegerField, ReplyJsonField } from "../operation.js";
import type { FieldGroup } from "./indexed-fields.js";

/** Why a field has no value; the message is what is said of it. */
export class UnreadableField extends Error {
  /** Its name as it stands on the wire. */
  readonly field: string;
  readonly text: string;

  constructor(field: string, text: string, message: string) {
    super(message);
    this.field = field;
    this.text = text;
  }
}

/** Puts plain texts in the places of what is encrypted within JSON. */
export type Decrypt = (value: unknown, shape: JsonShape, field: string) => unknown;

/**
 * Puts the fields of a level into an object, in the order of the spec: numbers and JSON as what they are, lists with
 * their entries.
 *
 * @throws {UnreadableField}
 */
export function fill(
  target: object,
  fields: readonly ReplyField[],
  level: FieldGroup,
  decrypt: Decrypt = (value) => value,
): void {
  for (const field of fields) {
    const value =
      field.type === "list" || field.type === "elements"
        ? entriesOf(field, level, decrypt)
        : read(field, level, decrypt);
    if (value !== undefined) Reflect.set(target, field.name, value);
  }
}

function entriesOf(
  { name, required, fields }: Extract<ReplyField, { type: "list" | "elements" }>,
  level: FieldGroup,
  decrypt: Decrypt,
): object[] | undefined {
  const entries = level.lists.get(name)?.map((entry) => {
    const target: object = { __proto__: null };
    fill(target, fields, entry, decrypt);
    return target;
  });
  return entries ?? (required ? [] : undefined);
}

function read(
  field: Exclude<ReplyField, { type: "list" | "elements" }>,
  { texts, suffix }: FieldGroup,
  decrypt: Decrypt,
): unknown {
  const text = texts.get(field.name);
  if (text === undefined || (field.type !== "integer" && field.type !== "json")) return text;
  const name = `${field.name}${suffix}`;
  try {
    const value = valueOf(field, text);
    return field.type === "json" ? decrypt(value, field.shape, name) : value;
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    throw new UnreadableField(name, text, error.message);
  }
}

/** Why a text is not the value that its field has. */
class UnreadableValue extends Error {}

/**
 * The value of a number or of JSON; undefined for an element without text.
 *
 * @throws {UnreadableValue}
 */
function valueOf({ type }: ReplyIntegerField | ReplyJsonField, text: string): unknown {
  if (text === "") return undefined;
  return type === "integer" ? integerOf(text) : jsonOf(text);
}

function integerOf(text: string): number {
  // Zero has no sign here: -0 would not be 0 in a comparison of objects.
  const value = /^-?[0-9]+$/.test(text) ? Number(text) + 0 : NaN;
  if (!Number.isSafeInteger(value)) throw new UnreadableValue("is not a whole number");
  return value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text.
    throw new UnreadableValue("is not JSON");
  }
}
