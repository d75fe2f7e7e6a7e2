import { printable } from "../../text/printable.js";
import type { Configuration } from "../configuration/configuration.js";
import type { Reader } from "../document/ambiguity.js";
import { inspectSignedText } from "../document/ambiguity.js";
import type { Mismatch } from "../document/mismatch.js";
import { findMismatch } from "../document/mismatch.js";
import type { NotificationErrorCode } from "../errors/index.js";
import { NotificationError } from "../errors/index.js";
import type { Fields } from "../wire/content.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { fieldsMissing } from "./decrypt.js";
import type { Notification } from "./notification.js";

/**
 * Step 5: checks that the notification is of the expected kind and says everything that matters, and that its
 * signature proves it. The signature alone does not: one key signs every document, and the signed text may be
 * read in several ways.
 *
 * @param isSigned - whether a signature was verified
 * @returns notes about text that looks like fields and does no harm
 * @throws {NotificationError}
 */
export function checkPurpose(
  notification: Notification,
  fields: Fields,
  isSigned: boolean,
  configuration: Pick<Configuration, "mchId" | "appIds">,
): readonly string[] {
  const content = { texts: fields, lists: new Map() };
  const mismatch = findMismatch(notification, groupIndexedFields(notification.fields, content));
  if (mismatch !== undefined) throw mismatchError(notification, mismatch);
  return isSigned ? checkAmbiguity(notification, fields, configuration) : [];
}

function checkAmbiguity(
  notification: Notification,
  fields: Fields,
  { mchId, appIds }: Pick<Configuration, "mchId" | "appIds">,
): readonly string[] {
  const { merchant, application, discriminator, identity, time } = notification;
  const optionalNames = [application, discriminator?.field, time];
  const reader: Reader = {
    document: notification,
    identifying: [merchant, ...identity, ...optionalNames.filter((name) => name !== undefined)],
    accepts: (name, value) => {
      if (name === merchant) return value === mchId;
      if (name === discriminator?.field) return value === discriminator.value;
      return name !== application || appIds === undefined || appIds.includes(value);
    },
  };
  const { ambiguity, notes } = inspectSignedText(fields, reader);
  if (ambiguity === undefined) return notes;
  const reason =
    ambiguity.type === "embedded field"
      ? `the field ${printable(ambiguity.name, 64)} contains the text of a field ${ambiguity.embedded}`
      : ambiguity.type === "second reading"
        ? `its signed text can also be read with another value of ${ambiguity.name}`
        : "its signed text can be cut into fields in too many ways";
  throw new NotificationError(
    "NOTIFICATION_AMBIGUOUS",
    `The signature does not prove what this notification says: ${reason}. Somebody may have written field names into free text of the order, such as attach. Query the order, and encode such text as JSON or base64url.`,
    { kind: notification.id },
  );
}

function mismatchError(notification: Notification, mismatch: Mismatch): NotificationError {
  const { id, title } = notification;
  const error = (code: NotificationErrorCode, message: string): NotificationError =>
    new NotificationError(code, message, { kind: id });
  switch (mismatch.type) {
    case "foreign field":
      return error(
        "NOTIFICATION_OTHER_KIND",
        `Expected a ${title}, received a document with ${mismatch.name}, which belongs to another one. Give each kind of notification its own notify_url.`,
      );
    case "value": {
      const { name, expected, received } = mismatch;
      return error(
        "NOTIFICATION_MALFORMED",
        `Expected ${name} to be ${expected}, received ${printable(received, 32)}.`,
      );
    }
    case "missing fields":
      return fieldsMissing(notification, mismatch.names);
  }
}
