import type { Configuration } from "../configuration/configure.js";
import { advice } from "../errors/advice.js";
import type { RawResponse } from "../errors/index.js";
import { MalformedReplyError } from "../errors/index.js";
import { Download } from "../download/download.js";
import type { Operation, ReplyField, ReplyOf } from "../operation.js";
import type { Fields } from "../signature/canonical.js";
import type { Flow } from "../transport/flow.js";
import type { Level } from "./fold.js";
import { fold } from "./fold.js";
import { sensitiveNames } from "./sensitive.js";
import { decrypted, Undecryptable } from "./decrypt.js";
import type { Content } from "./content.js";
import { UnreadableValue, valueOf } from "./value.js";

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
  content: Content | Flow,
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
  const read = (field: PlainField, level: Level): unknown => {
    const text = level.texts.get(field.name);
    if (text === undefined || (field.type !== "integer" && field.type !== "json")) return text;
    const name = `${field.name}${level.suffix}`;
    try {
      const value = valueOf(field, text);
      return field.type === "json" ? decrypted(value, field.shape, name, apiV3Key) : value;
    } catch (error) {
      if (error instanceof Undecryptable) throw sealed(operation, exchange, error);
      if (!(error instanceof UnreadableValue)) throw error;
      throw unreadable(operation, name, { ...exchange, text, error });
    }
  };
  fill(reply, fields, fold(fields, content), read);
  return reply;
}

type PlainField = Exclude<ReplyField, { type: "list" | "elements" }>;

type Read = (field: PlainField, level: Level) => unknown;

/** Puts the fields of a level into an object, in the order of the spec, lists with their entries. */
export function fill(
  target: object,
  fields: readonly ReplyField[],
  level: Level,
  read: Read,
): void {
  for (const field of fields) {
    const value =
      field.type === "list" || field.type === "elements"
        ? entriesOf(field, level, read)
        : read(field, level);
    if (value !== undefined) Reflect.set(target, field.name, value);
  }
}

function entriesOf(
  { name, required, fields }: Extract<ReplyField, { type: "list" | "elements" }>,
  level: Level,
  read: Read,
): object[] | undefined {
  const entries = level.lists.get(name)?.map((entry) => {
    const target: object = { __proto__: null };
    fill(target, fields, entry, read);
    return target;
  });
  return entries ?? (required ? [] : undefined);
}

function unreadable(
  operation: Operation,
  name: string,
  given: RawResponse & { readonly text: string; readonly error: UnreadableValue },
): MalformedReplyError {
  const { status, headers, body, text, error } = given;
  const shown = sensitiveNames(operation)(name) ? "" : `: ${JSON.stringify(text.slice(0, 64))}`;
  return new MalformedReplyError(
    "REPLY_FIELD_INVALID",
    `${name} in the reply ${error.message}${shown}. ${advice(operation, "unknown")}`,
    { outcome: "unknown", operation: operation.id, response: { status, headers, body } },
  );
}

function sealed(
  operation: Operation,
  { status, headers, body }: RawResponse,
  { message }: Undecryptable,
): MalformedReplyError {
  return new MalformedReplyError(
    "REPLY_DECRYPTION_FAILED",
    `${message} ${advice(operation, "unknown")}`,
    { outcome: "unknown", operation: operation.id, response: { status, headers, body } },
  );
}

/** The one place where what was checked against the descriptor takes on its type. */
function assertReply<T extends Operation>(reply: unknown): asserts reply is ReplyOf<T> {
  if (typeof reply !== "object" || reply === null) throw new TypeError("a reply is an object");
}
