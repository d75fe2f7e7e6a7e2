import { MockGatewayError } from "../errors.js";
import type { Settings } from "../options.js";
import { paymentNotification, refundNotification } from "./notification.js";
import type { OutgoingNotification } from "./notification.js";
import type { Order, Refund } from "./order.js";
import type { OrderBook } from "./order-book.js";
import { markPaid } from "./pay-order.js";
import type { NotificationAcknowledgement } from "./send-notification.js";
import { sendNotification } from "./send-notification.js";

/** Identifies an order, or a refund of one. Without `mch_id`, the oldest match of any merchant. */
export interface OrderOrRefund {
  readonly out_trade_no?: string;
  readonly out_refund_no?: string;
  readonly mch_id?: string;
}

/** Identifies an order. Without `mch_id`, the oldest match of any merchant. */
export type OrderToPay = Required<Pick<OrderOrRefund, "out_trade_no">> &
  Pick<OrderOrRefund, "mch_id">;

/** Pays orders as their payers would, and notifies the merchants as WeChat Pay would. */
export class Payer {
  readonly #book: OrderBook;
  readonly #settings: Pick<Settings, "merchants" | "notifyOrigins">;

  constructor(book: OrderBook, settings: Pick<Settings, "merchants" | "notifyOrigins">) {
    this.#book = book;
    this.#settings = settings;
  }

  /** Pays an order and notifies its merchant, if the order has a `notify_url`. */
  async pay(target: OrderToPay): Promise<NotificationAcknowledgement | undefined> {
    const { order } = this.#find(target);
    if (order.state !== "NOTPAY" && order.state !== "USERPAYING") {
      throw new MockGatewayError(
        "NOT_PAYABLE",
        `out_trade_no ${order.outTradeNo} cannot be paid: it is ${order.state}.`,
      );
    }
    markPaid(order, Date.now());
    const notification = paymentNotification(order, this.#apiKeyOf(order));
    return notification.url === undefined
      ? undefined
      : await this.#send(notification, notification.url);
  }

  /** Sends the notification of a payment or of a refund. Can be repeated. */
  async notify(target: OrderOrRefund): Promise<NotificationAcknowledgement> {
    const notification = this.#notificationOf(target);
    if (notification.url !== undefined) return await this.#send(notification, notification.url);
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      "No notification was sent, because the merchant's request had no notify_url.",
    );
  }

  #send(notification: OutgoingNotification, url: string): Promise<NotificationAcknowledgement> {
    return sendNotification(notification, url, this.#settings.notifyOrigins);
  }

  #notificationOf(target: OrderOrRefund): OutgoingNotification {
    const { order, refund } = this.#find(target);
    const apiKey = this.#apiKeyOf(order);
    if (refund !== undefined) return refundNotification(order, refund, apiKey);
    if (order.paid !== undefined) return paymentNotification(order, apiKey);
    throw new MockGatewayError(
      "NOT_NOTIFIED",
      `No notification was sent, because out_trade_no ${order.outTradeNo} has not been paid: it is ${order.state}.`,
    );
  }

  #find({ out_trade_no, out_refund_no, mch_id }: OrderOrRefund): {
    readonly order: Order;
    readonly refund?: Refund;
  } {
    for (const order of this.#book.orders) {
      if (mch_id !== undefined && order.mchId !== mch_id) continue;
      const refund = order.refunds.find(({ outRefundNo }) => outRefundNo === out_refund_no);
      if (refund !== undefined) return { order, refund };
      if (out_refund_no === undefined && order.outTradeNo === out_trade_no) return { order };
    }
    const number = out_refund_no ?? out_trade_no;
    const latest = this.#book.orders.map(({ outTradeNo }) => outTradeNo).slice(-10);
    throw new MockGatewayError(
      "NO_SUCH_ORDER",
      [
        number === undefined
          ? "Expected an out_trade_no or an out_refund_no, received neither."
          : `There is no order or refund ${number}.`,
        latest.length === 0
          ? "No orders have been placed."
          : `The latest orders are ${latest.join(", ")}.`,
      ].join(" "),
    );
  }

  #apiKeyOf({ mchId }: Order): string {
    return this.#settings.merchants.find((merchant) => merchant.mchId === mchId)?.apiKey ?? "";
  }
}
