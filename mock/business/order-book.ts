import type { Order, Refund } from "./order.js";

/** The orders that a gateway has been told of, in the order in which they were made. */
export class OrderBook {
  readonly #orders: Order[] = [];

  get orders(): readonly Order[] {
    return this.#orders;
  }

  add(order: Order): void {
    this.#orders.push(order);
  }

  /** By WeChat Pay's number where that is given, otherwise by the merchant's, as the gateway looks. */
  find(mchId: string, { transaction_id, out_trade_no }: OrderNumbers): Order | undefined {
    return this.#orders.find(
      (order) =>
        order.mchId === mchId &&
        (transaction_id === undefined
          ? order.outTradeNo === out_trade_no
          : order.paid?.transactionId === transaction_id),
    );
  }

  /** The refunds that one of the four numbers names, with their order. */
  refunds(mchId: string, { refund_id, out_refund_no, ...numbers }: RefundNumbers): FoundRefunds {
    const of = (meant: (refund: Refund) => boolean): FoundRefunds => {
      const order = this.#orders.find((each) => each.mchId === mchId && each.refunds.some(meant));
      return order && { order, refunds: order.refunds.filter(meant) };
    };
    if (refund_id !== undefined) return of(({ refundId }) => refundId === refund_id);
    if (out_refund_no !== undefined) return of(({ outRefundNo }) => outRefundNo === out_refund_no);
    const order = this.find(mchId, numbers);
    return order && { order, refunds: order.refunds };
  }

  clear(): void {
    this.#orders.length = 0;
  }
}

export interface OrderNumbers {
  readonly transaction_id?: string | undefined;
  readonly out_trade_no?: string | undefined;
}

export interface RefundNumbers extends OrderNumbers {
  readonly refund_id?: string | undefined;
  readonly out_refund_no?: string | undefined;
}

type FoundRefunds = { readonly order: Order; readonly refunds: readonly Refund[] } | undefined;
