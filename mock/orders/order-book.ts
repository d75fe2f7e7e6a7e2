import type { Order, Refund } from "./order.js";

/** Bounds memory in long-running gateways; the oldest orders are dropped first. */
export const maxOrders = 10_000;

/** The latest 10,000 orders of a gateway, oldest first. */
export class OrderBook {
  readonly #orders = new Set<Order>();
  /** Orders by each of their numbers and by the numbers of their refunds. */
  readonly #byNumber = new Map<string, Order>();

  get orders(): readonly Order[] {
    return [...this.#orders];
  }

  add(order: Order): void {
    this.#orders.add(order);
    for (const key of keysOf(order)) this.#byNumber.set(key, order);
    const [oldest] = this.#orders;
    if (oldest !== undefined && this.#orders.size > maxOrders) this.#remove(oldest);
  }

  addRefund(order: Order, refund: Refund): void {
    order.refunds.push(refund);
    for (const key of keysOfRefund(order, refund)) this.#byNumber.set(key, order);
  }

  /** Finds an order. As in the real gateway, `transaction_id` takes precedence and only finds orders that were paid. */
  find(mchId: string, { transaction_id, out_trade_no }: OrderNumbers): Order | undefined {
    if (transaction_id === undefined) return this.#find(mchId, "out_trade_no", out_trade_no);
    const order = this.#find(mchId, "transaction_id", transaction_id);
    return order?.paid === undefined ? undefined : order;
  }

  /** Finds refunds and their order by the most specific of the four numbers. */
  findRefunds(
    mchId: string,
    { refund_id, out_refund_no, ...numbers }: RefundNumbers,
  ): FoundRefunds {
    if (refund_id !== undefined) {
      const order = this.#find(mchId, "refund_id", refund_id);
      return foundRefunds(order, ({ refundId }) => refundId === refund_id);
    }
    if (out_refund_no !== undefined) {
      const order = this.#find(mchId, "out_refund_no", out_refund_no);
      return foundRefunds(order, ({ outRefundNo }) => outRefundNo === out_refund_no);
    }
    return foundRefunds(this.find(mchId, numbers), () => true);
  }

  clear(): void {
    this.#orders.clear();
    this.#byNumber.clear();
  }

  #find(mchId: string, name: keyof RefundNumbers, number = ""): Order | undefined {
    return this.#byNumber.get(keyOf(mchId, name, number));
  }

  #remove(order: Order): void {
    this.#orders.delete(order);
    for (const key of keysOf(order)) this.#byNumber.delete(key);
  }
}

function foundRefunds(
  order: Order | undefined,
  matches: (refund: Refund) => boolean,
): FoundRefunds {
  return order && { order, refunds: order.refunds.filter(matches) };
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
