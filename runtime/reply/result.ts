import type { RawResponse } from "../errors/index.js";
import type { Operation, ReplyOf } from "../operation.js";
import type { Fields } from "../signature/canonical.js";

/** How a call went, besides what it answered. */
export interface Exchange extends RawResponse {
  /** Every field of the reply as text, those included that the spec does not know. */
  readonly fields: Fields;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Milliseconds from the first attempt to the end of the reply. */
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

/** Step 9: gives the caller the fields that the spec knows. */
export function result<T extends Operation>(operation: T, exchange: Exchange): ReplyOf<T> {
  // No prototype: a field is there only where the gateway sent it, whatever its name.
  const reply: unknown = Object.create(null, { [exchangeKey]: { value: exchange } });
  assertReply<T>(reply);
  for (const { name } of operation.reply.fields) {
    const value = exchange.fields.get(name);
    if (value !== undefined) Reflect.set(reply, name, value);
  }
  return reply;
}

/** The one place where what was checked against the descriptor takes on its type. */
function assertReply<T extends Operation>(reply: unknown): asserts reply is ReplyOf<T> {
  if (typeof reply !== "object" || reply === null) throw new TypeError("a reply is an object");
}
