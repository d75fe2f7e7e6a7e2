import type { OrderReply } from "./order-effect.js";
import type { Order, OrderState, Refund } from "./order.js";
import { formatCompactTime } from "./order.js";

const stateTexts: Readonly<Record<OrderState, string>> = {
  NOTPAY: "订单未支付",
  USERPAYING: "用户支付中，需要输入密码",
  SUCCESS: "支付成功",
  REFUND: "转入退款",
  CLOSED: "订单已关闭",
  REVOKED: "订单已撤销",
};

/** The fields of an order in a reply. */
export function orderFields(order: Order): OrderReply {
  const { state } = order;
  return {
    ...paymentFields(order),
    trade_state: state,
    trade_state_desc: stateTexts[state],
  };
}

/** The fields of an order without its state. Most of them exist only once it is paid. */
export function paymentFields(order: Order): OrderReply {
  const { request, paid } = order;
  const unpaidFields = { out_trade_no: order.outTradeNo, attach: request.get("attach") };
  if (paid === undefined) return unpaidFields;
  return {
    ...unpaidFields,
    transaction_id: order.transactionId,
    openid: paid.openid,
    is_subscribe: "N",
    // Only requests to pay by code have no trade_type.
    trade_type: request.get("trade_type") ?? "MICROPAY",
    bank_type: "OTHERS",
    total_fee: order.total,
    cash_fee: order.total,
    fee_type: currencyOf(order),
    device_info: request.get("device_info"),
    time_end: formatCompactTime(paid.at),
  };
}

/** The fields of a refund that the query and the notification share. */
export function refundFields({ outRefundNo, refundId, fee, account }: Refund): OrderReply {
  return {
    out_refund_no: outRefundNo,
    refund_id: refundId,
    refund_fee: fee,
    refund_status: "SUCCESS",
    // The gateway's default.
    refund_account: account ?? "REFUND_SOURCE_UNSETTLED_FUNDS",
    // This is the spelling on the wire.
    refund_recv_accout: "支付用户的零钱",
  };
}

export function currencyOf({ request }: Order): string {
  return request.get("fee_type") ?? "CNY";
}
