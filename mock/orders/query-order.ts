import type { OrderEffect, OrderProblem, OrderRequest } from "./order-effect.js";
import { orderFields } from "./order-fields.js";

export const queryOrder: OrderEffect = (book, request) => {
  const order = book.find(request.mchId, numbersOf(request));
  return order === undefined ? orderNotFound(request) : { reply: orderFields(order) };
};

/** The numbers in a request that identify an order or its refunds. */
export function numbersOf({ fields }: OrderRequest): Record<NumberName, string | undefined> {
  return {
    transaction_id: fields.get("transaction_id"),
    out_trade_no: fields.get("out_trade_no"),
    refund_id: fields.get("refund_id"),
    out_refund_no: fields.get("out_refund_no"),
  };
}

type NumberName = "transaction_id" | "out_trade_no" | "refund_id" | "out_refund_no";

export function orderNotFound(request: OrderRequest): OrderProblem {
  const { transaction_id, out_trade_no } = numbersOf(request);
  const number =
    transaction_id === undefined
      ? `out_trade_no ${out_trade_no ?? "(none)"}`
      : `transaction_id ${transaction_id}`;
  return {
    when: "order_not_found",
    diagnosis: `merchant ${request.mchId} has no order with ${number}`,
  };
}
