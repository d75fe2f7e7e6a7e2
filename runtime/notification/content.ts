import { NotificationError } from "../errors/index.js";
import type { ReplyField, SignType } from "../operation.js";
import type { Content, Fields } from "../wire/content.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { missingFields } from "../wire/missing-fields.js";
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
}

/** A notification whose fields have their types. */
export interface ParsedNotification<T extends Notification> {
  readonly content: ContentOf<T>;
  readonly delivery: Delivery;
}

/**
 * Step 6: converts each known field to its type: a number, JSON, a list, or the document that was encrypted
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
  const documents: NotificationDocument[] = [{ known: notification.fields, texts: fields }];
  if (encryption && decrypted) documents.push({ known: encryption.fields, texts: decrypted });
  const [values = {}, decryptedValues] = parseDocuments(notification, documents);
  if (encryption && decryptedValues) Reflect.set(values, encryption.field, decryptedValues);
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
  });
}

/** A document of a notification: the outer one, or the decrypted one. */
interface NotificationDocument {
  readonly known: readonly ReplyField[];
  readonly texts: Fields;
}

/** No notification has elements within elements. */
const noLists: Content["lists"] = new Map();

/**
 * Checks the required fields and converts all known ones. The check matters for security: other documents
 * are signed with the same key, such as front-end payloads, and only the missing fields distinguish them
 * from a notification. If `result_code` is FAIL, no field is required.
 */
function parseDocuments(
  notification: Notification,
  documents: readonly NotificationDocument[],
): object[] {
  const groups = documents.map(({ known, texts }) => ({
    known,
    texts,
    group: groupIndexedFields(known, { texts, lists: noLists }),
  }));
  const missingNames = groups.flatMap(({ known, texts, group }) =>
    texts.get("result_code") === "FAIL" ? [] : missingFields(known, group),
  );
  if (missingNames.length > 0) throw fieldsMissing(notification, missingNames);
  try {
    return groups.map(({ known, group }) => {
      const values: object = { __proto__: null };
      assignFields(values, known, group);
      return values;
    });
  } catch (error) {
    if (!(error instanceof UnreadableField)) throw error;
    const message = `The field ${error.field} ${error.message}.`;
    throw new NotificationError("NOTIFICATION_MALFORMED", message, { kind: notification.id });
  }
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
