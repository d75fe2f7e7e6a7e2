import type { OrderEffect, OrderReply } from "./order-effect.js";
import type { Order, Refund } from "./order.js";
import { newNumber, refundedAmount } from "./order.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Refunds an order in part or in full. A repeated request returns the same refund. */
export const refundOrder: OrderEffect = (book, request) => {
  const { mchId, fields, now } = request;
  const order = book.find(mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  const label = `out_trade_no ${order.outTradeNo}`;
  // The gateway reports an unpaid order as one that does not exist.
  if (order.paid === undefined) {
    return { when: "order_not_found", diagnosis: `${label} is not paid: it is ${order.state}` };
  }
  const total = Number(fields.get("total_fee"));
  const fee = Number(fields.get("refund_fee"));
  const outRefundNo = fields.get("out_refund_no") ?? "";
  if (total !== order.total) {
    return {
      when: "refund_differs",
      diagnosis: `expected total_fee to be ${order.total}, the total of ${label}, received ${total}`,
    };
  }
  const existing = book.findRefunds(mchId, { out_refund_no: outRefundNo });
  if (existing !== undefined && existing.order !== order) {
    return {
      when: "refund_differs",
      diagnosis: `refund ${outRefundNo} belongs to out_trade_no ${existing.order.outTradeNo}, received ${label}`,
    };
  }
  const refunded = existing?.refunds[0];
  if (refunded?.fee === fee) return { reply: refundReply(order, refunded) };
  if (refunded !== undefined) {
    return {
      when: "refund_differs",
      diagnosis: `expected refund_fee to be ${refunded.fee} as in the first request for refund ${outRefundNo}, received ${fee}`,
    };
  }
  const remaining = order.total - refundedAmount(order);
  if (fee > remaining) {
    return {
      when:
        fee > order.total
          ? "refund_exceeds_order"
          : remaining === 0
            ? "order_refunded"
            : "refund_exceeds_rest",
      diagnosis: `expected refund_fee to be at most the ${remaining} fen of ${label} that are not refunded yet, received ${fee}`,
    };
  }
  const refund: Refund = {
    ...{ outRefundNo, refundId: newNumber("50000", now), fee, at: now },
    account: fields.get("refund_account"),
    notifyUrl: fields.get("notify_url"),
  };
  book.addRefund(order, refund);
  order.state = "REFUND";
  return { reply: refundReply(order, refund) };
};

function refundReply(order: Order, { outRefundNo, refundId, fee }: Refund): OrderReply {
  return {
    transaction_id: order.transactionId,
    out_trade_no: order.outTradeNo,
    out_refund_no: outRefundNo,
    refund_id: refundId,
    refund_fee: fee,
    total_fee: order.total,
    cash_fee: order.total,
    cash_refund_fee: fee,
  };
}
