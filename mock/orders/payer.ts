import { MockGatewayError } from "../errors.js";
import type { Settings } from "../options.js";
import type { NotificationAcknowledgement } from "./send-notification.js";
import { sendNotification } from "./send-notification.js";
import { paymentNotification, refundNotification } from "./notification.js";
import type { OutgoingNotification } from "./notification.js";
import type { Order } from "./order.js";
import type { OrderBook } from "./order-book.js";
import { markPaid } from "./pay-order.js";

/** Which order, or which refund of one; the first merchant's where several used the number. */
export interface OrderOrRefund {
  readonly out_trade_no?: string;
  readonly out_refund_no?: string;
  readonly mch_id?: string;
}

/** Which order; the first merchant's where several used the number. */
export type OrderToPay = Required<Pick<OrderOrRefund, "out_trade_no">> &
  Pick<OrderOrRefund, "mch_id">;

/** What others do to orders: payers pay them, and the gateway tells the merchant. */
export class Payer {
  readonly #book: OrderBook;
  readonly #settings: Pick<Settings, "merchants" | "notifyOrigins">;

  constructor(book: OrderBook, settings: Pick<Settings, "merchants" | "notifyOrigins">) {
    this.#book = book;
    this.#settings = settings;
  }

  /** Pays an order, and tells its `notify_url` where it has one. */
  async pay(named: OrderToPay): Promise<NotificationAcknowledgement | undefined> {
    const { order } = this.#find(named);
    if (order.state !== "NOTPAY" && order.state !== "USERPAYING") {
      throw new MockGatewayError(
        "NOT_PAYABLE",
        `out_trade_no ${order.outTradeNo} cannot be paid: it is ${order.state}.`,
      );
    }
    markPaid(order, Date.now());
    const notification = paymentNotification(order, this.#keyOf(order));
    return notification.url === undefined
      ? undefined
      : await this.#send(notification, notification.url);
  }

  /** Tells of a payment or of a refund, be it once more. */
  async notify(named: OrderOrRefund): Promise<NotificationAcknowledgement> {
    const notification = this.#notificationOf(named);
    if (notification.url !== undefined) return await this.#send(notification, notification.url);
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      "There is nobody to notify: the request had no notify_url.",
    );
  }

  #send(notification: OutgoingNotification, url: string): Promise<NotificationAcknowledgement> {
    return sendNotification(notification, url, this.#settings.notifyOrigins);
  }

  #notificationOf(named: OrderOrRefund): OutgoingNotification {
    const { order, refund } = this.#find(named);
    const apiKey = this.#keyOf(order);
    if (refund !== undefined) return refundNotification(order, refund, apiKey);
    if (order.paid !== undefined) return paymentNotification(order, apiKey);
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      `There is nothing to tell of out_trade_no ${order.outTradeNo}: it is ${order.state}.`,
    );
  }

  #find({ out_trade_no, out_refund_no, mch_id }: OrderOrRefund): {
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
