import { MockGatewayError } from "../errors.js";
import type { Settings } from "../options.js";
import type { Delivery } from "./delivery.js";
import { deliver } from "./delivery.js";
import { paymentNotice, refundNotice } from "./notice.js";
import type { Notice } from "./notice.js";
import type { Order } from "./order.js";
import type { OrderBook } from "./order-book.js";
import { settle } from "./pay-order.js";

/** Which order, or which refund of one; the first merchant's where several used the number. */
export interface Named {
  readonly out_trade_no?: string;
  readonly out_refund_no?: string;
  readonly mch_id?: string;
}

/** What others do to orders: payers pay them, and the gateway tells the merchant. */
export class Payer {
  readonly #book: OrderBook;
  readonly #settings: Pick<Settings, "merchants" | "notifyOrigins">;

  constructor(book: OrderBook, settings: Pick<Settings, "merchants" | "notifyOrigins">) {
    this.#book = book;
    this.#settings = settings;
  }

  /** Pays an order, and tells its `notify_url` where it has one. */
  async pay(named: Named): Promise<Delivery | undefined> {
    const { order } = this.#find(named);
    if (order.state !== "NOTPAY" && order.state !== "USERPAYING") {
      throw new MockGatewayError(
        "NOT_PAYABLE",
        `out_trade_no ${order.outTradeNo} cannot be paid: it is ${order.state}.`,
      );
    }
    settle(order, Date.now());
    const notice = paymentNotice(order, this.#keyOf(order));
    return notice.url === undefined ? undefined : await this.#deliver(notice, notice.url);
  }

  /** Tells of a payment or of a refund, be it once more. */
  async notify(named: Named): Promise<Delivery> {
    const notice = this.#notice(named);
    if (notice.url !== undefined) return await this.#deliver(notice, notice.url);
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      "There is nobody to notify: the request had no notify_url.",
    );
  }

  #deliver(notice: Notice, url: string): Promise<Delivery> {
    return deliver(notice, url, this.#settings.notifyOrigins);
  }

  #notice(named: Named): Notice {
    const { order, refund } = this.#find(named);
    const apiKey = this.#keyOf(order);
    if (refund !== undefined) return refundNotice(order, refund, apiKey);
    if (order.paid !== undefined) return paymentNotice(order, apiKey);
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      `There is nothing to tell of out_trade_no ${order.outTradeNo}: it is ${order.state}.`,
    );
  }

  #find({ out_trade_no, out_refund_no, mch_id }: Named): {
    readonly order: Order;
    readonly refund?: Order["refunds"][number];
  } {
    for (const order of this.#book.orders) {
      if (mch_id !== undefined && order.mchId !== mch_id) continue;
      const refund = order.refunds.find(({ outRefundNo }) => outRefundNo === out_refund_no);
      if (refund !== undefined) return { order, refund };
      if (out_refund_no === undefined && order.outTradeNo === out_trade_no) return { order };
    }
    const known = this.#book.orders.map(({ outTradeNo }) => outTradeNo).slice(-10);
    throw new MockGatewayError(
      "NO_SUCH_ORDER",
      `The gateway has no order or refund ${out_refund_no ?? out_trade_no ?? "without a number"}; ${known.length === 0 ? "none was made" : `the last were ${known.join(", ")}`}.`,
    );
  }

  #keyOf({ mchId }: Order): string {
    return this.#settings.merchants.find((each) => each.mchId === mchId)?.apiKey ?? "";
  }
}
