import type { JsonShape, ReplyField, ReplyIntegerField, ReplyJsonField } from "../operation.js";
import type { FieldGroup } from "./indexed-fields.js";

/** A field whose text cannot be parsed as its type. The message completes the sentence "The field …". */
export class UnreadableField extends Error {
  readonly descriptor: ReplyField;
  /** The wire name of the field. */
  readonly field: string;
  readonly text: string;

  constructor(descriptor: ReplyField, field: string, text: string, message: string) {
    super(message);
    this.descriptor = descriptor;
    this.field = field;
    this.text = text;
  }
}

/** Replaces encrypted values within parsed JSON with their plaintext. */
export type Decrypt = (value: unknown, shape: JsonShape, field: string) => unknown;

export interface AssignOptions {
  /** Default: leaves values as they are. */
  readonly decrypt?: Decrypt;
  /** Called for a field that cannot be parsed, which is then left out. Default: throws the error. */
  readonly onUnreadable?: (error: UnreadableField) => void;
}

/**
 * Assigns the fields of a group to an object, in the order of the spec. Integers, JSON and lists become
 * JavaScript values.
 *
 * @throws {UnreadableField}
 */
export function assignFields(
  target: object,
  fields: readonly ReplyField[],
  group: FieldGroup,
  options: AssignOptions = {},
): void {
  for (const field of fields) {
    const value =
      field.type === "list" || field.type === "elements"
        ? entriesOf(field, group, options)
        : readableValueOf(field, group, options);
    if (value !== undefined) Reflect.set(target, field.name, value);
  }
}

function entriesOf(
  { name, required, fields }: Extract<ReplyField, { type: "list" | "elements" }>,
  group: FieldGroup,
  options: AssignOptions,
): object[] | undefined {
  const entries = group.lists.get(name)?.map((entry) => {
    const target: object = { __proto__: null };
    assignFields(target, fields, entry, options);
    return target;
  });
  return entries ?? (required ? [] : undefined);
}

function readableValueOf(
  field: Exclude<ReplyField, { type: "list" | "elements" }>,
  group: FieldGroup,
  { decrypt = (value) => value, onUnreadable }: AssignOptions,
): unknown {
  try {
    return valueOf(field, group, decrypt);
  } catch (error) {
    if (!(error instanceof UnreadableField) || onUnreadable === undefined) throw error;
    onUnreadable(error);
    return undefined;
  }
}

function valueOf(
  field: Exclude<ReplyField, { type: "list" | "elements" }>,
  { texts, suffix }: FieldGroup,
  decrypt: Decrypt,
): unknown {
  const text = texts.get(field.name);
  if (text === undefined || (field.type !== "integer" && field.type !== "json")) return text;
  const name = `${field.name}${suffix}`;
  try {
    const value = parseValue(field, text);
    return field.type === "json" ? decrypt(value, field.shape, name) : value;
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    throw new UnreadableField(field, name, text, error.message);
  }
}

/** A text that cannot be parsed as the type of its field. */
class UnreadableValue extends Error {}

/**
 * Parses an integer or JSON. An empty element counts as absent.
 *
 * @throws {UnreadableValue}
 */
function parseValue({ type }: ReplyIntegerField | ReplyJsonField, text: string): unknown {
  if (text === "") return undefined;
  if (type === "json") return parseJsonText(text);
  const value = parseInteger(text);
  if (value === undefined) throw new UnreadableValue("is not a whole number");
  return value;
}

/** Parses decimal digits. Returns undefined for any other text, and for numbers that are not exact. */
export function parseInteger(text: string): number | undefined {
  // Adding 0 turns -0 into 0; comparisons of objects distinguish the two.
  const value = /^-?[0-9]+$/.test(text) ? Number(text) + 0 : NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Do not reuse the parser's message: it quotes the text, which may be sensitive.
    throw new UnreadableValue("is not JSON");
  }
}
