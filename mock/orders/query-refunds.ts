import type { OrderEffect, OrderProblem, OrderRequest } from "./order-effect.js";
import { formatTime } from "./order.js";
import { currencyOf, refundFields } from "./order-fields.js";
import { numbersOf } from "./query-order.js";

/** Refunds in one reply. The request's `offset` selects later ones. */
const pageSize = 10;

export const queryRefunds: OrderEffect = (book, request) => {
  const found = book.findRefunds(request.mchId, numbersOf(request));
  if (found === undefined) return refundNotFound(request);
  const { order, refunds } = found;
  const offset = Number(request.fields.get("offset") ?? 0);
  const page = refunds.slice(offset, offset + pageSize);
  if (page.length === 0) return refundNotFound(request);
  return {
    reply: {
      transaction_id: order.transactionId,
      out_trade_no: order.outTradeNo,
      total_fee: order.total,
      cash_fee: order.total,
      fee_type: currencyOf(order),
      total_refund_count: refunds.length,
      refund_count: page.length,
      refunds: page.map((refund) => ({
        ...refundFields(refund),
        refund_channel: "ORIGINAL",
        refund_success_time: formatTime(refund.at),
      })),
    },
  };
};

function refundNotFound(request: OrderRequest): OrderProblem {
  const numbers = Object.entries(numbersOf(request)).flatMap(([name, number]) =>
    number === undefined ? [] : [`${name} ${number}`],
  );
  return { when: "refund_not_found", diagnosis: `found no refund with ${numbers.join(", ")}` };
}
