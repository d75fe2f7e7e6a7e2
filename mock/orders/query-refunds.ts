import type { OrderRequest, OrderResult, Effect } from "./effect.js";
import { writtenTime } from "./order.js";
import { currencyOf } from "./order-fields.js";
import { numbersOf } from "./query-order.js";
import { refundFields } from "./refund-fields.js";

/** At most so many refunds come in one reply; `offset` asks for those after them. */
const most = 10;

export const queryRefunds: Effect = (book, request) => {
  const found = book.refunds(request.mchId, numbersOf(request));
  if (found === undefined) return refundNotFound(request);
  const { order, refunds } = found;
  const offset = Number(request.texts.get("offset") ?? 0);
  const shown = refunds.slice(offset, offset + most);
  if (shown.length === 0) return refundNotFound(request);
  return {
    reply: {
      transaction_id: order.transactionId,
      out_trade_no: order.outTradeNo,
      total_fee: order.total,
      cash_fee: order.total,
      fee_type: currencyOf(order),
      total_refund_count: refunds.length,
      refund_count: shown.length,
      refunds: shown.map((refund) => ({
        ...refundFields(refund),
        refund_channel: "ORIGINAL",
        refund_success_time: writtenTime(refund.at),
      })),
    },
  };
};

function refundNotFound(request: OrderRequest): OrderResult {
  const named = Object.entries(numbersOf(request)).flatMap(([name, number]) =>
    number === undefined ? [] : [`${name} ${number}`],
  );
  return { when: "refund_not_found", diagnosis: `there is no refund of ${named.join(", ")}` };
}
