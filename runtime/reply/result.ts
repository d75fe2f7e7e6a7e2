import type { RawResponse } from "../errors/index.js";
import { Download } from "../download/download.js";
import type { Operation, ReplyOf } from "../operation.js";
import type { BodyStream } from "../wire/body.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { malformed } from "./malformed.js";
import { decrypted, Undecryptable } from "./decrypt.js";
import type { Content, Fields } from "../wire/content.js";
import { fill, UnreadableField } from "../wire/field-values.js";
import type { Configuration } from "../configuration/configuration.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";

/** How a call went, besides what it answered. */
export interface Exchange extends RawResponse {
  /**
   * Every field of the reply as the text that came, those included that the spec does not know. Elements within
   * elements are not among them, nor is what a download brings.
   */
  readonly fields: Fields;
  /** Attempts begun, the one that was answered included; of some, nothing may have left. */
  readonly attempts: number;
  /** Milliseconds from the first attempt to the end of the reply, or to the beginning of a download. */
  readonly duration: number;
  /** What was corrected on the way, in words: an extension that did not fit the bytes, for one. */
  readonly notes: readonly string[];
}

/** Where a result keeps its exchange: a WeakMap would keep both alive until the next full collection. */
const exchangeKey = Symbol("exchange");

/**
 * The exchange behind a result: status, headers, raw body, attempts, timing. It is kept aside, so that a
 * result has the reply's fields and nothing else, whether it is printed, copied or compared.
 */
export function exchangeOf(result: object): Exchange | undefined {
  return hasExchange(result) ? result[exchangeKey] : undefined;
}

function hasExchange(result: object): result is { readonly [exchangeKey]: Exchange } {
  return exchangeKey in result;
}

/**
 * Step 9: gives the caller the fields that the spec knows: numbers, JSON and lists as what they are, and what is
 * encrypted in JSON as its plain text. A download is given as it is.
 *
 * @throws {MalformedReplyError}
 */
export function result<T extends Operation>(
  operation: T,
  exchange: Exchange,
  content: Content | BodyStream,
  { apiV3Key }: Pick<Configuration, "apiV3Key">,
): ReplyOf<T> {
  const isFlow = "pieces" in content;
  // No prototype: a field is there only where the gateway sent it, whatever its name.
  const reply: unknown = isFlow
    ? new Download(operation.id, content.pieces, content.cancel)
    : Object.create(null);
  assertReply<T>(reply);
  Object.defineProperty(reply, exchangeKey, { value: exchange });
  if (isFlow) return reply;
  const { fields } = operation.reply;
  try {
    fill(reply, fields, groupIndexedFields(fields, content), (value, shape, field) =>
      decrypted(value, shape, field, apiV3Key),
    );
  } catch (error) {
    if (error instanceof Undecryptable) {
      throw malformed(operation, exchange, "REPLY_DECRYPTION_FAILED", error.message);
    }
    if (!(error instanceof UnreadableField)) throw error;
    const { field, text } = error;
    const shown = sensitiveNames(operation)(field) ? "" : `: ${JSON.stringify(text.slice(0, 64))}`;
    const message = `${field} in the reply ${error.message}${shown}.`;
    throw malformed(operation, exchange, "REPLY_FIELD_INVALID", message);
  }
  return reply;
}

/** The one place where what was checked against the descriptor takes on its type. */
function assertReply<T extends Operation>(reply: unknown): asserts reply is ReplyOf<T> {
  if (typeof reply !== "object" || reply === null) throw new TypeError("a reply is an object");
}
