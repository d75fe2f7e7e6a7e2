import { NotificationError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Notification } from "./notification.js";
import { MalformedXml, parseXml } from "../wire/parse-xml.js";
import type { Fields } from "../wire/content.js";

/** Of an element with CDATA there are three: enough for a thousand, where the fullest kinds have 300. */
const bracketLimit = 3000;

/**
 * Step 2: reads the XML. Every value stays the text that it was, since the signature is over that text.
 *
 * @throws {NotificationError}
 */
export async function decode({ id, title }: Notification, body: Buffer): Promise<Fields> {
  try {
    // Anyone can send this, and parsing costs most by the element.
    if (bracketsIn(body) > bracketLimit) throw new MalformedXml("it has too many elements.");
    return await parseXml(body);
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    throw new NotificationError(
      "NOTIFICATION_MALFORMED",
      `This is not the XML of ${title}: ${printable(error.message, 200)}`,
      { kind: id },
    );
  }
}

function bracketsIn(body: Buffer): number {
  let count = 0;
  for (const byte of body) if (byte === 0x3c) count++;
  return count;
}
