import { NotificationError } from "../errors/index.js";
import type { ReplyField } from "../operation.js";
import { describeType } from "../../text/describe.js";
import { printable } from "../../text/printable.js";
import { unknownName } from "../../text/suggest.js";
import type { Notification } from "./notification.js";

/** The values that are expected of content, by the names of its fields. */
export type ExpectedValues<Content> = {
  [Name in NamesOf<Content>]?: ExpectedValue<ValueOf<Content, Name>>;
};

type ExpectedValue<Value> = Value extends string
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly ExpectedValue<Item>[]
    : Value extends object
      ? ExpectedValues<Value>
      : Value;

/**
 * A type that `Values` extends if all its names are fields of the content and no value may be undefined. TypeScript
 * itself does not check the names in an object that a function returns.
 */
export type OnlyFieldsOf<Content, Values> = Values extends readonly unknown[]
  ? unknown
  : Values extends Promise<infer Result>
    ? Promise<OnlyFieldsOf<Content, Result>>
    : Values extends object
      ? {
          [Name in keyof Values]: Name extends NamesOf<Content>
            ? Exclude<Values[Name], undefined> & OnlyFieldsOf<ValueOf<Content, Name>, Values[Name]>
            : never;
        }
      : unknown;

type NamesOf<Content> = Content extends unknown ? keyof Content : never;

type ValueOf<Content, Name> = Content extends unknown
  ? Name extends keyof Content
    ? NonNullable<Content[Name]>
    : never
  : never;

/**
 * Compares content with what the option `expect` returned. A signature proves who sent a notification, and not that
 * the amount is the one that was asked for.
 *
 * @throws {NotificationError}
 */
export function checkExpectedValues(
  notification: Notification,
  content: object,
  expected: unknown,
): void {
  const { id, fields } = notification;
  if (expected === undefined) {
    throw new NotificationError(
      "NOTIFICATION_UNEXPECTED",
      "Expected a notification of a known order, but the option expect returned nothing for it. If the order is yours, return the values that you expect.",
      { kind: id },
    );
  }
  if (!isPlainObject(expected)) {
    throw new NotificationError(
      "NOTIFICATION_OPTION_RESULT",
      `Expected the option expect to return an object with the expected values by field name, or undefined, received ${describeType(expected)}.`,
      { kind: id },
    );
  }
  const known = { fields, sensitive: false, notification };
  const difference = findDifference(expected, content, { ...known, path: "" });
  if (difference === undefined) return;
  const { path, sensitive } = difference;
  throw new NotificationError(
    "NOTIFICATION_UNEXPECTED",
    sensitive
      ? `Expected ${path} to be the value that the option expect returned, received another one. The values are not shown, because the field is sensitive.`
      : `Expected ${path} to be ${show(difference.expected)}, which the option expect returned, received ${show(difference.received)}.`,
    { kind: id },
  );
}

interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly received: unknown;
  readonly sensitive: boolean;
}

/** Where a value is, and what the descriptor says about it. */
interface Location {
  readonly notification: Notification;
  readonly path: string;
  /** The fields of the object or of the entries of the list. Undefined within JSON. */
  readonly fields: readonly ReplyField[] | undefined;
  readonly sensitive: boolean;
}

function findDifference(
  expected: unknown,
  received: unknown,
  location: Location,
): Difference | undefined {
  const { path, sensitive } = location;
  if (isPlainObject(expected) && isPlainObject(received)) {
    return firstOf(Object.entries(expected), ([name, value]) =>
      findDifference(value, ownValue(received, name), locationOfField(name, location)),
    );
  }
  if (Array.isArray(expected) && Array.isArray(received) && expected.length === received.length) {
    return firstOf([...expected.entries()], ([index, value]) =>
      findDifference(value, received[index], { ...location, path: `${path}[${index}]` }),
    );
  }
  // An undefined value is what a failed lookup returns. It must not accept a missing field.
  if (expected !== undefined && expected === received) return undefined;
  return { path, expected, received, sensitive };
}

/** @throws {NotificationError} if there is no such field. */
function locationOfField(
  name: string,
  { notification, path, fields, sensitive }: Location,
): Location {
  const fieldPath = path === "" ? name : `${path}.${name}`;
  if (fields === undefined) return { notification, path: fieldPath, fields, sensitive };
  const field = fields.find((each) => each.name === name);
  if (field === undefined) {
    const names = fields.map((each) => each.name);
    throw new NotificationError(
      "NOTIFICATION_OPTION_RESULT",
      `The option expect returned a value for ${printable(fieldPath, 64)}. ${unknownName("field", printable(name, 64), names)}`,
      { kind: notification.id },
    );
  }
  const { encryption } = notification.protection;
  const isEncrypted = fields === notification.fields && encryption?.field === name;
  return {
    notification,
    path: fieldPath,
    fields: isEncrypted ? encryption.fields : "fields" in field ? field.fields : undefined,
    sensitive: sensitive || field.sensitive === true,
  };
}

function firstOf<T>(
  items: readonly T[],
  find: (item: T) => Difference | undefined,
): Difference | undefined {
  for (const item of items) {
    const difference = find(item);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function ownValue(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}

/** Objects of a class, such as a Map, have no own members to compare, so they would expect nothing. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(printable(value, 64));
  return typeof value === "number" ? String(value) : describeType(value);
}
