import { NotificationError } from "../errors/index.js";
import type { ReplyField, SignType } from "../operation.js";
import type { Content, Fields } from "../wire/content.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { missingFields } from "../wire/missing-fields.js";
import { assignFields, UnreadableField } from "../wire/field-values.js";
import type { Delivery } from "./delivery.js";
import { withDelivery } from "./delivery.js";
import { incomplete } from "./incomplete.js";
import { deduplicationKey } from "./deduplication-key.js";
import { parseBeijingTime } from "./beijing-time.js";
import type { ContentOf, Notification } from "./notification.js";

/** What was read, and what is known of it by now. */
export interface VerifiedNotification {
  readonly body: Buffer;
  readonly fields: Fields;
  readonly decrypted: Fields | undefined;
  readonly signType: SignType | undefined;
  readonly requestId: string | undefined;
}

/** A content with how it came. */
export interface ParsedNotification<T extends Notification> {
  readonly content: ContentOf<T>;
  readonly delivery: Delivery;
}

/**
 * Step 6: makes each field that the spec knows what it is: a number, JSON, a list, or a document of its own.
 *
 * @throws {NotificationError}
 */
export function content<T extends Notification>(
  notification: T,
  read: VerifiedNotification,
): ParsedNotification<T> {
  const { fields, decrypted, signType } = read;
  const { encryption, signing } = notification.protection;
  const levels: Leveled[] = [{ known: notification.fields, texts: fields }];
  if (encryption && decrypted) levels.push({ known: encryption.fields, texts: decrypted });
  const [values = {}, inner] = typed(notification, levels);
  if (encryption && inner) Reflect.set(values, encryption.field, inner);
  // Of what is not signed, only what was encrypted has been shown to be true.
  const proven = (name: string): string =>
    decrypted?.get(name) ?? (signing && fields.get(name)) ?? "";
  return delivered<T>(values, {
    ...read,
    key: deduplicationKey(notification, proven, read.body),
    verified: signType === undefined ? "decrypted" : "signed",
    time: notification.time === undefined ? undefined : parseBeijingTime(proven(notification.time)),
  });
}

/** The same where the gateway says that it failed: nothing was verified, so nothing else is passed on. */
export function failure<T extends Notification>(
  notification: T,
  read: VerifiedNotification,
): ParsedNotification<T> {
  const values: object = { __proto__: null };
  for (const name of ["return_code", "return_msg"]) {
    const text = read.fields.get(name);
    if (text !== undefined) Reflect.set(values, name, text);
  }
  return delivered<T>(values, {
    ...read,
    key: deduplicationKey(notification, () => "", read.body),
    verified: "not at all",
    time: undefined,
  });
}

/** A notification has one level: there are no elements within its elements. */
const noLists: Content["lists"] = new Map();

interface Leveled {
  readonly known: readonly ReplyField[];
  readonly texts: Fields;
}

/**
 * What else is signed with the same key, a payload for a front end for one, holds as a signature here too;
 * only the fields that it lacks tell it from a notification. A failure in business has no more than what was
 * known when it failed.
 */
function typed(notification: Notification, levels: readonly Leveled[]): object[] {
  const folded = levels.map(({ known, texts }) => ({
    known,
    texts,
    level: groupIndexedFields(known, { texts, lists: noLists }),
  }));
  const lacking = folded.flatMap(({ known, texts, level }) =>
    texts.get("result_code") === "FAIL" ? [] : missingFields(known, level),
  );
  if (lacking.length > 0) throw incomplete(notification, lacking);
  try {
    return folded.map(({ known, level }) => {
      const values: object = { __proto__: null };
      assignFields(values, known, level);
      return values;
    });
  } catch (error) {
    if (!(error instanceof UnreadableField)) throw error;
    throw new NotificationError("NOTIFICATION_MALFORMED", `Its ${error.field} ${error.message}.`, {
      kind: notification.id,
    });
  }
}

function delivered<T extends Notification>(
  values: object,
  delivery: Delivery,
): ParsedNotification<T> {
  assertContent<T>(values);
  withDelivery(values, delivery);
  return { content: values, delivery };
}

/** The one place where what was checked against the descriptor takes on its type. */
function assertContent<T extends Notification>(values: object): asserts values is ContentOf<T> {
  if (Object.getPrototypeOf(values) !== null) throw new TypeError("content has no prototype");
}
