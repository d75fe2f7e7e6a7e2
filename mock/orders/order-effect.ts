import type { SignType } from "../../runtime/operation.js";
import type { OrderBook } from "./order-book.js";

/** A request whose signature and fields are valid. */
export interface OrderRequest {
  readonly mchId: string;
  /** The non-empty fields by wire name, without those that differ in every call: nonce, timestamp and signature. */
  readonly fields: ReadonlyMap<string, string>;
  /** Also signs the notifications of an order that this request places. */
  readonly signType: SignType;
  /** Wall-clock time in milliseconds. Bills use it even if the rate limit has another clock. */
  readonly now: number;
  /** True if the reply leaves the outcome unknown: a payment is then still waiting for its payer. */
  readonly pending: boolean;
}

/** The outcome of a request: fields of the reply, a bill, or the problem that refuses it. */
export type OrderResult =
  { readonly reply: OrderReply } | { readonly table: string } | OrderProblem;

export interface OrderProblem {
  readonly when: OrderSituation;
  /** What was requested and how it conflicts with the orders, in English. */
  readonly diagnosis: string;
}

/** Situations of the spec's error registry that depend on earlier requests. */
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

/** Values by wire name. Those that the operation's reply does not define are not sent. */
export type OrderReply = Readonly<Record<string, OrderReplyValue | undefined>>;

export type OrderReplyValue = string | number | readonly OrderReply[];

/** What an operation does to the gateway's orders. */
export type OrderEffect = (book: OrderBook, request: OrderRequest) => OrderResult;
