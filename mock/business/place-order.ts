import type { BusinessRequest, BusinessResult, Effect } from "./effect.js";
import { newPrepayId } from "./order.js";
import type { Order } from "./order.js";

/** Makes an order, to be paid later. The same order said again is answered again. */
export const placeOrder: Effect = (book, request) => {
  const number = request.texts.get("out_trade_no");
  const known = book.find(request.mchId, { out_trade_no: number });
  const against = known && standsAgainst(known, request);
  if (against !== undefined) return against;
  const order = known ?? newOrder(request);
  if (known === undefined) book.add(order);
  const way = order.said.get("trade_type");
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

export function newOrder({ mchId, texts, now }: BusinessRequest): Order {
  return {
    mchId,
    outTradeNo: texts.get("out_trade_no") ?? "",
    total: Number(texts.get("total_fee")),
    said: texts,
    prepayId: newPrepayId(now),
    made: now,
    state: "NOTPAY",
    paid: undefined,
    refunds: [],
  };
}

/** Why an order that is there already cannot be made, or paid, by this request. */
export function standsAgainst(
  order: Order,
  { texts }: BusinessRequest,
): BusinessResult | undefined {
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
      const other = [...texts].find(
        ([name, value]) => !incidental.has(name) && order.said.get(name) !== value,
      );
      return other === undefined
        ? undefined
        : {
            when: "order_number_used",
            diagnosis: `${about} was made with another ${other[0]}`,
          };
    }
  }
}

/** Fields that differ from one attempt to the next, though the order is the same. */
const incidental = new Set(["nonce_str", "sign", "sign_type", "auth_code"]);
