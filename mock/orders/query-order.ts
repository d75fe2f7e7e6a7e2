import type { OrderRequest, OrderResult, Effect } from "./effect.js";
import { orderFields } from "./order-fields.js";

export const queryOrder: Effect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  return order === undefined ? orderNotFound(request) : { reply: orderFields(order) };
};

/** The numbers by which a request names an order or its refunds. */
export function numbersOf({ texts }: OrderRequest): Record<NumberName, string | undefined> {
  return {
    transaction_id: texts.get("transaction_id"),
    out_trade_no: texts.get("out_trade_no"),
    refund_id: texts.get("refund_id"),
    out_refund_no: texts.get("out_refund_no"),
  };
}

type NumberName = "transaction_id" | "out_trade_no" | "refund_id" | "out_refund_no";

export function orderNotFound(request: OrderRequest): OrderResult {
  const { transaction_id, out_trade_no } = numbersOf(request);
  const named =
    transaction_id === undefined
      ? `out_trade_no ${out_trade_no ?? "(none)"}`
      : `transaction_id ${transaction_id}`;
  return {
    when: "order_not_found",
    diagnosis: `merchant ${request.mchId} has made no order with ${named}`,
  };
}
