import { NotificationError } from "../errors/index.js";
import { requiredNames } from "../document/mismatch.js";
import type { ReplyField, ReplyTextField, SignType } from "../operation.js";
import type { Content, Fields } from "../wire/content.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { missingFields } from "../wire/missing-fields.js";
import { lengthProblems } from "../validation/text.js";
import { assignFields, UnreadableField } from "../wire/field-values.js";
import { fieldsMissing } from "./decrypt.js";
import type { Delivery } from "./delivery.js";
import { attachDelivery, deduplicationKey, parseBeijingTime } from "./delivery.js";
import type { ContentOf, Notification } from "./notification.js";

/** A notification after the steps up to decryption. */
export interface VerifiedNotification {
  readonly body: Buffer;
  readonly fields: Fields;
  readonly decrypted: Fields | undefined;
  readonly signType: SignType | undefined;
  readonly requestId: string | undefined;
  /** What is odd and does no harm. */
  readonly notes: readonly string[];
}

/** A notification whose fields have their types. */
export interface ParsedNotification<T extends Notification> {
  readonly content: ContentOf<T>;
  readonly delivery: Delivery;
}

/**
 * Step 7: converts each known field to its type: a number, JSON, a list, or the document that was encrypted
 * in it.
 *
 * @throws {NotificationError}
 */
export function parseContent<T extends Notification>(
  notification: T,
  verified: VerifiedNotification,
): ParsedNotification<T> {
  const { fields, decrypted, signType } = verified;
  const { encryption, signing } = notification.protection;
  const notes: string[] = [];
  let values: object;
  try {
    values = parseFields(notification, fields, notes);
    if (encryption && decrypted) {
      const document = parseDecrypted(notification, encryption.fields, decrypted);
      Reflect.set(values, encryption.field, document);
    }
  } catch (error) {
    if (!(error instanceof UnreadableField)) throw error;
    const message = `The field ${error.field} ${error.message}.`;
    throw new NotificationError("NOTIFICATION_MALFORMED", message, { kind: notification.id });
  }
  // If the notification is not signed, only the encrypted fields are proven.
  const provenValue = (name: string): string =>
    decrypted?.get(name) ?? (signing && fields.get(name)) ?? "";
  return combine<T>(values, {
    ...verified,
    key: deduplicationKey(notification, provenValue, verified.body),
    verified: signType === undefined ? "decrypted" : "signed",
    time:
      notification.time === undefined
        ? undefined
        : parseBeijingTime(provenValue(notification.time)),
    notes: [...verified.notes, ...notes],
  });
}

/** No notification has elements within elements. */
const noLists: Content["lists"] = new Map();

/**
 * Converts the fields of the notification itself. One that cannot be parsed is left out if nothing depends on
 * it.
 *
 * @param notes - receives a note about each field that was left out
 */
function parseFields(notification: Notification, texts: Fields, notes: string[]): object {
  const values: object = { __proto__: null };
  const isRequired = requiredNames(notification, texts);
  const isProven = notification.protection.signing !== undefined;
  const group = groupIndexedFields(notification.fields, { texts, lists: noLists });
  assignFields(values, notification.fields, group, {
    onUnreadable: (error) => {
      if (!isProven || isRequired(error.descriptor)) throw error;
      notes.push(`The field ${error.field} ${error.message}. It was left out.`);
    },
  });
  return values;
}

/**
 * Converts the fields of the decrypted document. ECB encrypts each block on its own, so blocks can be removed
 * or repeated without the key. A field that is not exactly as expected is therefore an error.
 */
function parseDecrypted(
  notification: Notification,
  fields: readonly ReplyField[],
  texts: Fields,
): object {
  const values: object = { __proto__: null };
  const group = groupIndexedFields(fields, { texts, lists: noLists });
  const missing = missingFields(fields, group);
  if (missing.length > 0) throw fieldsMissing(notification, missing);
  for (const field of fields) {
    const text = texts.get(field.name) ?? "";
    const problem = field.type === "text" && text !== "" ? textProblem(field, text) : undefined;
    if (problem !== undefined) throw new UnreadableField(field, field.name, text, problem);
  }
  assignFields(values, fields, group);
  return values;
}

function textProblem({ values, maxLength }: ReplyTextField, text: string): string | undefined {
  if (values !== undefined && !values.includes(text)) return `is not ${values.join(" or ")}`;
  const [tooLong] = lengthProblems("", text, maxLength);
  return tooLong && `has more than ${maxLength} characters`;
}

function combine<T extends Notification>(
  values: object,
  delivery: Delivery,
): ParsedNotification<T> {
  assertContent<T>(values);
  attachDelivery(values, delivery);
  return { content: values, delivery };
}

/** The only place that asserts the type of content, after it was checked against the descriptor. */
function assertContent<T extends Notification>(values: object): asserts values is ContentOf<T> {
  if (Object.getPrototypeOf(values) !== null)
    throw new TypeError("Content must not have a prototype.");
}
