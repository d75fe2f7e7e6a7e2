import type { SignType } from "../../runtime/operation.js";
import type { OrderBook } from "./order-book.js";

/** A request whose signature and fields are right. */
export interface OrderRequest {
  readonly mchId: string;
  /**
   * The fields that came, by wire name, without empty ones and without those that every call has anew: nonces and
   * signatures.
   */
  readonly texts: ReadonlyMap<string, string>;
  /** How it was signed, and what is told of it later is. */
  readonly signType: SignType;
  /** The time of day, in milliseconds: bills go by it, whatever clock the rate limit has. */
  readonly now: number;
  /** Whether the client is left in doubt: what takes its time has not come to an end yet. */
  readonly pending: boolean;
}

/** What comes of a request: fields of the reply, a bill, or what stands against it. */
export type OrderResult =
  { readonly reply: OrderReply } | { readonly table: string } | OrderProblem;

export interface OrderProblem {
  readonly when: OrderSituation;
  /** What is known and what was asked, in English. */
  readonly diagnosis: string;
}

/** Situations of the spec's error registry that come of what was done before. */
export type OrderSituation =
  | "order_not_found"
  | "order_paid"
  | "order_closed"
  | "order_reversed"
  | "order_number_used"
  | "trade_state_error"
  | "reversal_refused"
  | "order_refunded"
  | "refund_differs"
  | "refund_exceeds_order"
  | "refund_exceeds_rest"
  | "refund_not_found"
  | "no_bill";

/** Values by wire name; those that an operation's reply does not have are left out of it. */
export type OrderReply = Readonly<Record<string, OrderReplyValue | undefined>>;

export type OrderReplyValue = string | number | readonly OrderReply[];

/** What an operation does to the orders of a gateway, and what it says of them. */
export type Effect = (book: OrderBook, request: OrderRequest) => OrderResult;
