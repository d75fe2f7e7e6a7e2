import type { OrderReply, Effect } from "./effect.js";
import type { Order, Refund } from "./order.js";
import { newNumber, refunded } from "./order.js";
import { numbersOf, orderNotFound } from "./query-order.js";

/** Pays back a part of an order, or all of it. The same refund said again is answered again. */
export const refundOrder: Effect = (book, request) => {
  const { mchId, texts, now } = request;
  const order = book.find(mchId, numbersOf(request));
  if (order === undefined) return orderNotFound(request);
  const about = `out_trade_no ${order.outTradeNo}`;
  // In the gateway's words there is no such order, where it was not paid.
  if (order.paid === undefined) {
    return { when: "order_not_found", diagnosis: `${about} has not been paid: ${order.state}` };
  }
  const total = Number(texts.get("total_fee"));
  const fee = Number(texts.get("refund_fee"));
  const outRefundNo = texts.get("out_refund_no") ?? "";
  if (total !== order.total) {
    return {
      when: "refund_differs",
      diagnosis: `${about} is over ${order.total} fen; total_fee says ${total}`,
    };
  }
  const used = book.refunds(mchId, { out_refund_no: outRefundNo });
  if (used !== undefined && used.order !== order) {
    return {
      when: "refund_differs",
      diagnosis: `refund ${outRefundNo} was made of out_trade_no ${used.order.outTradeNo}; now it is of ${order.outTradeNo}`,
    };
  }
  const known = used?.refunds[0];
  if (known?.fee === fee) return { reply: refundReply(order, known) };
  if (known !== undefined) {
    return {
      when: "refund_differs",
      diagnosis: `refund ${outRefundNo} was made with ${known.fee} fen; now refund_fee is ${fee}`,
    };
  }
  const left = order.total - refunded(order);
  if (fee > left) {
    return {
      when:
        fee > order.total
          ? "refund_exceeds_order"
          : left === 0
            ? "order_refunded"
            : "refund_exceeds_rest",
      diagnosis: `of ${about} ${left} fen are left to pay back; refund_fee is ${fee}`,
    };
  }
  const refund: Refund = {
    ...{ outRefundNo, refundId: newNumber("50000", now), fee, at: now },
    account: texts.get("refund_account"),
    notifyUrl: texts.get("notify_url"),
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
