import type { Configuration } from "../configuration/configuration.js";
import { Download } from "../download/download.js";
import type { RawResponse } from "../errors/index.js";
import type { Operation, ReplyOf } from "../operation.js";
import type { BodyStream } from "../wire/body.js";
import type { Content, Fields } from "../wire/content.js";
import { assignFields, UnreadableField } from "../wire/field-values.js";
import { groupIndexedFields } from "../wire/indexed-fields.js";
import { requiredNames } from "../document/mismatch.js";
import { sensitiveNames } from "../wire/sensitive-fields.js";
import { DecryptionError, decryptValues } from "./decrypt.js";
import { malformedReply } from "./malformed-reply.js";

/** The HTTP response and metadata of a call, beyond the fields of its result. */
export interface Exchange extends RawResponse {
  /**
   * Every field of the reply as received text, including fields that the spec does not list. Nested
   * elements and the content of a download are not included.
   */
  readonly fields: Fields;
  /**
   * Whether the reply has a signature, which is then valid. Some operations never sign their replies, and some
   * only sometimes.
   */
  readonly verified: boolean;
  /** Number of attempts, including the successful one. Some may have failed before anything was sent. */
  readonly attempts: number;
  /** Milliseconds from the first attempt to the end of the response, or to the beginning of a download. */
  readonly duration: number;
  /**
   * What is odd and does no harm: corrections that the client made to the input, for example to a file
   * extension that did not match the bytes, and fields of the reply that were left out because they cannot be
   * parsed.
   */
  readonly notes: readonly string[];
}

/**
 * Attaches an exchange to its result. A WeakMap would keep both alive until the next full garbage
 * collection.
 */
const exchangeKey = Symbol("exchange");

/**
 * Returns the exchange that produced a result: status, headers, raw body, attempts and timing. It is not an
 * enumerable property, so printing, copying or comparing a result involves only the fields of the reply.
 * Undefined if `result` was not returned by a call, for example because it is a copy.
 */
export function exchangeOf(result: object): Exchange | undefined {
  return hasExchange(result) ? result[exchangeKey] : undefined;
}

function hasExchange(result: object): result is { readonly [exchangeKey]: Exchange } {
  return exchangeKey in result;
}

/**
 * Step 9: builds the result from the fields that the spec lists. Numbers, JSON and lists become JavaScript
 * values, and encrypted values within JSON become plaintext. A streamed body becomes a `Download`.
 *
 * @throws {MalformedReplyError}
 */
export function result<T extends Operation>(
  operation: T,
  exchange: Exchange,
  content: Content | BodyStream,
  { apiV3Key }: Pick<Configuration, "apiV3Key">,
): ReplyOf<T> {
  const isStreamed = "pieces" in content;
  // Without a prototype, a property exists only if the gateway sent a field of that name.
  const reply: unknown = isStreamed
    ? new Download(operation.id, content.pieces, content.cancel)
    : Object.create(null);
  assertReply<T>(reply);
  const notes: string[] = [];
  if (!isStreamed) assign(reply, operation, content, { exchange, apiV3Key, notes });
  const value = { ...exchange, notes: [...exchange.notes, ...notes] };
  Object.defineProperty(reply, exchangeKey, { value });
  return reply;
}

interface AssignContext extends Pick<Configuration, "apiV3Key"> {
  readonly exchange: Exchange;
  /** Receives a note about each field that was left out. */
  readonly notes: string[];
}

/** Assigns the fields. One that cannot be parsed is left out if nothing depends on it. */
function assign(
  reply: object,
  operation: Operation,
  content: Content,
  { exchange, apiV3Key, notes }: AssignContext,
): void {
  const { fields } = operation.reply;
  const isRequired = requiredNames(operation.reply, content.texts);
  const describe = ({ field, text, message }: UnreadableField): string => {
    const quoted = sensitiveNames(operation)(field) ? "" : `: ${JSON.stringify(text.slice(0, 64))}`;
    return `${field} in the reply ${message}${quoted}.`;
  };
  try {
    assignFields(reply, fields, groupIndexedFields(fields, content), {
      decrypt: (value, shape, field) => decryptValues(value, shape, field, apiV3Key),
      onUnreadable: (error) => {
        if (isRequired(error.descriptor)) throw error;
        notes.push(`${describe(error)} It was left out.`);
      },
    });
  } catch (error) {
    if (error instanceof DecryptionError) {
      throw malformedReply(operation, exchange, "REPLY_DECRYPTION_FAILED", error.message);
    }
    if (!(error instanceof UnreadableField)) throw error;
    throw malformedReply(operation, exchange, "REPLY_FIELD_INVALID", describe(error));
  }
}

/** Gives a reply that was checked against the descriptor its static type. */
function assertReply<T extends Operation>(reply: unknown): asserts reply is ReplyOf<T> {
  if (typeof reply !== "object" || reply === null)
    throw new TypeError("A reply must be an object.");
}
