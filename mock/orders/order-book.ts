import type { Order, Refund } from "./order.js";

/** So that a gateway can run for days. */
export const mostOrders = 10_000;

/** The orders that a gateway has been told of, in the order in which they were made: the latest 10,000. */
export class OrderBook {
  readonly #orders = new Set<Order>();
  /** By each number that an order or a refund of it goes by. */
  readonly #byNumber = new Map<string, Order>();

  get orders(): readonly Order[] {
    return [...this.#orders];
  }

  add(order: Order): void {
    this.#orders.add(order);
    for (const key of keysOf(order)) this.#byNumber.set(key, order);
    const [oldest] = this.#orders;
    if (oldest !== undefined && this.#orders.size > mostOrders) this.#forget(oldest);
  }

  addRefund(order: Order, refund: Refund): void {
    order.refunds.push(refund);
    for (const key of keysOfRefund(order, refund)) this.#byNumber.set(key, order);
  }

  /** By WeChat Pay's number where that is given, otherwise by the merchant's, as the gateway looks. */
  find(mchId: string, { transaction_id, out_trade_no }: OrderNumbers): Order | undefined {
    if (transaction_id === undefined) return this.#find(mchId, "out_trade_no", out_trade_no);
    const order = this.#find(mchId, "transaction_id", transaction_id);
    return order?.paid === undefined ? undefined : order;
  }

  /** The refunds that one of the four numbers names, with their order. */
  refunds(mchId: string, { refund_id, out_refund_no, ...numbers }: RefundNumbers): FoundRefunds {
    if (refund_id !== undefined) {
      const order = this.#find(mchId, "refund_id", refund_id);
      return found(order, ({ refundId }) => refundId === refund_id);
    }
    if (out_refund_no !== undefined) {
      const order = this.#find(mchId, "out_refund_no", out_refund_no);
      return found(order, ({ outRefundNo }) => outRefundNo === out_refund_no);
    }
    return found(this.find(mchId, numbers), () => true);
  }

  clear(): void {
    this.#orders.clear();
    this.#byNumber.clear();
  }

  #find(mchId: string, name: keyof RefundNumbers, number = ""): Order | undefined {
    return this.#byNumber.get(keyOf(mchId, name, number));
  }

  #forget(order: Order): void {
    this.#orders.delete(order);
    for (const key of keysOf(order)) this.#byNumber.delete(key);
  }
}

function found(order: Order | undefined, meant: (refund: Refund) => boolean): FoundRefunds {
  return order && { order, refunds: order.refunds.filter(meant) };
}

function keysOf(order: Order): string[] {
  const { mchId, outTradeNo, transactionId, refunds } = order;
  return [
    keyOf(mchId, "out_trade_no", outTradeNo),
    keyOf(mchId, "transaction_id", transactionId),
    ...refunds.flatMap((refund) => keysOfRefund(order, refund)),
  ];
}

function keysOfRefund({ mchId }: Order, { refundId, outRefundNo }: Refund): string[] {
  return [keyOf(mchId, "refund_id", refundId), keyOf(mchId, "out_refund_no", outRefundNo)];
}

function keyOf(mchId: string, name: keyof RefundNumbers, number: string): string {
  return `${mchId} ${name} ${number}`;
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
