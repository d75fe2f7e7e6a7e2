import type { OrderRequest, OrderResult, Effect } from "./effect.js";
import { newNumber, newPrepayId } from "./order.js";
import type { Order } from "./order.js";

/** Makes an order, to be paid later. The same order said again is answered again. */
export const placeOrder: Effect = (book, request) => {
  const number = request.texts.get("out_trade_no");
  const known = book.find(request.mchId, { out_trade_no: number });
  const against = known && findConflict(known, request);
  if (against !== undefined) return against;
  const order = known ?? newOrder(request);
  if (known === undefined) book.add(order);
  const way = order.request.get("trade_type");
  return {
    reply: {
      prepay_id: order.prepayId,
      code_url: way === "NATIVE" ? `weixin://wxpay/bizpayurl?pr=${order.prepayId}` : undefined,
      mweb_url:
        way === "MWEB"
          ? `https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=${order.prepayId}`
          : undefined,
    },
  };
};

export function newOrder({ mchId, texts, signType, now }: OrderRequest): Order {
  return {
    mchId,
    outTradeNo: texts.get("out_trade_no") ?? "",
    total: Number(texts.get("total_fee")),
    request: new Map([...texts].filter(([name]) => name !== payersCode)),
    signType,
    prepayId: newPrepayId(now),
    transactionId: newNumber("42000", now),
    state: "NOTPAY",
    paid: undefined,
    refunds: [],
  };
}

/** Why an order that is there already cannot be made, or paid, by this request. */
export function findConflict(order: Order, { texts }: OrderRequest): OrderResult | undefined {
  const about = `out_trade_no ${order.outTradeNo}`;
  switch (order.state) {
    case "SUCCESS":
    case "REFUND":
      return { when: "order_paid", diagnosis: `${about} has been paid` };
    case "CLOSED":
      return { when: "order_closed", diagnosis: `${about} has been closed` };
    case "REVOKED":
      return { when: "order_reversed", diagnosis: `${about} has been reversed` };
    case "NOTPAY":
    case "USERPAYING": {
      const difference = differenceOf(order.request, texts);
      return difference === undefined
        ? undefined
        : { when: "order_number_used", diagnosis: `${about} was made ${difference}` };
    }
  }
}

/** How an order was made otherwise than it is now, where it was. */
function differenceOf(said: Texts, now: Texts): string | undefined {
  for (const name of new Set([...said.keys(), ...now.keys()])) {
    if (name === payersCode || said.get(name) === now.get(name)) continue;
    if (!said.has(name)) return `without ${name}`;
    return `with ${now.has(name) ? "another" : "a"} ${name}`;
  }
  return undefined;
}

/** Another one for each attempt, and nobody else's business. */
const payersCode = "auth_code";

type Texts = OrderRequest["texts"];
