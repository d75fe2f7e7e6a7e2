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

const exchanges = new WeakMap<object, Exchange>();

/**
 * The exchange behind a result: status, headers, raw body, attempts, timing. It is kept aside, so that a
 * result has the reply's fields and nothing else, whether it is printed, copied or compared.
 */
export function exchangeOf(result: object): Exchange | undefined {
  return exchanges.get(result);
}

/** Step 9: gives the caller the fields that the spec knows. */
export function result<T extends Operation>(operation: T, exchange: Exchange): ReplyOf<T> {
  // No prototype: a field is there only where the gateway sent it, whatever its name.
  const reply: unknown = Object.assign(
    Object.create(null),
    Object.fromEntries(
      operation.reply.fields.flatMap(({ name }) => {
        const value = exchange.fields.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );
  assertReply<T>(reply);
  exchanges.set(reply, exchange);
  return reply;
}

/** The one place where what was checked against the descriptor takes on its type. */
function assertReply<T extends Operation>(reply: unknown): asserts reply is ReplyOf<T> {
  if (typeof reply !== "object" || reply === null) throw new TypeError("a reply is an object");
}
