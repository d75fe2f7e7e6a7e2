import type { OrderEffect, OrderProblem, OrderRequest } from "./order-effect.js";
import { newNumber, newPrepayId } from "./order.js";
import type { Order } from "./order.js";

/** Places an order to be paid later. A repeated request returns the same order. */
export const placeOrder: OrderEffect = (book, request) => {
  const existing = book.find(request.mchId, { out_trade_no: request.fields.get("out_trade_no") });
  const conflict = existing && findConflict(existing, request);
  if (conflict !== undefined) return conflict;
  const order = existing ?? newOrder(request);
  if (existing === undefined) book.add(order);
  const tradeType = order.request.get("trade_type");
  return {
    reply: {
      prepay_id: order.prepayId,
      code_url:
        tradeType === "NATIVE" ? `weixin://wxpay/bizpayurl?pr=${order.prepayId}` : undefined,
      mweb_url:
        tradeType === "MWEB"
          ? `https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=${order.prepayId}`
          : undefined,
    },
  };
};

export function newOrder({ mchId, fields, signType, now }: OrderRequest): Order {
  return {
    mchId,
    outTradeNo: fields.get("out_trade_no") ?? "",
    total: Number(fields.get("total_fee")),
    request: new Map([...fields].filter(([name]) => name !== paymentCode)),
    signType,
    prepayId: newPrepayId(now),
    transactionId: newNumber("42000", now),
    state: "NOTPAY",
    paid: undefined,
    refunds: [],
  };
}

/** Checks whether a request may place or pay an existing order again. */
export function findConflict(order: Order, { fields }: OrderRequest): OrderProblem | undefined {
  const label = `out_trade_no ${order.outTradeNo}`;
  switch (order.state) {
    case "SUCCESS":
    case "REFUND":
      return { when: "order_paid", diagnosis: `${label} has already been paid` };
    case "CLOSED":
      return { when: "order_closed", diagnosis: `${label} has been closed` };
    case "REVOKED":
      return { when: "order_reversed", diagnosis: `${label} has been reversed` };
    case "NOTPAY":
    case "USERPAYING": {
      const difference = describeDifference(order.request, fields);
      return difference === undefined
        ? undefined
        : { when: "order_number_used", diagnosis: `${label} was placed before ${difference}` };
    }
  }
}

/** Describes the first field that differs between the request that placed an order and a repeated one. */
function describeDifference(original: Fields, repeated: Fields): string | undefined {
  for (const name of new Set([...original.keys(), ...repeated.keys()])) {
    if (name === paymentCode || original.get(name) === repeated.get(name)) continue;
    if (!original.has(name)) return `without ${name}`;
    return repeated.has(name) ? `with a different ${name}` : `with ${name}, which is now missing`;
  }
  return undefined;
}

/** The payer shows a new code for each attempt, so a repeated order may differ in it. It is a secret of the payer. */
const paymentCode = "auth_code";

type Fields = OrderRequest["fields"];
