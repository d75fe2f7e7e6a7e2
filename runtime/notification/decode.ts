import { NotificationError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Notification } from "./notification.js";
import { MalformedXml, parseXml } from "../wire/parse-xml.js";
import type { Fields } from "../wire/content.js";

/**
 * The maximum number of `<` in a body. An element with CDATA has three, so this allows 1000 elements. The
 * largest known notifications have 300.
 */
const maxBrackets = 3000;

/**
 * Step 2: parses the XML. Values stay text, exactly as received, because the signature covers that text.
 *
 * @throws {NotificationError}
 */
export async function decode({ id, title }: Notification, body: Buffer): Promise<Fields> {
  try {
    // Anyone can send a body, and the cost of parsing grows with the number of elements.
    if (countBrackets(body) > maxBrackets) throw new MalformedXml("it has too many elements.");
    return await parseXml(body);
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    throw new NotificationError(
      "NOTIFICATION_MALFORMED",
      `The body is not the XML of ${title}: ${printable(error.message, 200)}`,
      { kind: id },
    );
  }
}

function countBrackets(body: Buffer): number {
  let count = 0;
  for (const byte of body) if (byte === 0x3c) count++;
  return count;
}
