import type { OrderReply } from "./effect.js";
import type { Order, OrderState } from "./order.js";
import { gatewayTime } from "./order.js";

const stateTexts: Readonly<Record<OrderState, string>> = {
  NOTPAY: "订单未支付",
  USERPAYING: "用户支付中，需要输入密码",
  SUCCESS: "支付成功",
  REFUND: "转入退款",
  CLOSED: "订单已关闭",
  REVOKED: "订单已撤销",
};

/** An order as replies tell of it: of one that is not paid they tell little. */
export function orderFields(order: Order): OrderReply {
  const { state } = order;
  return {
    ...paymentFields(order),
    trade_state: state,
    trade_state_desc: stateTexts[state],
  };
}

/** An order without how it stands by now. */
export function paymentFields(order: Order): OrderReply {
  const { request, paid } = order;
  const told = { out_trade_no: order.outTradeNo, attach: request.get("attach") };
  if (paid === undefined) return told;
  return {
    ...told,
    transaction_id: order.transactionId,
    openid: paid.openid,
    is_subscribe: "N",
    // Only a code that is shown needs no word for the way to pay.
    trade_type: request.get("trade_type") ?? "MICROPAY",
    bank_type: "OTHERS",
    total_fee: order.total,
    cash_fee: order.total,
    fee_type: currencyOf(order),
    device_info: request.get("device_info"),
    time_end: gatewayTime(paid.at),
  };
}

export function currencyOf({ request }: Order): string {
  return request.get("fee_type") ?? "CNY";
}
