import { NotificationError } from "../errors/index.js";
import { printable } from "../../text/printable.js";
import type { Notification } from "./notification.js";
import { MalformedXml, parseXml } from "../wire/parse-xml.js";
import type { Fields } from "../wire/content.js";

/**
 * Limits of a body. Anyone can send one, and what it costs to parse grows with these numbers more than with its size.
 * A payment with 100 coupons, each with three fields, has 323 elements, and 971 `<` if every value is CDATA.
 */
const limits = {
  elements: 350,
  /** Of `<` outside of CDATA, including those of end tags, CDATA sections and comments. */
  tags: 1050,
  /** Of `&`. The free text in these documents has at most 384 characters. */
  references: 500,
};

/**
 * Step 2: parses the XML. Values stay text, exactly as received, because the signature covers that text.
 *
 * @throws {NotificationError}
 */
export async function decode({ id, title }: Notification, body: Buffer): Promise<Fields> {
  try {
    checkLimits(body);
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

/** @throws {MalformedXml} */
function checkLimits(body: Buffer): void {
  let elements = 0;
  let tags = 0;
  for (let at = body.indexOf("<"); at >= 0; at = body.indexOf("<", at + 1)) {
    tags++;
    if (body[at + 1] === exclamationMark) at = endOfCdata(body, at);
    else if (body[at + 1] !== slash) elements++;
    if (elements > limits.elements || tags > limits.tags) {
      throw new MalformedXml("it has too many elements.");
    }
  }
  let references = 0;
  for (let at = body.indexOf("&"); at >= 0; at = body.indexOf("&", at + 1)) references++;
  if (references > limits.references) throw new MalformedXml("it has too many entities.");
}

const slash = 0x2f;
const exclamationMark = 0x21;
const cdata = Buffer.from("<![CDATA[");

/** A `<` in a CDATA section is text. Without an end, the rest of the body is left to the parser, which rejects it. */
function endOfCdata(body: Buffer, start: number): number {
  if (!body.subarray(start, start + cdata.length).equals(cdata)) return start;
  const end = body.indexOf("]]>", start);
  return end < 0 ? body.length : end;
}
