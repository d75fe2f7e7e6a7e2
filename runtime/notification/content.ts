import { NotificationError } from "../errors/index.js";
import { requiredNames } from "../document/mismatch.js";
import type { ReplyField, ReplyTextField, SignedDocument, SignType } from "../operation.js";
import type { Content, Fields } from "../wire/content.js";
import type { FieldGroup } from "../wire/indexed-fields.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { missingFields } from "../wire/missing-fields.js";
import { lengthProblems } from "../validation/text.js";
import { assignFields, parseInteger, UnreadableField } from "../wire/field-values.js";
import { decryptionFailed, fieldsMissing } from "./decrypt.js";
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
    const outerGroup = groupOf(notification, fields);
    const isSigned = signing !== undefined;
    values = parseFields({ document: notification, group: outerGroup, isProven: isSigned }, notes);
    if (encryption && decrypted) {
      const isProven = encryption.algorithm === "AES-256-GCM";
      const group = groupOf(encryption, decrypted);
      const missing = missingFields(encryption.fields, group);
      // The same error as for a wrong key: a stranger who sends changed ciphertexts could learn from another one.
      if (!isProven && (missing.length > 0 || !isExact(encryption.fields, decrypted))) {
        throw decryptionFailed(notification);
      }
      if (missing.length > 0) throw fieldsMissing(notification, missing);
      Reflect.set(
        values,
        encryption.field,
        parseFields({ document: encryption, group, isProven }, notes),
      );
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

/** A document of a notification: the outer one, or the decrypted one. */
interface NotificationDocument {
  readonly document: SignedDocument;
  readonly group: FieldGroup;
  /** Whether a signature or an authentication tag proves that nobody changed it. */
  readonly isProven: boolean;
}

/**
 * Converts the fields of a document. One that cannot be parsed is left out if nothing depends on it and the
 * document is proven.
 *
 * @param notes - receives a note about each field that was left out
 */
function parseFields({ document, group, isProven }: NotificationDocument, notes: string[]): object {
  const values: object = { __proto__: null };
  const isRequired = requiredNames(document, group.texts);
  assignFields(values, document.fields, group, {
    onUnreadable: (error) => {
      if (!isProven || isRequired(error.descriptor)) throw error;
      notes.push(`The field ${error.field} ${error.message}. It was left out.`);
    },
  });
  return values;
}

/**
 * Whether the values of a document that only ECB encrypts are exactly as expected. ECB encrypts each block on its own, so blocks
 * can be removed or repeated without the key.
 */
function isExact(fields: readonly ReplyField[], texts: Fields): boolean {
  return fields.every((field) => {
    const text = texts.get(field.name) ?? "";
    if (text === "") return true;
    if (field.type === "integer") return parseInteger(text) !== undefined;
    return field.type !== "text" || isAllowed(field, text);
  });
}

function groupOf({ fields }: SignedDocument, texts: Fields): FieldGroup {
  return groupIndexedFields(fields, { texts, lists: noLists });
}

function isAllowed({ values, maxLength }: ReplyTextField, text: string): boolean {
  if (values !== undefined && !values.includes(text)) return false;
  return lengthProblems("", text, maxLength).length === 0;
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
